import { describe, expect, it } from '@jest/globals';
import { sumOf, tallyOf } from '../../../scripts/test/tally.mjs';

const report = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

describe('the tally of a test run', () => {
  it('counts a file that broke before its tests could run as a failure', () => {
    expect(tallyOf({ ...report, numRuntimeErrorTestSuites: 1 }, 1)).toEqual({
      passed: 5,
      failed: 1,
      skipped: 0,
    });
  });

  it('counts a failure of the run that no test stands for', () => {
    expect(tallyOf({ ...report, numPassedTests: 0 }, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts tests that are skipped and tests that are yet to be written', () => {
    expect(tallyOf({ ...report, numPendingTests: 2, numTodoTests: 1 }, 0)).toMatchObject({
      failed: 0,
      skipped: 3,
    });
  });

  it('adds up', () => {
    const one = { passed: 1, failed: 2, skipped: 3 };
    expect(sumOf([one, one, { passed: 1, failed: 0, skipped: 0 }])).toEqual({
      passed: 3,
      failed: 4,
      skipped: 6,
    });
  });
});

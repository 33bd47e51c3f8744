import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { preparation } from '../setup/preparation.mjs';
import { root } from '../setup/root.mjs';
import { takeSteps } from '../setup/steps.mjs';
import { ensureBrowser } from './browser.mjs';
import { runChecks } from './checks.mjs';
import { runJest } from './jest.mjs';
import { sumOf } from './tally.mjs';

const [install, ...build] = preparation;

/** Which Jest projects run side by side; those in the browser run by themselves, one after the other. */
const parallelProjects = ['unit', 'features', 'api', 'arch'];

/**
 * Prepares what the tests need, runs the checks and the tests, prints the sum.
 * @param {readonly string[]} jestArguments
 * @returns {Promise<number>} the code to exit with
 */
export async function testEverything(jestArguments) {
  const chosen = jestArguments.length > 0;
  const inBrowser = existsSync(join(root, 'tests/e2e')) && (!chosen || jestArguments.some(meansBrowser));
  const steps = inBrowser ? [install, ...build] : [install];
  const failed = await takeSteps(
    steps.filter((step) => step !== undefined),
    steps.length,
  );
  if (failed) {
    report([{ passed: 0, failed: 1, skipped: 0 }]);
    return failed;
  }
  const browser = inBrowser && (await ensureBrowser());
  if (!chosen) return report(await everyResult(inBrowser, browser));
  return report([await runJest(inBrowser ? [...jestArguments, '--runInBand'] : jestArguments)]);
}

/**
 * @param {boolean} wanted whether there are tests in the browser
 * @param {boolean} browser whether there is a browser
 */
async function everyResult(wanted, browser) {
  const results = [await runChecks(), await runJest(['--selectProjects', ...parallelProjects])];
  if (browser) results.push(await runJest(['--selectProjects', 'e2e', '--runInBand']));
  else if (wanted) results.push({ passed: 0, failed: 0, skipped: 1 });
  return results;
}

/** @param {string} argument */
function meansBrowser(argument) {
  return argument.includes('e2e');
}

/**
 * On a machine of continuous integration nothing may be skipped: a skipped test proves nothing there.
 * @param {readonly import('./tally.mjs').Tally[]} tallies
 */
function report(tallies) {
  const { passed, failed, skipped } = sumOf(tallies);
  const failures = process.env['CI'] === 'true' ? failed + skipped : failed;
  if (skipped > 0) console.log(`跳过 skipped: ${skipped}`);
  console.log(`${passed} passed, ${failures} failed`);
  return failures > 0 ? 1 : 0;
}

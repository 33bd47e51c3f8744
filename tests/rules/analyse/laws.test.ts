import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Finding, FindingCode } from '../../../server/rules/index.js';
import { analyseRule } from '../../../server/rules/index.js';
import type { Json } from '../generated/json.js';
import {
  asOf,
  at,
  finiteRule,
  met,
  pointersOf,
  replacedAt,
  simpleRule,
  tableOf,
  tangledRule,
  unmet,
} from './finite.js';

const settings = { numRuns: 150 };
const analysed = (rule: Json): readonly Finding[] => analyseRule(finiteRule(rule), asOf).findings;
const pathsOf = (findings: readonly Finding[], ...codes: readonly FindingCode[]): readonly string[] =>
  findings.filter(({ code }) => codes.includes(code)).map(({ path }) => path);
const holdsNowhere = (json: Json): boolean => !tableOf(json).includes('1');
const holdsEverywhere = (json: Json): boolean => !tableOf(json).includes('0');

/** The rule with every condition that makes no difference put aside, each by the value that changes nothing. */
function withoutNeedless(rule: Json, findings: readonly Finding[]): Json {
  const table = tableOf(rule);
  return pathsOf(findings, 'NO_EFFECT').reduceRight((left, path) => {
    const standIn = [met, unmet].find((value) => tableOf(replacedAt(left, path, value)) === table);
    expect(standIn).toBeDefined();
    return replacedAt(left, path, standIn ?? null);
  }, rule);
}

const expectSound = (rule: Json, findings: readonly Finding[]): void => {
  for (const path of pathsOf(findings, 'NEVER_TRUE')) expect(holdsNowhere(at(rule, path))).toBe(true);
  for (const path of pathsOf(findings, 'ALWAYS_TRUE')) expect(holdsEverywhere(at(rule, path))).toBe(true);
  withoutNeedless(rule, findings);
};

describe('against every profile of a small dictionary, the analyser', () => {
  it('claims nothing of simple rules that is not so', () => {
    fc.assert(
      fc.property(simpleRule, (rule) => expectSound(rule, analysed(rule))),
      settings,
    );
  });

  it('claims nothing of rules with expressions that is not so', () => {
    fc.assert(
      fc.property(tangledRule, (rule) => {
        const outer = analysed(rule).filter(({ path }) => pointersOf(rule).includes(path));
        expectSound(rule, outer);
      }),
      { numRuns: 300 },
    );
  });

  it('finds whenever a simple rule is never or always true', () => {
    fc.assert(
      fc.property(simpleRule, (rule) => {
        const findings = analysed(rule).filter(({ path }) => path === '/rule');
        expect(pathsOf(findings, 'NEVER_TRUE').length > 0).toBe(holdsNowhere(rule));
        expect(pathsOf(findings, 'ALWAYS_TRUE').length > 0).toBe(holdsEverywhere(rule));
      }),
      settings,
    );
  });

  it('finds every constant condition of a simple rule, or the one in it that makes it so', () => {
    fc.assert(
      fc.property(simpleRule, (rule) => {
        const reported = pathsOf(analysed(rule), 'NEVER_TRUE', 'ALWAYS_TRUE', 'CONTRADICTION');
        for (const pointer of pointersOf(rule)) {
          const part = at(rule, pointer);
          if (!holdsNowhere(part) && !holdsEverywhere(part)) continue;
          expect(reported.some((path) => path === pointer || path.startsWith(`${pointer}/`))).toBe(true);
        }
      }),
      settings,
    );
  });

  it('leaves no needless condition in a simple rule once those found are put aside', () => {
    fc.assert(
      fc.property(simpleRule, (rule) => {
        fc.pre(!holdsNowhere(rule) && !holdsEverywhere(rule));
        const findings = analysed(rule);
        const constants = pointersOf(rule).filter((pointer) => {
          const part = at(rule, pointer);
          return holdsNowhere(part) || holdsEverywhere(part);
        });
        const left = withoutNeedless(rule, findings);
        const table = tableOf(rule);
        for (const pointer of pointersOf(left)) {
          const isPutAside = [met, unmet].some(
            (value) => JSON.stringify(at(left, pointer)) === JSON.stringify(value),
          );
          if (isPutAside || constants.some((constant) => pointer.startsWith(constant))) continue;
          for (const value of [met, unmet]) expect(tableOf(replacedAt(left, pointer, value))).not.toBe(table);
        }
      }),
      { numRuns: 60 },
    );
  });
});

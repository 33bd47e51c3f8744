import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ExplainedNode, ExplainOptions } from '../../server/rules/index.js';
import { describe as describeRule, evaluate, explain, parseDate } from '../../server/rules/index.js';
import { anyRule, profile } from './generated/arbitraries.js';
import { asOf, good, profileOf, ruleOf } from './sample.js';

const today = good(parseDate('2026-11-24'));

const explained = (rule: unknown, facts: unknown, options?: ExplainOptions): readonly ExplainedNode[] =>
  explain(ruleOf(rule), profileOf(facts), today, options);

const field = (code: string, op: string, value: unknown) => ({ field: code, op, value });

describe('the conditions that decide', () => {
  const yes = field('exporter', 'eq', true);
  const no = field('listed', 'eq', true);
  const open = field('score', 'gt', 1);
  const facts = { exporter: true, listed: false };
  const deciding = (rule: unknown, options?: ExplainOptions): readonly string[] =>
    explained(rule, facts, options)
      .filter((node) => node.deciding)
      .map(({ pointer }) => pointer);

  it('are the false ones of a false all, and no other', () => {
    expect(deciding({ all: [yes, no, open] })).toEqual(['/rule', '/rule/all/1']);
  });

  it('are the true ones of a true any, all of a true all, and the unknown ones of an unknown', () => {
    expect(deciding({ any: [yes, no, open] })).toEqual(['/rule', '/rule/any/0']);
    expect(deciding({ all: [yes, { not: no }] })).toEqual([
      '/rule',
      '/rule/all/0',
      '/rule/all/1',
      '/rule/all/1/not',
    ]);
    expect(deciding({ all: [yes, open] })).toEqual(['/rule', '/rule/all/1']);
  });

  it('turn under a not', () => {
    expect(deciding({ not: { all: [yes, no, open] } })).toEqual(['/rule', '/rule/not', '/rule/not/all/1']);
  });

  it('do not lie below a condition that does not decide', () => {
    expect(deciding({ any: [yes, { all: [no, no] }] })).toEqual(['/rule', '/rule/any/0']);
  });

  it('are those of the lenient run when it gives the outcome, the passed over marked as flipped', () => {
    const rule = { all: [{ ...no, waivable: true }, yes, field('staff', 'gte', 100)] };
    const nodes = explain(ruleOf(rule), profileOf({ ...facts, staff: 95 }), today, {
      lenient: { nearPercent: 10 },
    });
    expect(
      nodes.map(({ outcome, deciding: decides, flipped, near }) => [outcome, decides, flipped, near]),
    ).toEqual([
      ['false', true, false, false],
      ['false', true, true, false],
      ['true', true, false, false],
      ['false', true, true, true],
    ]);
  });

  it('are those of the strict run when leniency does not help', () => {
    const nodes = explained({ all: [{ ...no, waivable: true }, no] }, facts, {
      lenient: { nearPercent: 10 },
    });
    expect(nodes.map(({ deciding: decides, flipped }) => [decides, flipped])).toEqual([
      [true, false],
      [true, false],
      [true, false],
    ]);
  });

  it('wait for facts when the lenient run does', () => {
    const rule = { all: [{ ...no, waivable: true }, open] };
    expect(deciding(rule)).toEqual(['/rule', '/rule/all/0']);
    expect(deciding(rule, { lenient: { nearPercent: 10 } })).toEqual(['/rule', '/rule/all/1']);
  });

  it('below a flipped group are the conditions that made it false', () => {
    const rule = { all: [yes, { all: [yes, no], waivable: true }] };
    expect(deciding(rule, { lenient: { nearPercent: 10 } })).toEqual([
      '/rule',
      '/rule/all/0',
      '/rule/all/1',
      '/rule/all/1/all/1',
    ]);
  });
});

describe('the explanation of any rule', () => {
  const WORDS = /undefined|null|NaN|\[object| {2}/;

  it('begins with the outcome that the evaluation gives, and asks the same facts', () => {
    fc.assert(
      fc.property(anyRule, profile, (json, facts) => {
        const rule = ruleOf(json);
        const [root] = explain(rule, profileOf(facts), asOf);
        expect({ outcome: root?.outcome, missing: root?.missing }).toEqual(
          evaluate(rule, profileOf(facts), asOf),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('is a list in pre-order, in words, the same nodes as without any facts', () => {
    fc.assert(
      fc.property(anyRule, profile, (json, facts) => {
        const rule = ruleOf(json);
        const nodes = explain(rule, profileOf(facts), asOf, { lenient: { nearPercent: 10 } });
        nodes.forEach((node, index) => {
          expect(node.id).toBe(index);
          const parent = node.parent === null ? undefined : nodes[node.parent];
          expect(node.depth).toBe(parent ? parent.depth + 1 : 0);
          expect(node.deciding && parent !== undefined && !parent.deciding).toBe(false);
          for (const text of [node.sentence, node.wanted, node.found, node.gap]) {
            expect(`${text?.zh ?? ''}${text?.en ?? ''}`).not.toMatch(WORDS);
          }
        });
        const described = describeRule(rule);
        expect(described.map(({ pointer, kind }) => [pointer, kind])).toEqual(
          nodes.map(({ pointer, kind }) => [pointer, kind]),
        );
      }),
      { numRuns: 400 },
    );
  });
});

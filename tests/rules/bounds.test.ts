import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  evaluate,
  parseExpression,
  parseRule,
  readEvaluation,
  readProfile,
  validateProfile,
} from '../../server/rules/index.js';
import { sampleDictionary } from './sample.js';

const DEPTH = 20_000;
const deep = (open: string, core: string, close: string): unknown =>
  JSON.parse(open.repeat(DEPTH) + core + close.repeat(DEPTH));
const codeOf = (result: { ok: true } | { ok: false; fault: { code: string; path: string } }): string =>
  result.ok ? 'ok' : `${result.fault.code} ${result.fault.path}`;
const parse = (json: unknown): string => codeOf(parseRule(sampleDictionary, json));

describe('the bounds of a rule', () => {
  it('refuses twenty thousand levels without exhausting the stack, whatever they are made of', () => {
    expect(parse(deep('{"not":', '{}', '}'))).toBe('RULE_TOO_LARGE /rule');
    expect(parse(deep('{"all":[', '', ']}'))).toBe('RULE_TOO_LARGE /rule');
    expect(parse({ field: 'staff', op: 'eq', value: deep('{"plus":[', '1', ']}') })).toBe(
      'RULE_TOO_LARGE /rule',
    );
    expect(parse(deep('{"nonsense":', '1', '}'))).toBe('RULE_TOO_LARGE /rule');
    expect(codeOf(parseExpression(sampleDictionary, deep('{"min":[', '1', ']}'), '/limit'))).toBe(
      'RULE_TOO_LARGE /limit',
    );
  });

  it('takes nested lists for no levels, and refuses them as wrong literals', () => {
    expect(parse({ field: 'staff', op: 'eq', value: deep('[', '', ']') })).toBe(
      'INVALID_LITERAL /rule/value',
    );
    expect(parse({ all: deep('[', '', ']') })).toBe('INVALID_RULE /rule/all/0');
  });

  it('allows 5,000 nodes and refuses 5,001', () => {
    const condition = { field: 'staff', op: 'gte', value: 1 };
    const rule = (nodes: number) => ({ all: Array.from({ length: nodes - 1 }, () => condition) });
    expect(parse(rule(5000))).toBe('ok');
    expect(parse(rule(5001))).toBe('RULE_TOO_LARGE /rule');
  });

  it('counts every object as a node, a label too', () => {
    const condition = { exists: 1, label: { zh: '', en: '' } };
    expect(parse({ all: Array.from({ length: 2500 }, () => condition) })).toBe('RULE_TOO_LARGE /rule');
    expect(parse({ all: Array.from({ length: 2499 }, () => condition) })).toBe('INVALID_RULE /rule/all/0');
  });

  it('takes long lists of literals for one node', () => {
    const value = Array.from({ length: 100_000 }, (_, index) => index);
    expect(parse({ field: 'staff', op: 'in', value })).toBe('ok');
  });
});

describe('the bounds of a profile', () => {
  it('refuses twenty thousand levels without exhausting the stack', () => {
    const read = (json: unknown): string => codeOf(readProfile(sampleDictionary, json));
    expect(read(deep('{"a":', '1', '}'))).toBe('INVALID_PROFILE /profile/a');
    expect(read({ staff: deep('[', '', ']') })).toBe('INVALID_PROFILE /profile/staff');
    expect(read({ patents: [{ kind: deep('{"a":', '1', '}') }] })).toBe(
      'INVALID_PROFILE /profile/patents/0/kind',
    );
    expect(read({ patents: deep('[', '', ']') })).toBe('INVALID_PROFILE /profile/patents/0');
  });

  it('lists at most twenty faults for a form, in document order', () => {
    const patents = Array.from({ length: 30 }, () => ({ kind: 'x' }));
    const faults = validateProfile(sampleDictionary, { staff: 'x', patents, nope: 1 });
    expect(faults).toHaveLength(20);
    expect(faults.slice(0, 3).map(({ path }) => path)).toEqual([
      '/profile/staff',
      '/profile/patents/0/kind',
      '/profile/patents/1/kind',
    ]);
    expect(validateProfile(sampleDictionary, { staff: 'x', nope: 1 }, 1)).toHaveLength(1);
    expect(validateProfile(sampleDictionary, { staff: 1, patents: [] })).toEqual([]);
  });

  it('refuses at the border, but not in the engine, money that as fen is no safe integer', () => {
    const most = '90071992547409.91';
    const more = '90071992547409.92';
    expect(validateProfile(sampleDictionary, { revenue: most, assets: `-${most}` })).toEqual([]);
    expect(validateProfile(sampleDictionary, { revenue: more })).toMatchObject([
      { code: 'INVALID_PROFILE', path: '/profile/revenue' },
    ]);
    expect(validateProfile(sampleDictionary, { patents: [{ valuation: `-${more}` }] })).toHaveLength(1);
    expect(codeOf(readProfile(sampleDictionary, { revenue: more }))).toBe('ok');
  });
});

describe('anything at all', () => {
  it('is answered by a value or a fault with a place and words, never by an exception', () => {
    const key = fc.constantFrom(
      'all',
      'any',
      'not',
      'some',
      'where',
      'field',
      'op',
      'value',
      'count',
      'plus',
      'if',
      'id',
    );
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(null, true, 0, -1, 1e308, 'staff', 'patents', 'gte', '1.00', '2024-02-29'),
        fc.array(tie('json'), { maxLength: 3 }),
        fc.dictionary(fc.oneof(key, fc.string()), tie('json'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(json, json, json, (rule, profile, asOf) => {
        const read = readEvaluation(sampleDictionary, { rule, profile, asOf });
        if (read.ok) {
          expect(evaluate(read.value.rule, read.value.profile, read.value.asOf).outcome).toMatch(
            /^(true|false|unknown)$/,
          );
        } else {
          expect(read.fault.path).toMatch(/^\/(rule|profile|asOf)(\/|$)/);
          expect(read.fault.message.zh).toMatch(/\p{Script=Han}/u);
          expect(read.fault.message.en).not.toMatch(/\p{Script=Han}/u);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('names what a line lacks, in order, and refuses what is no line', () => {
    const read = (line: unknown): string => codeOf(readEvaluation(sampleDictionary, line));
    expect(read({})).toBe('INVALID_INPUT /rule');
    expect(read({ rule: 5 })).toBe('INVALID_INPUT /profile');
    expect(read({ asOf: 1, rule: 5 })).toBe('INVALID_INPUT /profile');
    expect(read({ rule: 5, profile: 5 })).toBe('INVALID_INPUT /asOf');
    expect(read([])).toBe('INVALID_INPUT ');
    expect(read(null)).toBe('INVALID_INPUT ');
    expect(read(JSON.parse('{"__proto__":{"rule":{"all":[]},"profile":{},"asOf":"2025-01-01"}}'))).toBe(
      'INVALID_INPUT /rule',
    );
  });
});

/**
 * The generated workload: products of 4 to 12 conditions over 40 fields (20 numbers, 6 enums, 2 sets, 12 flags), four in
 * five with a group of alternatives, some of these holding groups themselves, some conditions turned by a `not`; each
 * condition holds for about half of the enterprises. No fact is absent unless asked for, since most peers can't tell.
 */
import type { FieldDefinition } from '../../../server/rules/index.js';
import { Random } from './random.js';

export const seed = 20261124;

export type Value = number | string | boolean | readonly string[];
/** The facts of one enterprise as every engine gets them. */
export type Facts = Readonly<Record<string, Value>>;

export type Condition =
  | { readonly field: string; readonly op: 'gte' | 'lte'; readonly value: number }
  | { readonly field: string; readonly op: 'eq'; readonly value: string | boolean }
  | {
      readonly field: string;
      readonly op: 'in' | 'notIn' | 'containsAny';
      readonly value: readonly string[];
    };

/** A rule as every engine's translation reads it. */
export type Tree =
  Condition | { readonly all: readonly Tree[] } | { readonly any: readonly Tree[] } | { readonly not: Tree };

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
const numbers = range(20).map((index) => `n${index}`);
const enums = range(6).map((index) => `e${index}`);
const sets = range(2).map((index) => `s${index}`);
const flags = range(12).map((index) => `f${index}`);
export const fields = [...numbers, ...enums, ...sets, ...flags];

const codes = range(8).map((index) => `c${index}`);
const greatest = 99;

const named = (text: string) => ({ zh: text, en: text });
const values = codes.map((code) => ({ code, label: named(code) }));

/** The workload's data dictionary. */
export const dictionaryFields: readonly FieldDefinition[] = [
  ...numbers.map((code) => ({ code, type: 'integer' as const, label: named(code) })),
  ...enums.map((code) => ({ code, type: 'enum' as const, label: named(code), values })),
  ...sets.map((code) => ({ code, type: 'set' as const, label: named(code), values })),
  ...flags.map((code) => ({ code, type: 'boolean' as const, label: named(code) })),
];

function condition(field: string, random: Random): Condition {
  switch (field[0]) {
    case 'n': {
      const value = random.integer(25, 75);
      return random.chance(0.5) ? { field, op: 'gte', value } : { field, op: 'lte', value };
    }
    case 'e': {
      const op = random.chance(0.7) ? 'in' : 'notIn';
      return { field, op, value: random.some(codes, random.integer(3, 5)) };
    }
    case 's':
      return { field, op: 'containsAny', value: random.some(codes, random.integer(1, 3)) };
    default:
      return { field, op: 'eq', value: random.chance(0.5) };
  }
}

const maybeNot = (tree: Tree, random: Random): Tree => (random.chance(0.06) ? { not: tree } : tree);

function product(random: Random): Tree {
  const size = random.integer(4, 12);
  const leaves = random.some(fields, size).map((field) => maybeNot(condition(field, random), random));
  if (!random.chance(0.82)) return { all: leaves };
  const width = random.integer(2, Math.min(4, size - 1));
  const alternatives = leaves.slice(0, width);
  const rest = leaves.slice(width);
  if (width === 4 && random.chance(0.6)) {
    return { all: [...rest, { any: [{ all: alternatives.slice(0, 2) }, ...alternatives.slice(2)] }] };
  }
  const second = rest.length >= 5 && random.chance(0.5) ? rest.splice(0, 2) : [];
  return {
    all: [...rest, { any: alternatives }, ...(second.length > 0 ? [{ any: second }] : [])],
  };
}

export const products = (count: number): readonly Tree[] => {
  const random = new Random(seed);
  return range(count).map(() => product(random));
};

/** Enterprises one by one; with `absent`, so large a share of their facts is left out. */
export function* enterprises(count: number, absent = 0): Generator<Facts> {
  const random = new Random(seed + 1);
  for (let index = 0; index < count; index += 1) {
    const facts: Record<string, Value> = {};
    for (const field of fields) {
      const value = fact(field, random);
      if (!random.chance(absent)) facts[field] = value;
    }
    yield facts;
  }
}

function fact(field: string, random: Random): Value {
  switch (field[0]) {
    case 'n':
      return random.integer(0, greatest);
    case 'e':
      return codes[random.integer(0, codes.length - 1)] ?? '';
    case 's':
      return random.some(codes, random.integer(0, 5));
    default:
      return random.chance(0.5);
  }
}

/** How many conditions a rule has. */
export function conditionsIn(tree: Tree): readonly Condition[] {
  if ('all' in tree) return tree.all.flatMap(conditionsIn);
  if ('any' in tree) return tree.any.flatMap(conditionsIn);
  return 'not' in tree ? conditionsIn(tree.not) : [tree];
}

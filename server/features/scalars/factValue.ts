import { GraphQLScalarType, valueFromASTUntyped, type GraphQLError } from 'graphql';
import { refusedValue } from '../failures/index.js';

const largest = { bytes: 64_000, members: 200, depth: 3 } as const;

/**
 * The value of one fact as JSON, within bounds of size; whether it is a value of the fact's type is checked by
 * whoever takes it.
 */
export const factValue = new GraphQLScalarType<unknown, unknown>({
  name: 'FactValue',
  serialize: (value) => value,
  parseValue: (value) => readValue(value),
  parseLiteral: (node, variables) => readValue(valueFromASTUntyped(node, variables)),
});

function readValue(value: unknown): unknown {
  if (isTooDeepOrLong(value) || Buffer.byteLength(JSON.stringify(value ?? null)) > largest.bytes) {
    throw tooLarge();
  }
  return value;
}

/** Looks at one level after the other, so that the depth of what is sent can't exhaust the stack. */
function isTooDeepOrLong(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > largest.depth) return true;
    if (level.some((part) => Array.isArray(part) && part.length > largest.members)) return true;
    level = level.flatMap(partsOf);
  }
  return false;
}

function partsOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

function tooLarge(): GraphQLError {
  return refusedValue('FACT_TOO_LARGE', {
    zh: '一项信息过大：最多 64 kB，列表最多 200 条，最多 3 层。请减少后再试。',
    en: 'The value of a fact is too large: 64 kB, 200 rows and 3 levels at most. Send less.',
  });
}

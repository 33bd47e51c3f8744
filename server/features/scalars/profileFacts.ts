import { GraphQLScalarType, valueFromASTUntyped, type GraphQLError } from 'graphql';
import { refusedValue } from '../failures/index.js';

type Facts = Readonly<Record<string, unknown>>;

const largest = { bytes: 64_000, members: 200, depth: 8 } as const;

/**
 * Facts as a JSON object, within bounds of size; whether they are facts of the data dictionary is checked by
 * whoever takes them, with a path to each fault.
 */
export const profileFacts = new GraphQLScalarType<Facts, Facts>({
  name: 'ProfileFacts',
  serialize: (value) => readFacts(value),
  parseValue: (value) => readFacts(value),
  parseLiteral: (node, variables) => readFacts(valueFromASTUntyped(node, variables)),
});

function readFacts(value: unknown): Facts {
  if (!isObject(value)) throw notAnObject();
  if (tooDeepOrLong(value)) throw tooLarge();
  if (Buffer.byteLength(JSON.stringify(value)) > largest.bytes) throw tooLarge();
  return value;
}

function isObject(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Looks at one level after the other, so that the depth of what is sent can't exhaust the stack. */
function tooDeepOrLong(facts: Facts): boolean {
  let level: readonly unknown[] = [facts];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > largest.depth) return true;
    if (level.some((value) => Array.isArray(value) && value.length > largest.members)) return true;
    level = level.flatMap(partsOf);
  }
  return false;
}

function partsOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

function notAnObject(): GraphQLError {
  return refusedValue('INVALID_PROFILE', {
    zh: '企业信息应为一个 JSON 对象，键为数据字典中的代码。',
    en: 'Facts are one JSON object under the codes of the data dictionary.',
  });
}

function tooLarge(): GraphQLError {
  return refusedValue('PROFILE_TOO_LARGE', {
    zh: '企业信息过多：最多 64 kB，每个列表最多 200 条，最多 8 层。请减少后再试。',
    en: 'The facts are too many: 64 kB, 200 rows a list and 8 levels at most. Send fewer.',
  });
}

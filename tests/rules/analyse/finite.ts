/** Rules over a dictionary so small that every complete profile can be tried. */
import fc from 'fast-check';
import type { FieldDefinition, Profile } from '../../../server/rules/index.js';
import { evaluate, parseDate, parseRule, readDictionary, readProfile } from '../../../server/rules/index.js';
import type { Json, JsonObject } from '../generated/json.js';
import { isList, isObject } from '../generated/json.js';
import { good } from '../sample.js';

const label = { zh: '字段', en: 'Field' };
const values = (...codes: readonly string[]) => codes.map((code) => ({ code, label }));
const fields: readonly FieldDefinition[] = [
  { code: 'a', type: 'integer', label, range: [0, 2], changeable: 3 },
  { code: 'b', type: 'integer', label, range: [0, 2], changeable: 2 },
  { code: 'day', type: 'date', label, range: ['2025-05-13', '2025-05-15'] },
  { code: 'flag', type: 'boolean', label, changeable: 1 },
  { code: 'size', type: 'enum', label, changeable: 4, values: values('micro', 'small') },
  { code: 'tags', type: 'set', label, changeable: 5, values: values('x', 'y') },
];
const dictionary = good(readDictionary(fields));
export const asOf = good(parseDate('2025-05-14'));
export const finiteRule = (rule: Json) => good(parseRule(dictionary, rule, '/rule'));

const numbers = [0, 1, 2];
const days = ['2025-05-13', '2025-05-14', '2025-05-15'];
const sizes = ['micro', 'small'];
const tags = [[], ['x'], ['y'], ['x', 'y']];

/** The facts of every complete profile of the small dictionary. */
export const everyFacts: readonly JsonObject[] = numbers.flatMap((a) =>
  numbers.flatMap((b) =>
    days.flatMap((day) =>
      [true, false].flatMap((flag) =>
        sizes.flatMap((size) => tags.map((held) => ({ a, b, day, flag, size, tags: held }))),
      ),
    ),
  ),
);

export const finiteProfile = (facts: JsonObject): Profile => good(readProfile(dictionary, facts));
const everyProfile = everyFacts.map(finiteProfile);

/** What a rule comes to on every complete profile: `1` for true, `0` for false. */
export function tableOf(json: Json): string {
  const rule = finiteRule(json);
  return everyProfile
    .map((profile) => (evaluate(rule, profile, asOf).outcome === 'true' ? '1' : '0'))
    .join('');
}

const order = fc.constantFrom('eq', 'ne', 'gt', 'gte', 'lt', 'lte');
const number = fc.integer({ min: -1, max: 3 });
const numeric = fc.constantFrom('a', 'b');
const date = fc.oneof(
  fc.constantFrom('2025-05-12', ...days),
  fc.constantFrom('-P1D', 'P0D', 'P1D').map((asOf) => ({ asOf })),
);

const compare = (
  field: fc.Arbitrary<Json>,
  op: fc.Arbitrary<Json>,
  value: fc.Arbitrary<Json>,
): fc.Arbitrary<JsonObject> => fc.tuple(field, op, value).map(([f, o, v]) => ({ field: f, op: o, value: v }));

/** Comparisons of a field with fixed values: what the analyser decides completely. */
const simple = fc.oneof(
  compare(numeric, order, number),
  compare(numeric, fc.constant('between'), fc.tuple(number, number)),
  compare(numeric, fc.constantFrom('in', 'notIn'), fc.array(number, { maxLength: 3 })),
  compare(fc.constant('day'), order, date),
  compare(fc.constant('flag'), fc.constantFrom('eq', 'ne'), fc.boolean()),
  compare(fc.constant('size'), fc.constantFrom('eq', 'ne'), fc.constantFrom(...sizes)),
  compare(fc.constant('size'), fc.constantFrom('in', 'notIn'), fc.subarray(sizes)),
  compare(fc.constant('tags'), fc.constant('contains'), fc.constantFrom('x', 'y')),
  compare(fc.constant('tags'), fc.constantFrom('containsAny', 'containsAll'), fc.subarray(['x', 'y'])),
);

const expression: fc.Arbitrary<Json> = fc.letrec<{ e: Json; part: Json }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 2 },
    number,
    numeric.map((field) => ({ field })),
    tie('e'),
  ),
  e: fc.oneof(
    fc.tuple(fc.constantFrom(-1, 0, '0.5', 2), tie('part')).map((times) => ({ times })),
    fc.tuple(tie('part'), tie('part')).map((minus) => ({ minus })),
    fc
      .tuple(fc.constantFrom('plus', 'min', 'max'), fc.array(tie('part'), { minLength: 1, maxLength: 2 }))
      .map(([form, parts]) => ({ [form]: parts })),
    fc
      .tuple(simple, tie('part'), tie('part'))
      .map(([condition, then, other]) => ({ if: condition, then, else: other })),
  ),
})).e;

/** Comparisons of expressions, and of fields with one another, besides the simple ones. */
const tangled = fc.oneof(
  simple,
  fc
    .tuple(expression, order, fc.oneof(number, expression))
    .map(([e, op, value]) => ({ expression: e, op, value })),
  compare(
    numeric,
    order,
    numeric.map((field) => ({ field })),
  ),
);

const ruleOver = (leaf: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> =>
  fc.letrec<{ rule: JsonObject }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      leaf,
      fc.array(tie('rule'), { maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('rule'), { maxLength: 3 }).map((any) => ({ any })),
      tie('rule').map((not) => ({ not })),
      fc
        .tuple(fc.integer({ min: 0, max: 3 }), fc.array(tie('rule'), { maxLength: 3 }))
        .map(([count, of]) => ({ atLeast: { count, of } })),
    ),
  })).rule;

export const simpleRule = ruleOver(simple);
export const tangledRule = ruleOver(tangled);

/** What stands at a JSON Pointer. */
export const at = (json: Json, pointer: string): Json =>
  stepsOf(pointer).reduce<Json>(
    (here, step) => (isList(here) ? here[Number(step)] : isObject(here) ? here[step] : null) ?? null,
    json,
  );

const stepsOf = (pointer: string): readonly string[] => pointer.split('/').slice(2);

/** The same rule with something else at a JSON Pointer. */
export const replacedAt = (json: Json, pointer: string, by: Json): Json =>
  replaced(json, stepsOf(pointer), by);

function replaced(json: Json, [step, ...others]: readonly string[], by: Json): Json {
  if (step === undefined) return by;
  if (isList(json))
    return json.map((item, index) => (index === Number(step) ? replaced(item, others, by) : item));
  if (!isObject(json)) return json;
  return { ...json, [step]: replaced(json[step] ?? null, others, by) };
}

export const met: Json = { all: [] };
export const unmet: Json = { any: [] };

/** The JSON Pointers of a rule's conditions, those inside expressions apart. */
export function pointersOf(json: Json, pointer = '/rule'): readonly string[] {
  if (!isObject(json)) return [];
  const group = json['atLeast'];
  const list = (items: Json | undefined, at: string): readonly string[] =>
    isList(items) ? items.flatMap((item, index) => pointersOf(item, `${at}/${index}`)) : [];
  return [
    pointer,
    ...list(json['all'], `${pointer}/all`),
    ...list(json['any'], `${pointer}/any`),
    ...(json['not'] === undefined ? [] : pointersOf(json['not'], `${pointer}/not`)),
    ...(isObject(group) ? list(group['of'], `${pointer}/atLeast/of`) : []),
  ];
}

import type { Scalar } from '../scalar.js';
import type { Expression, Reference, Test } from '../syntax.js';
import type { DiscreteVariable, Formula } from './formula.js';
import { FALSE, TRUE, and, atom, not, or } from './formula.js';
import { keyOfReference } from './structure.js';

/** Stands for every text that no rule names; those that one names begin with `=`. */
const OTHER_TEXT = '*';
const textValue = (text: string): string => `=${text}`;

const isValue = (variable: DiscreteVariable, value: string): Formula =>
  variable.values.includes(value) ? atom({ kind: 'discrete', variable, value }) : FALSE;

/** Something that may hold or not, of which nothing more is known. */
export const free = (key: string): Formula =>
  isValue({ kind: 'discrete', key, values: ['true', 'false'] }, 'true');

/** Each code of a set is held or not, whatever the others are. */
export function codesTest(reference: Reference, test: Extract<Test, { form: 'set' }>): Formula {
  const held = test.codes.map((code) => free(`${keyOfReference(reference)}∋${code}`));
  return test.operator === 'containsAny' ? or(...held) : and(...held);
}

/**
 * A comparison of a field that is neither number nor date.
 * @param texts every text that the rule names
 */
export function discreteTest(
  left: Expression,
  test: Exclude<Test, { form: 'set' }>,
  texts: readonly string[],
): Formula {
  if (left.kind !== 'field' || test.form === 'between') return FALSE;
  const own = variableOf(left.reference, texts);
  if (test.form === 'list') {
    const found = or(...test.values.map((value) => isScalar(own, left.reference, value)));
    return test.operator === 'in' ? found : not(found);
  }
  const { value } = test;
  const same =
    value.kind === 'literal'
      ? isScalar(own, left.reference, value.value)
      : value.kind === 'field'
        ? sameValue(own, variableOf(value.reference, texts))
        : FALSE;
  return test.operator === 'eq' ? same : not(same);
}

const isScalar = (variable: DiscreteVariable, { field }: Reference, value: Scalar): Formula =>
  isValue(variable, field.type === 'text' ? textValue(String(value)) : String(value));

function variableOf(reference: Reference, texts: readonly string[]): DiscreteVariable {
  const { type, values } = reference.field;
  const key = keyOfReference(reference);
  if (type === 'boolean') return { kind: 'discrete', key, values: ['true', 'false'] };
  if (type !== 'text') return { kind: 'discrete', key, values: [...values.keys()] };
  return { kind: 'discrete', key, values: [...texts.map(textValue), OTHER_TEXT] };
}

function sameValue(own: DiscreteVariable, other: DiscreteVariable): Formula {
  if (other.key === own.key) return TRUE;
  const pairs = own.values.map((value) =>
    and(isValue(own, value), isValue(other, value), mayDiffer(own, other, value)),
  );
  return or(...pairs);
}

/** Two texts that no rule names may be the same or not. */
const mayDiffer = (own: DiscreteVariable, other: DiscreteVariable, value: string): Formula =>
  value === OTHER_TEXT ? free(`same(${[own.key, other.key].sort().join(',')})`) : TRUE;

import type { Field } from '../dictionary.js';
import type { FieldValue } from '../field.js';
import type { LocalizedText } from '../localizedText.js';
import type { ComparisonNode, Expression } from '../syntax.js';

/** How the values of a comparison are written. */
export type Measure =
  | { readonly kind: 'money' | 'share' | 'date' | 'boolean' | 'text' }
  | { readonly kind: 'number'; readonly unit: LocalizedText | undefined; readonly whole: boolean }
  | { readonly kind: 'code'; readonly values: ReadonlyMap<string, FieldValue> };

/** The classifier of members whose collection has none of its own. */
const ITEMS: LocalizedText = { zh: '项', en: '' };

const bare: Measure = { kind: 'number', unit: undefined, whole: false };

/** How a field's values are written. */
export function measureOfField({ type, unit, values }: Field): Measure {
  switch (type) {
    case 'money':
    case 'date':
    case 'boolean':
    case 'text':
      return { kind: type };
    case 'ratio':
      return { kind: 'share' };
    case 'enum':
    case 'set':
      return { kind: 'code', values };
    case 'integer':
      return { kind: 'number', unit, whole: true };
    case 'collection':
      return { kind: 'number', unit: unit ?? ITEMS, whole: true };
    case 'decimal':
      return { kind: 'number', unit, whole: false };
  }
}

/** How an expression's value is written: as the first of its parts that says. */
export function measureOf(expression: Expression): Measure {
  switch (expression.kind) {
    case 'literal':
      return bare;
    case 'asOf':
      return { kind: 'date' };
    case 'field':
      return measureOfField(expression.reference.field);
    case 'times':
      return fractional(measureOf(expression.of));
    case 'plus':
    case 'min':
    case 'max':
      return firstTelling(expression.parts);
    case 'minus':
      return firstTelling([expression.from, expression.less]);
    case 'if':
      return firstTelling([expression.then, expression.else]);
    case 'count':
      return measureOfField(expression.collection.field);
    case 'sum':
      return measureOfField(expression.of.field);
  }
}

/** A multiple of a whole number need not be one. */
const fractional = (measure: Measure): Measure =>
  measure.kind === 'number' ? { ...measure, whole: false } : measure;

const firstTelling = (parts: readonly Expression[]): Measure =>
  parts.map(measureOf).find((one) => one !== bare) ?? bare;

/** How both sides of a comparison are written: as the left side, or as the right one where the left says nothing. */
export function measureOfComparison({ left, test }: ComparisonNode): Measure {
  if (test.form === 'order') return firstTelling([left, test.value]);
  if (test.form === 'between') return firstTelling([left, test.low, test.high]);
  return measureOf(left);
}

import type { CalendarDate } from '../calendarDate.js';
import { dayOf } from '../calendarDate.js';
import { formOf } from '../compile/conditionForm.js';
import type { FieldForm } from '../compile/fieldConditions.js';
import { dayOfEnd } from '../compile/relativeConditions.js';
import type { Holding } from '../compile/setConditions.js';
import type { Field } from '../dictionary.js';
import type { Rule, RuleNode } from '../syntax.js';
import type { StoredCondition, StoredField } from './storedField.js';
import { storedSpan, storedValues } from './storedField.js';

/** A filter in the dialect of the storage: conditions on paths, joined by `$and` and `$or`. */
export type StorageFilter = Readonly<Record<string, unknown>>;

/** Which enterprises must come through: those that the rule holds for, or also those it is undecided for. */
export type Wanted = 'sure' | 'possible';

/** How a rule is filtered by a storage. */
export interface PrefilterOptions {
  readonly asOf: CalendarDate;
  readonly wanted: Wanted;
  /** Where the storage has a field of the profile; undefined for what it doesn't have as a value of its own. */
  readonly stored: (field: Field) => StoredField | undefined;
}

/**
 * The conditions that a rule can't do without, as far as a storage can tell: every enterprise wanted passes, others may
 * too, so the compiled matcher decides what comes through. What the storage can't tell is left out.
 * @returns undefined when nothing can be told, so that everyone has to be looked at
 */
export const prefilterOf = ({ root }: Rule, options: PrefilterOptions): StorageFilter | undefined =>
  filterOf(root, false, options);

function filterOf(node: RuleNode, negated: boolean, options: PrefilterOptions): StorageFilter | undefined {
  switch (node.kind) {
    case 'not':
      return filterOf(node.of[0], !negated, options);
    case 'all':
    case 'any':
      return joined(node.of, negated, (node.kind === 'all') !== negated, options);
    case 'atLeast': {
      const wanted = negated ? node.of.length - node.count + 1 : node.count;
      return wanted <= 0 ? undefined : joined(node.of, negated, wanted >= node.of.length, options);
    }
    case 'comparison':
    case 'some':
      return conditionFilter(node, negated, options);
  }
}

/** All of the parts that can be told, or any of them where all can. */
function joined(
  nodes: readonly RuleNode[],
  negated: boolean,
  needsAll: boolean,
  options: PrefilterOptions,
): StorageFilter | undefined {
  const parts = nodes.map((node) => filterOf(node, negated, options));
  const told = parts.filter((part) => part !== undefined);
  if (told.length === 0 || (!needsAll && told.length < parts.length)) return undefined;
  return told.length === 1 ? told[0] : { [needsAll ? '$and' : '$or']: told };
}

function conditionFilter(
  node: RuleNode,
  negated: boolean,
  { asOf, wanted, stored }: PrefilterOptions,
): StorageFilter | undefined {
  const form = formOf(node, negated);
  const field = form.kind === 'other' ? undefined : stored(form.field);
  if (form.kind === 'other' || !field) return undefined;
  const filter = formFilter(form, field, dayOf(asOf));
  // A fact that is not known leaves the condition undecided.
  return filter && wanted === 'possible' ? { $or: [filter, { [field.path]: null }] } : filter;
}

function formFilter(form: FieldForm, field: StoredField, asOf: number): StorageFilter | undefined {
  switch (form.kind) {
    case 'span':
      return on(field, storedSpan(field, form.span));
    case 'relative': {
      const { low, high, outside } = form.span;
      return on(field, storedSpan(field, { low: dayOfEnd(low, asOf), high: dayOfEnd(high, asOf), outside }));
    }
    case 'values':
      return on(field, storedValues(field, form.values, form.outside));
    case 'holding':
      return holdingFilter(form.holding, field.path);
  }
}

const on = ({ path }: StoredField, condition: StoredCondition | undefined): StorageFilter | undefined =>
  condition && { [path]: condition };

/** Equality enters a list of codes. */
function holdingFilter({ codes, every, outside }: Holding, path: string): StorageFilter | undefined {
  if (codes.length === 0) return undefined;
  if (!every || codes.length === 1) return { [path]: { [outside ? '$nin' : '$in']: codes } };
  return outside ? undefined : { $and: codes.map((code) => ({ [path]: code })) };
}

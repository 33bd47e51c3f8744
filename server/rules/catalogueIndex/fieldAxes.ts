import { comparableOf } from '../compile/fieldConditions.js';
import type { FieldForm } from '../compile/fieldConditions.js';
import type { Span } from '../compile/numberConditions.js';
import type { Holding } from '../compile/setConditions.js';
import type { ListedValue } from '../compile/valueConditions.js';
import type { Field } from '../dictionary.js';
import type { Fact } from '../fact.js';
import { isNumeric } from '../field.js';
import type { Allowed, Axis } from './axis.js';
import { either, both } from './axis.js';
import { CodeAxis } from './codeAxis.js';
import { NumberAxis } from './numberAxis.js';
import type { Row } from './row.js';
import { ValueAxis } from './valueAxis.js';

/** What a condition leaves of an axis. */
export interface Restriction {
  readonly axis: Axis;
  readonly allowed: Allowed;
}

/** The axes of one field: one of its numbers, one of its values, or one for each code of a set. */
export class FieldAxes {
  readonly code: string;
  readonly #isOrdered: boolean;
  readonly #numbers = new NumberAxis();
  readonly #values = new ValueAxis();
  readonly #codes = new Map<string, CodeAxis>();

  constructor({ code, type }: Field) {
    this.code = code;
    this.#isOrdered = isNumeric(type) || type === 'date';
  }

  get axes(): readonly Axis[] {
    return [this.#isOrdered ? this.#numbers : this.#values, ...this.#codes.values()];
  }

  /** Makes the cells that a condition tells apart, before it is asked what it leaves of them. */
  learn(form: FieldForm): void {
    if (form.kind === 'span') this.#numbers.learn(form.span);
    if (form.kind === 'values') {
      if (this.#isOrdered) for (const span of pointsOf(form.values)) this.#numbers.learn(span);
      else this.#values.learn(form.values);
    }
    if (form.kind === 'holding') {
      for (const code of form.holding.codes)
        if (!this.#codes.has(code)) this.#codes.set(code, new CodeAxis());
    }
  }

  /** What a condition leaves of the axes; none for one that depends on the as-of date. */
  restrictions(form: FieldForm): readonly Restriction[] {
    switch (form.kind) {
      case 'span':
        return [{ axis: this.#numbers, allowed: this.#numbers.allowed(form.span) }];
      case 'values':
        return [this.#isOrdered ? this.#ofPoints(form) : this.#ofValues(form)];
      case 'holding':
        return this.#ofHolding(form.holding);
      case 'relative':
        return [];
    }
  }

  /** Whether the axes refuse every value for which the condition fails, so that it needs no second look. */
  isExact(form: FieldForm): boolean {
    switch (form.kind) {
      case 'span':
        return this.#numbers.isExact(form.span);
      case 'values':
        return this.#isOrdered
          ? pointsOf(form.values).every((span) => this.#numbers.isExact(span))
          : this.#values.isExact(form.values);
      case 'holding':
        return isDecidedByEach(form.holding);
      case 'relative':
        return false;
    }
  }

  /** Gives the row of refused products for each axis on which the fact is known. */
  collectRefusing(fact: Fact | undefined, rows: Row[]): void {
    const value = comparableOf(fact);
    if (this.#isOrdered) {
      push(rows, this.#numbers.refused[this.#numbers.cellOf(typeof value === 'number' ? value : Number.NaN)]);
    } else push(rows, this.#values.refused[this.#values.cellOf(value)]);
    const held = fact instanceof Set ? fact : undefined;
    for (const [code, axis] of this.#codes) push(rows, axis.refused[axis.cellOf(code, held)]);
  }

  #ofPoints({ values, outside }: Extract<FieldForm, { kind: 'values' }>): Restriction {
    const axis = this.#numbers;
    const none: Allowed = axis.refused.map(() => outside);
    const join = outside ? both : either;
    const allowed = pointsOf(values)
      .map((span) => axis.allowed({ ...span, outside }))
      .reduce(join, none);
    return { axis, allowed };
  }

  #ofValues({ values, outside }: Extract<FieldForm, { kind: 'values' }>): Restriction {
    return { axis: this.#values, allowed: this.#values.allowed(values, outside) };
  }

  #ofHolding(holding: Holding): readonly Restriction[] {
    const { codes, outside } = holding;
    if (!isDecidedByEach(holding)) return [];
    return codes.flatMap((code) => {
      const axis = this.#codes.get(code);
      return axis ? [{ axis, allowed: axis.allowed(!outside) }] : [];
    });
  }
}

/** Whether all of the codes must be there, or none of them may; what only some of them decide restricts nothing. */
const isDecidedByEach = ({ codes, every, outside }: Holding): boolean =>
  codes.length === 1 || every !== outside;

const pointsOf = (values: readonly ListedValue[]): readonly Span[] =>
  values.flatMap((value) => (typeof value === 'number' ? [{ low: value, high: value, outside: false }] : []));

function push(rows: Row[], row: Row | undefined): void {
  if (row) rows.push(row);
}

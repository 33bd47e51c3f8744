import { addDuration } from '../duration.js';
import { Exact } from '../exact.js';
import type { FieldType } from '../field.js';
import { isNumeric } from '../field.js';
import type { Scalar } from '../scalar.js';
import type {
  ComparisonNode,
  Expression,
  OrderOperator,
  Reference,
  RuleNode,
  Selection,
  Test,
} from '../syntax.js';
import type { Counts } from './counts.js';
import { codesTest, discreteTest, free } from './discrete.js';
import type { Formula, Relation, Term } from './formula.js';
import { FALSE, TRUE, and, atLeast, not, or } from './formula.js';
import { Fraction } from './fraction.js';
import { closed, everything, fromZero, point } from './interval.js';
import type { Linear } from './linear.js';
import { againstZero, linearOf, linearOfExact, linearOfTerm, minus, plus, times } from './linear.js';
import { keyOfExpression, keyOfReference } from './structure.js';

/** One way in which an expression comes to a number: under a condition, a linear form. */
interface Case {
  readonly when: Formula;
  readonly form: Linear;
}

/** More ways than this, and a comparison is taken for one that may be met or not whatever the facts are. */
const MOST_CASES = 64;

const GRAINS: Partial<Record<FieldType, Fraction>> = {
  integer: Fraction.one,
  date: Fraction.one,
  money: Fraction.fromExact(Exact.one.shiftedBy(-2)),
};

/** Turns conditions into formulas over shared variables, as of one date. */
export class Translation {
  constructor(
    private readonly asOf: number,
    private readonly counts: Counts,
    /** Every text that the rule names. */
    private readonly texts: readonly string[],
  ) {}

  condition(node: RuleNode): Formula {
    switch (node.kind) {
      case 'all':
        return and(...node.of.map((part) => this.condition(part)));
      case 'any':
        return or(...node.of.map((part) => this.condition(part)));
      case 'not':
        return not(this.condition(node.of[0]));
      case 'atLeast':
        return atLeast(
          node.count,
          node.of.map((part) => this.condition(part)),
        );
      case 'some': {
        const short = minus(linearOfTerm(this.countOf(node)), linearOf(Fraction.fromInteger(node.count)));
        return not(againstZero(short, 'lt'));
      }
      case 'comparison':
        return this.comparison(node);
    }
  }

  private comparison(node: ComparisonNode): Formula {
    const { left, type, test } = node;
    if (test.form === 'set') return left.kind === 'field' ? codesTest(left.reference, test) : FALSE;
    if (!isNumeric(type) && type !== 'date') return discreteTest(left, test, this.texts);
    return this.numeric(left, test) ?? opaque(node);
  }

  private numeric(left: Expression, test: Exclude<Test, { form: 'set' }>): Formula | undefined {
    switch (test.form) {
      case 'order':
        return this.ordering(left, test.operator, test.value);
      case 'between': {
        const low = this.ordering(left, 'gte', test.low);
        const high = this.ordering(left, 'lte', test.high);
        return low && high && and(low, high);
      }
      case 'list': {
        const items = test.values.map((value) => this.ordering(left, 'eq', { kind: 'literal', value }));
        const found = items.filter((item) => item !== undefined);
        if (found.length < items.length) return undefined;
        return test.operator === 'in' ? or(...found) : not(or(...found));
      }
    }
  }

  /** Holds one number or date against another, in every way in which the two come about. */
  private ordering(left: Expression, operator: OrderOperator, right: Expression): Formula | undefined {
    const [lefts, rights] = [this.casesOf(left), this.casesOf(right)];
    if (!lefts || !rights || lefts.length * rights.length > MOST_CASES) return undefined;
    return or(
      ...lefts.flatMap((one) =>
        rights.map((other) => and(one.when, other.when, stands(minus(one.form, other.form), operator))),
      ),
    );
  }

  /** The ways in which an expression comes to a number; undefined when they are too many. */
  private casesOf(expression: Expression): readonly Case[] | undefined {
    switch (expression.kind) {
      case 'literal':
        return [always(linearOfScalar(expression.value))];
      case 'asOf':
        return [always(linearOfScalar(addDuration(this.asOf, expression.duration)))];
      case 'field':
        return [always(linearOfTerm(termOf(expression.reference)))];
      case 'times': {
        const factor = Fraction.fromExact(expression.factor);
        return this.casesOf(expression.of)?.map(({ when, form }) => ({ when, form: times(form, factor) }));
      }
      case 'plus':
        return this.combined(expression.parts, ([first, ...others]) =>
          others.reduce((sum, form) => plus(sum, form), first),
        );
      case 'minus':
        return this.combined([expression.from, expression.less], ([from, less]) =>
          less ? minus(from, less) : from,
        );
      case 'min':
        return this.extreme(expression.parts, 1);
      case 'max':
        return this.extreme(expression.parts, -1);
      case 'if':
        return this.branches(expression);
      case 'count':
        return [always(linearOfTerm(this.countOf(expression)))];
      case 'sum':
        return [always(linearOfTerm(this.sumTerm(expression)))];
    }
  }

  /** Every choice of one way for each part. */
  private choices(parts: readonly Expression[]): readonly (readonly Case[])[] | undefined {
    let choices: readonly (readonly Case[])[] = [[]];
    for (const part of parts) {
      const cases = this.casesOf(part);
      if (!cases || choices.length * cases.length > MOST_CASES) return undefined;
      choices = choices.flatMap((chosen) => cases.map((one) => [...chosen, one]));
    }
    return choices;
  }

  private combined(
    parts: readonly Expression[],
    join: (forms: readonly [Linear, ...Linear[]]) => Linear,
  ): readonly Case[] | undefined {
    return this.choices(parts)?.flatMap((chosen) => {
      const [first, ...others] = chosen.map(({ form }) => form);
      return first ? [{ when: and(...chosen.map(({ when }) => when)), form: join([first, ...others]) }] : [];
    });
  }

  /** The least of the parts, or with `sign` −1 the greatest: each part where it is not beyond any other. */
  private extreme(parts: readonly Expression[], sign: 1 | -1): readonly Case[] | undefined {
    const cases = this.choices(parts)?.flatMap((chosen) =>
      chosen.map(({ form }): Case => {
        const isExtreme = chosen.map((other) =>
          againstZero(sign > 0 ? minus(form, other.form) : minus(other.form, form), 'lte'),
        );
        return { when: and(...chosen.map(({ when }) => when), ...isExtreme), form };
      }),
    );
    return cases && cases.length > MOST_CASES ? undefined : cases;
  }

  private branches(expression: Extract<Expression, { kind: 'if' }>): readonly Case[] | undefined {
    const condition = this.condition(expression.condition);
    const [then, otherwise] = [this.casesOf(expression.then), this.casesOf(expression.else)];
    if (!then || !otherwise) return undefined;
    const under = (guard: Formula, cases: readonly Case[]): readonly Case[] =>
      cases.map(({ when, form }) => ({ when: and(guard, when), form }));
    return [...under(condition, then), ...under(not(condition), otherwise)];
  }

  private countOf(selection: Selection): Term {
    return this.counts.termOf(selection, selection.where ? this.condition(selection.where) : TRUE);
  }

  private sumTerm(expression: Extract<Expression, { kind: 'sum' }>): Term {
    const { field } = expression.of;
    const where = expression.where ? this.condition(expression.where) : TRUE;
    const low = field.range?.[0];
    const isPositive = low instanceof Exact && !low.isNegative();
    return {
      key: keyOfExpression(expression),
      gives: expression,
      interval: this.counts.isNever(where) ? point(Fraction.zero) : isPositive ? fromZero : everything,
      grain: GRAINS[field.type],
    };
  }
}

const always = (form: Linear): Case => ({ when: TRUE, form });

const linearOfScalar = (value: Scalar): Linear =>
  value instanceof Exact ? linearOfExact(value) : linearOf(Fraction.fromInteger(Number(value)));

/** A numeric or date field of a complete profile. */
function termOf(reference: Reference): Term {
  const { type, range } = reference.field;
  const end = (value: Scalar): Fraction =>
    value instanceof Exact ? Fraction.fromExact(value) : Fraction.fromInteger(Number(value));
  const interval = range ? closed(end(range[0]), end(range[1])) : everything;
  return {
    key: keyOfReference(reference),
    gives: { kind: 'field', reference },
    interval,
    grain: GRAINS[type],
  };
}

const RELATIONS: Readonly<
  Record<OrderOperator, { readonly relation: Relation; readonly isTurned: boolean }>
> = {
  lt: { relation: 'lt', isTurned: false },
  lte: { relation: 'lte', isTurned: false },
  eq: { relation: 'eq', isTurned: false },
  gte: { relation: 'lt', isTurned: true },
  gt: { relation: 'lte', isTurned: true },
  ne: { relation: 'eq', isTurned: true },
};

/** A difference stands so to zero. */
function stands(difference: Linear, operator: OrderOperator): Formula {
  const { relation, isTurned } = RELATIONS[operator];
  const formula = againstZero(difference, relation);
  return isTurned ? not(formula) : formula;
}

const opaque = (node: ComparisonNode): Formula => free(`opaque(${node.details.place.pointer()})`);

import type { CalendarDate } from '../calendarDate.js';
import { dayOf } from '../calendarDate.js';
import { formOf } from '../compile/conditionForm.js';
import type { DateEnd } from '../compile/relativeConditions.js';
import { dayOfEnd } from '../compile/relativeConditions.js';
import { decide } from '../evaluate/decide.js';
import type { Outcome } from '../evaluate/outcome.js';
import { negate } from '../evaluate/outcome.js';
import type { Run } from '../evaluate/run.js';
import type { Profile } from '../profile.js';
import type { Rule, RuleNode } from '../syntax.js';
import type { Bits, Truth } from './bits.js';
import { atLeast, countOf, countOfBoth, eachRow, include, keep, without } from './bits.js';
import { CodeColumn } from './codeColumn.js';
import { factsAskedBy, factsOf } from './factsOf.js';
import { NumberColumn } from './numberColumn.js';
import type { Rows } from './rows.js';
import { SetColumn } from './setColumn.js';

/** How many enterprises a rule comes to what for. */
export type OutcomeCounts = Readonly<Record<Outcome, number>>;

/** One of the conditions that a rule is made of, and how many it leaves. */
export interface FunnelStep {
  readonly node: RuleNode;
  /** Enterprises for which it holds by itself. */
  readonly alone: number;
  /** Enterprises for which it and all before it hold. */
  readonly left: number;
  /** Enterprises for which all the others hold: what the rule would let in without it. */
  readonly without: number;
}

/** As of when a rule is decided, and for which rows, all of which have an enterprise. */
export interface ScanOptions {
  readonly asOf: CalendarDate;
  readonly within: Bits;
}

/** One rule decided for a whole population, or for some of its rows. */
export class Scan {
  readonly #population: Rows;
  readonly #root: RuleNode;
  readonly #run: Run;
  readonly #words: number;
  readonly #within: Bits;
  #asked: ReadonlySet<string> | undefined;
  #decided: Truth | undefined;

  constructor(population: Rows, { root }: Rule, { asOf, within }: ScanOptions) {
    this.#population = population;
    this.#root = root;
    this.#run = { asOf: dayOf(asOf), leniency: undefined };
    this.#words = within.length;
    this.#within = within;
  }

  /** How many enterprises the rule comes to what for. */
  counts(): OutcomeCounts {
    return this.#countsIn(this.#within);
  }

  /** The same by the value of a code, text or boolean; `undefined` where that is not known. */
  countsBy(code: string): ReadonlyMap<string | boolean | undefined, OutcomeCounts> {
    const column = this.#population.column(code);
    if (!(column instanceof CodeColumn)) throw new TypeError(`${code} has no groups`);
    const rowsOf = (values: readonly (string | boolean)[], outside: boolean): Truth =>
      column.scan({ values, outside }, this.#within, this.#population.size);
    const known = rowsOf([], true);
    const groups = column.codes.map((value) => [value, rowsOf([value], false).sure] as const);
    const all = [...groups, [undefined, without(known.possible, known.sure)] as const];
    return new Map(all.map(([value, rows]) => [value, this.#countsIn(rows)]));
  }

  /** The keys of the enterprises that a rule comes to an outcome for. */
  keys(outcome: Outcome): readonly string[] {
    const keys: string[] = [];
    this.eachRow(outcome, (row) => {
      const key = this.#population.keyAt(row);
      if (key !== undefined) keys.push(key);
    });
    return keys;
  }

  /** Calls for each row that a rule comes to an outcome for, ascending. */
  eachRow(outcome: Outcome, call: (row: number) => void): void {
    eachRow(this.#rowsOf(outcome), call);
  }

  /** A profile of a row with all facts that the rule looks at, or asks for where one of them is not known. */
  profileAt(row: number): Profile {
    this.#asked ??= factsAskedBy(this.#root);
    return this.#population.profileAt(row, this.#asked);
  }

  /** The conditions under the rule's first `all` one by one, each decided for everyone. */
  funnel(): readonly FunnelStep[] {
    const within = this.#within;
    const nodes = this.#root.kind === 'all' ? this.#root.of : [this.#root];
    const sure = nodes.map((node) => this.#decide(node, false, within).sure);
    const behind = sure.reduceRight<readonly Bits[]>(
      (rest, bits) => [bits.map((word, index) => word & (rest[0]?.[index] ?? 0)), ...rest],
      [within],
    );
    let before = within;
    return nodes.map((node, index) => {
      const bits = sure[index] ?? within;
      const others = countOfBoth(before, behind[index + 1] ?? within);
      before = before.map((word, place) => word & (bits[place] ?? 0));
      return { node, alone: countOfBoth(bits, within), left: countOf(before), without: others };
    });
  }

  #countsIn(rows: Bits): OutcomeCounts {
    const inside = (outcome: Outcome): number => countOfBoth(this.#rowsOf(outcome), rows);
    return { true: inside('true'), false: inside('false'), unknown: inside('unknown') };
  }

  #rowsOf(outcome: Outcome): Bits {
    const within = this.#within;
    this.#decided ??= this.#decide(this.#root, false, within);
    const { sure, possible } = this.#decided;
    const rows =
      outcome === 'true'
        ? sure.slice()
        : without(outcome === 'false' ? within : possible, outcome === 'false' ? possible : sure);
    keep(rows, within);
    return rows;
  }

  /** Decides a node or its opposite for the rows within; for others what it gives means nothing. */
  #decide(node: RuleNode, negated: boolean, within: Bits): Truth {
    switch (node.kind) {
      case 'not':
        return this.#decide(node.of[0], !negated, within);
      case 'all':
      case 'any':
        return (node.kind === 'all') === negated
          ? this.#decideAny(node.of, negated, within)
          : this.#decideAll(node.of, negated, within);
      case 'atLeast': {
        const count = negated ? node.of.length - node.count + 1 : node.count;
        const parts = node.of.map((child) => this.#decide(child, negated, within));
        const sure = atLeast(
          count,
          parts.map((part) => part.sure),
          this.#words,
        );
        return {
          sure,
          possible: atLeast(
            count,
            parts.map(({ possible }) => possible),
            this.#words,
          ),
        };
      }
      case 'comparison':
      case 'some':
        return this.#decideCondition(node, negated, within);
    }
  }

  /** Once a row can't hold any more, no later part looks at it. */
  #decideAll(nodes: readonly RuleNode[], negated: boolean, within: Bits): Truth {
    const [sure, possible] = [within.slice(), within.slice()];
    for (const node of scansFirst(nodes)) {
      const part = this.#decide(node, negated, possible);
      keep(sure, part.sure);
      keep(possible, part.possible);
    }
    return { sure, possible };
  }

  /** Once a row surely holds, no later part looks at it. */
  #decideAny(nodes: readonly RuleNode[], negated: boolean, within: Bits): Truth {
    const [sure, possible] = [new Int32Array(this.#words), new Int32Array(this.#words)];
    for (const node of scansFirst(nodes)) {
      const part = this.#decide(node, negated, isScanned(node) ? within : without(within, sure));
      include(sure, part.sure);
      include(possible, part.possible);
    }
    return { sure, possible };
  }

  #decideCondition(node: RuleNode, negated: boolean, within: Bits): Truth {
    const form = formOf(node, negated);
    const column = form.kind === 'other' ? undefined : this.#population.column(form.field.code);
    if (form.kind === 'span' && column instanceof NumberColumn)
      return column.scan(form.span, within, this.#population.size);
    if (form.kind === 'relative' && column instanceof NumberColumn) {
      const { low, high, outside } = form.span;
      const end = (one: DateEnd): number => dayOfEnd(one, this.#run.asOf);
      return column.scan({ low: end(low), high: end(high), outside }, within, this.#population.size);
    }
    if (form.kind === 'values' && column instanceof CodeColumn) {
      return column.scan(form, within, this.#population.size);
    }
    if (form.kind === 'values' && column instanceof NumberColumn) {
      const points = form.values.filter((value) => typeof value === 'number');
      return this.#decidePoints(column, { points, outside: form.outside }, within);
    }
    if (form.kind === 'holding' && column instanceof SetColumn)
      return column.scan(form.holding, within, this.#population.size);
    return this.#evaluate(node, negated, within);
  }

  #decidePoints(
    column: NumberColumn,
    { points, outside }: { readonly points: readonly number[]; readonly outside: boolean },
    within: Bits,
  ): Truth {
    const scan = (low: number, high: number, isOutside: boolean): Truth =>
      column.scan({ low, high, outside: isOutside }, within, this.#population.size);
    const all = scan(-Infinity, Infinity, false);
    const unknown = without(all.possible, all.sure);
    const sure = outside ? all.sure.slice() : new Int32Array(this.#words);
    for (const point of points) (outside ? keep : include)(sure, scan(point, point, outside).sure);
    include(unknown, sure);
    return { sure, possible: unknown };
  }

  /** Asks the evaluator row by row, with the facts that the condition looks at. */
  #evaluate(node: RuleNode, negated: boolean, within: Bits): Truth {
    const codes = factsOf(node);
    const [sure, possible] = [new Int32Array(this.#words), new Int32Array(this.#words)];
    eachRow(within, (row) => {
      const { facts } = this.#population.profileAt(row, codes);
      const strict = decide(node, [facts], this.#run);
      const outcome = negated ? negate(strict) : strict;
      const bit = 1 << (row & 31);
      if (outcome === 'true') sure[row >> 5] = (sure[row >> 5] ?? 0) | bit;
      if (outcome !== 'false') possible[row >> 5] = (possible[row >> 5] ?? 0) | bit;
    });
    return { sure, possible };
  }
}

/** Whether a column decides the condition without the evaluator. */
const isScanned = (node: RuleNode): boolean => formOf(node, false).kind !== 'other';

/** What columns decide, then groups, then what the evaluator has to, of which less is then left. */
const scansFirst = (nodes: readonly RuleNode[]): readonly RuleNode[] =>
  nodes.toSorted((one, other) => costOf(one) - costOf(other));

const costOf = (node: RuleNode): number =>
  isScanned(node) ? 0 : node.kind === 'comparison' || node.kind === 'some' ? 2 : 1;

import type { Dictionary } from '../dictionary.js';
import { valueOf } from '../evaluate/decide.js';
import type { Sides } from '../evaluate/near.js';
import type { Run } from '../evaluate/run.js';
import { scalarOf, setOf } from '../evaluate/run.js';
import type { Scalar } from '../scalar.js';
import { Exact } from '../exact.js';
import type { LocalizedText } from '../localizedText.js';
import type { Scope } from '../scope.js';
import type { ComparisonNode, Expression, Reference } from '../syntax.js';
import type { Measure } from './measure.js';
import { measureOfComparison } from './measure.js';
import { bracketed, chinese, text } from './phrase.js';
import { writeFact, writeScalar } from './value.js';
import { expressionText, factorText } from './wording.js';

/** Says something about where a fact comes from, by its path: 自述 · self-declared. */
export type Remark = (path: string) => LocalizedText | undefined;

/** The values that an explanation looks at. */
export interface Findings {
  readonly dictionary: Dictionary;
  readonly scope: Scope;
  readonly run: Run;
  readonly remark: Remark;
  /** Whether an odd number of `not` stands above. */
  readonly negated: boolean;
}

/** What is said of a fact that is not known: under a `not` it has not been verified. */
export const notKnown = (negated: boolean): LocalizedText =>
  negated ? text('未核实', 'not verified') : text('未填写', 'not given');

const pathOf = ({ field, frame }: Reference): string => frame.prefix + field.code;

/** Writes what was found on the left side of a comparison, with the remark on it. */
export function foundText(node: ComparisonNode, sides: Sides, findings: Findings): LocalizedText {
  const measure = measureOfComparison(node);
  const against = sides.bounds.find(({ value }) => value !== undefined)?.value;
  if (node.left.kind === 'field') return factText(node.left.reference, measure, against, findings);
  if (sides.left === undefined) return notKnown(findings.negated);
  const value = writeScalar(sides.left, measure, against);
  return withWorkings(node.left, value, measure, findings);
}

function factText(
  reference: Reference,
  measure: Measure,
  against: Scalar | undefined,
  { scope, remark, negated }: Findings,
): LocalizedText {
  const fact = scalarOf(reference, scope) ?? setOf(reference, scope);
  if (fact === undefined) return notKnown(negated);
  return bracketed(writeFact(fact, measure, against), remark(pathOf(reference)));
}

/** Says what is wanted, with what it comes to in brackets: 估值的 50%（1,000 万元 × 50% = 500 万元）. */
export function workedOut(
  expression: Expression,
  measure: Measure,
  findings: Findings,
  against?: Scalar,
): LocalizedText {
  const words = expressionText(expression, measure);
  if (expression.kind === 'literal') return words;
  const value = valueOf(expression, findings.scope, findings.run);
  if (value === undefined) return bracketed(words, notKnown(false));
  const result = writeScalar(value, measure, against);
  const steps = stepsText(expression, measure, findings);
  return bracketed(words, steps ? equal(steps, result) : remarked(expression, result, findings));
}

const remarked = (expression: Expression, value: LocalizedText, { remark }: Findings): LocalizedText =>
  expression.kind === 'field' ? bracketed(value, remark(pathOf(expression.reference))) : value;

const withWorkings = (
  expression: Expression,
  value: LocalizedText,
  measure: Measure,
  findings: Findings,
): LocalizedText => {
  const steps = stepsText(expression, measure, findings);
  return steps ? bracketed(value, steps) : value;
};

const equal = (steps: LocalizedText, result: LocalizedText): LocalizedText =>
  text(`${steps.zh} = ${result.zh}`, `${steps.en} = ${result.en}`);

/** The calculation with its values in place, for a product, a sum or a difference; undefined for anything else. */
function stepsText(
  expression: Expression,
  measure: Measure,
  { scope, run }: Findings,
): LocalizedText | undefined {
  const write = (part: Expression): LocalizedText | undefined => {
    const value = valueOf(part, scope, run);
    return value instanceof Exact ? writeScalar(value, measure, Exact.zero) : undefined;
  };
  if (expression.kind === 'times') {
    const [of, factor] = [write(expression.of), factorText(expression.factor)];
    return of && text(chinese(of.zh, ' × ', factor.zh), `${of.en} × ${factor.en}`);
  }
  const [parts, sign] =
    expression.kind === 'plus'
      ? [expression.parts, ' + ']
      : expression.kind === 'minus'
        ? [[expression.from, expression.less], ' − ']
        : [[], ''];
  const written = parts.map(write).filter((part) => part !== undefined);
  if (written.length < 2 || written.length < parts.length) return undefined;
  return text(written.map(({ zh }) => zh).join(sign), written.map(({ en }) => en).join(sign));
}

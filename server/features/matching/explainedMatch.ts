import { explain, type ExplainedNode } from '../../rules/index.js';
import type { MatchedProduct } from './matchedProduct.js';
import type { Subject } from './subject.js';

/** Why a product fits or not: every condition in pre-order, in the run that gave the outcome. */
export function explainMatch({ product }: MatchedProduct, subject: Subject): readonly ExplainedNode[] {
  return explain(product.rule, subject.profile, subject.asOf, {
    lenient: { nearPercent: product.document.nearPercent },
    remark: subject.remark,
  });
}

/** The conditions that the result rests on, groups left out unless let pass: those let pass first, else in the rule's order. */
export function decidingConditions(nodes: readonly ExplainedNode[]): readonly ExplainedNode[] {
  const deciding = nodes.filter((node) => node.deciding && (node.flipped || isCondition(node)));
  return [...deciding.filter(({ flipped }) => flipped), ...deciding.filter(({ flipped }) => !flipped)];
}

function isCondition({ kind }: ExplainedNode): boolean {
  return kind === 'comparison' || kind === 'some';
}

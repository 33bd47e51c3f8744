import type { Condition, ConditionKind, MissingFact, Truth } from '../../../schema/generated/resolvers.js';
import type { ProductDocument } from '../../../schema/generated/product.js';
import { fieldLabel, type Dictionary, type ExplainedNode, type Outcome } from '../../rules/index.js';
import { sourceNamed } from '../products/index.js';

/** What a missing fact is called, and which question asks for it. */
export interface FactNames {
  readonly dictionary: Dictionary;
  readonly questionOf: ReadonlyMap<string, string>;
}

const truths: Readonly<Record<Outcome, Truth>> = { true: 'TRUE', false: 'FALSE', unknown: 'UNKNOWN' };

const kinds: Readonly<Record<ExplainedNode['kind'], ConditionKind>> = {
  all: 'ALL',
  any: 'ANY',
  not: 'NOT',
  atLeast: 'AT_LEAST',
  comparison: 'COMPARISON',
  some: 'SOME',
};

/** A condition of an explanation as the API shows it. */
export function conditionView(node: ExplainedNode, document: ProductDocument, names: FactNames): Condition {
  const { id, ruleId, parent, depth, deciding, flipped, near, waivable, sentence, found, wanted, gap } = node;
  return {
    id,
    ruleId,
    parent,
    depth,
    deciding,
    flipped,
    near,
    waivable,
    sentence,
    found,
    wanted,
    gap,
    kind: kinds[node.kind],
    outcome: truths[node.outcome],
    verdict: truths[node.verdict],
    missing: node.missing.map((path) => missingFact(path, names)),
    source: sourceNamed(document, node.source),
  };
}

/** A missing fact by its path, with the question that asks for it. */
export function missingFact(path: string, { dictionary, questionOf }: FactNames): MissingFact {
  return { path, label: fieldLabel(dictionary, path), questionId: questionOf.get(path) ?? null };
}

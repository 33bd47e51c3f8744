import type { LocalizedText } from '../localizedText.js';
import type { NumericExpression, Rule, RuleNode } from '../syntax.js';
import { asSentence, groupWanted } from './groupText.js';
import type { DescribedNode } from './node.js';
import { someWanted } from './someText.js';
import { conditionText, expressionText, wantedOf } from './wording.js';

/** The conditions that a node lists below itself; members' conditions are part of their own sentence. */
export const childrenOf = (node: RuleNode): readonly RuleNode[] =>
  node.kind === 'comparison' || node.kind === 'some' ? [] : node.of;

/** What a node wants, without any fact. */
function wantedText(node: RuleNode): LocalizedText {
  if (node.kind === 'comparison') return wantedOf(node).wanted;
  return node.kind === 'some' ? someWanted(node) : groupWanted(node);
}

const sentenceOf = (node: RuleNode): LocalizedText =>
  asSentence(node.kind === 'comparison' || node.kind === 'some' ? conditionText(node) : groupWanted(node));

/** Where a node stands in the list of a rule's conditions. */
export type Position = Pick<DescribedNode, 'id' | 'parent' | 'depth'>;

/** What is said of a node whatever the facts, its words apart. */
export type NodeDetails = Omit<DescribedNode, keyof Position | 'sentence' | 'wanted'>;

const known = new WeakMap<RuleNode, NodeDetails>();

/** What a node carries beside its words; found once a node, for every explanation shows it again. */
export function detailsOf(node: RuleNode): NodeDetails {
  const details = known.get(node) ?? readDetails(node);
  known.set(node, details);
  return details;
}

function readDetails(node: RuleNode): NodeDetails {
  const { place, id: ruleId, waivable, source, label } = node.details;
  return {
    ruleId: ruleId ?? null,
    pointer: place.pointer(),
    kind: node.kind,
    waivable,
    source: source ?? null,
    label: label ?? null,
  };
}

/** Describes one node, without any fact. */
function describeNode(node: RuleNode, position: Position): DescribedNode {
  return { ...position, ...detailsOf(node), sentence: sentenceOf(node), wanted: wantedText(node) };
}

/**
 * Says a rule's conditions in sentences, without any enterprise: 有效发明专利不少于 1 件.
 * @returns the conditions in pre-order, the whole rule first
 */
export function describe(rule: Rule): readonly DescribedNode[] {
  const nodes: DescribedNode[] = [];
  const visit = (node: RuleNode, parent: number | null, depth: number): void => {
    const id = nodes.length;
    nodes.push(describeNode(node, { id, parent, depth }));
    for (const child of childrenOf(node)) visit(child, id, depth + 1);
  };
  visit(rule.root, null, 0);
  return nodes;
}

/** Says what an amount of yuan is worked out from: 上年营业收入的 10% 和 500 万元中的最小者. */
export const describeAmount = ({ root }: NumericExpression): LocalizedText =>
  expressionText(root, { kind: 'money' });

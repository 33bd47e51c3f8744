import type { RuleNode } from '../syntax.js';
import { finding } from './finding.js';
import type { Finding } from './finding.js';
import * as messages from './findingMessages.js';
import { and, eachAtom, not } from './formula.js';
import { groupOf } from './walk.js';
import type { Workshop } from './workshop.js';

/** The conditions of one scope that always come to the same, and what they come to. */
export type Constants = ReadonlyMap<RuleNode, boolean>;

/** Finds every condition below and including `root` that can never be met, or always is. */
export function constantsOf(root: RuleNode, workshop: Workshop): Constants {
  const constants = new Map<RuleNode, boolean>();
  const visit = (node: RuleNode): void => {
    const formula = workshop.formulaOf(node);
    if (workshop.isNever(formula, node)) constants.set(node, false);
    else if (workshop.isNever(not(formula), node)) constants.set(node, true);
    groupOf(node).forEach(visit);
  };
  visit(root);
  return constants;
}

/**
 * Pairs of conditions that must all be met and can't both be: 职工不少于 50 人 and 职工少于 10 人. Conditions that
 * can't be met by themselves are left out.
 */
export function contradictionsIn(
  root: RuleNode,
  constants: Constants,
  workshop: Workshop,
): readonly Finding[] {
  if (root.kind !== 'all')
    return groupOf(root).flatMap((node) => contradictionsIn(node, constants, workshop));
  const conjuncts = conjunctsOf(root);
  const open = conjuncts.filter((node) => !constants.has(node));
  return [
    ...clashes(open, workshop),
    ...conjuncts.flatMap((node) => contradictionsIn(node, constants, workshop)),
  ];
}

/** The conditions that a group wants met together, those of groups directly inside it among them. */
const conjunctsOf = (node: RuleNode): readonly RuleNode[] =>
  node.kind === 'all' ? node.of.flatMap(conjunctsOf) : [node];

function clashes(conjuncts: readonly RuleNode[], workshop: Workshop): readonly Finding[] {
  const earlier = new Map<string, RuleNode[]>();
  return conjuncts.flatMap((node) => {
    if (workshop.isSpent(node)) return [];
    const keys = variablesOf(node, workshop);
    const others = new Set(keys.flatMap((key) => earlier.get(key) ?? []));
    for (const key of keys) (earlier.get(key) ?? listAt(key, earlier)).push(node);
    for (const other of others) {
      const both = and(workshop.formulaOf(other), workshop.formulaOf(node));
      if (!workshop.isNever(both, node)) continue;
      return [finding('CONTRADICTION', node.details.place.pointer(), messages.contradiction(node, other))];
    }
    return [];
  });
}

function listAt(key: string, lists: Map<string, RuleNode[]>): RuleNode[] {
  const list: RuleNode[] = [];
  lists.set(key, list);
  return list;
}

/** What a condition rests on, the terms of sums apart. */
function variablesOf(node: RuleNode, workshop: Workshop): readonly string[] {
  const keys = new Set<string>();
  eachAtom(workshop.formulaOf(node), ({ variable }) => {
    keys.add(variable.key);
    if (variable.kind === 'numeric') for (const { term } of variable.parts) keys.add(term.key);
  });
  return [...keys];
}

/** Says which conditions never change: the smallest ones, and the whole rule whenever it is among them. */
export function constantFindings(
  root: RuleNode,
  constants: Constants,
  explained: ReadonlySet<string>,
): readonly Finding[] {
  const found: Finding[] = [];
  /** Whether something in the node is said already. */
  const visit = (node: RuleNode): boolean => {
    const inside = groupOf(node).map(visit).includes(true) || explained.has(node.details.place.pointer());
    const value = constants.get(node);
    if (value === undefined || (inside && node !== root)) return inside;
    const path = node.details.place.pointer();
    found.push(
      value
        ? finding('ALWAYS_TRUE', path, messages.alwaysTrue(node))
        : finding('NEVER_TRUE', path, messages.neverTrue(node)),
    );
    return true;
  };
  visit(root);
  return found;
}

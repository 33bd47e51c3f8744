import type { RuleNode } from '../syntax.js';
import type { Constants } from './constancy.js';
import { free } from './discrete.js';
import type { Finding } from './finding.js';
import { finding } from './finding.js';
import * as messages from './findingMessages.js';
import type { Formula } from './formula.js';
import { and, atLeast, constant, not, or } from './formula.js';
import { groupOf } from './walk.js';
import type { Workshop } from './workshop.js';

/** Conditions that are taken for what they are not, so as to see whether that changes anything. */
type Replaced = ReadonlyMap<RuleNode, boolean>;

/**
 * Finds conditions that make no difference: with one of them taken for met, or for not met, whatever the facts are, the
 * outcome of the whole stays the same, also when waivable conditions are passed over. Of two that say the same the
 * later one is found; all that is found may be put aside together.
 */
export function effectFindings(root: RuleNode, constants: Constants, workshop: Workshop): readonly Finding[] {
  const replaced = new Map<RuleNode, boolean>(constants);
  if (replaced.has(root)) return [];
  const found: Finding[] = [];
  const visit = (node: RuleNode): void => {
    if (replaced.has(node)) return;
    const standIn = standInFor(node, { root, replaced, workshop });
    if (standIn === undefined) return groupOf(node).toReversed().forEach(visit);
    replaced.set(node, standIn);
    found.push(finding('NO_EFFECT', node.details.place.pointer(), messages.noEffect(node)));
  };
  groupOf(root).toReversed().forEach(visit);
  return found.reverse();
}

interface Trial {
  readonly root: RuleNode;
  readonly replaced: Replaced;
  readonly workshop: Workshop;
}

/** The value that may stand in for a condition without any change to the outcome, if one may. */
function standInFor(node: RuleNode, { root, replaced, workshop }: Trial): boolean | undefined {
  if (workshop.isSpent(node)) return undefined;
  const given = leniently(root, replaced, workshop, true);
  return [true, false].find((value) => {
    const other = leniently(root, new Map([...replaced, [node, value]]), workshop, true);
    return workshop.isNever(or(and(given, not(other)), and(other, not(given))), node);
  });
}

/** The formula of a rule in which waivable conditions, but those under a `not`, may be met whatever the facts are. */
function leniently(node: RuleNode, replaced: Replaced, workshop: Workshop, isLenient: boolean): Formula {
  const value = replaced.get(node);
  if (value !== undefined) return constant(value);
  const strict = strictly(node, replaced, workshop, isLenient);
  return isLenient && node.details.waivable
    ? or(strict, free(`waived(${node.details.place.pointer()})`))
    : strict;
}

function strictly(node: RuleNode, replaced: Replaced, workshop: Workshop, isLenient: boolean): Formula {
  const parts = (): readonly Formula[] =>
    groupOf(node).map((child) => leniently(child, replaced, workshop, isLenient && node.kind !== 'not'));
  switch (node.kind) {
    case 'comparison':
    case 'some':
      return workshop.formulaOf(node);
    case 'all':
      return and(...parts());
    case 'any':
      return or(...parts());
    case 'not':
      return not(and(...parts()));
    case 'atLeast':
      return atLeast(node.count, parts());
  }
}

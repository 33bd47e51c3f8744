import type { ConditionForm } from '../compile/conditionForm.js';
import { formOf } from '../compile/conditionForm.js';
import type { RuleNode } from '../syntax.js';
import type { Allowed, Axis } from './axis.js';
import { both, either } from './axis.js';
import type { Restriction } from './fieldAxes.js';

/** Where on each axis a rule may hold; an axis that it does not name is free. */
export type Restrictions = ReadonlyMap<Axis, Allowed>;

/** Gives what a condition leaves of the axes. */
export type RestrictionsOf = (form: ConditionForm) => readonly Restriction[];

/** Where a node, or its opposite, can come to something else than false. */
export function restrictionsOf(node: RuleNode, negated: boolean, of: RestrictionsOf): Restrictions {
  switch (node.kind) {
    case 'comparison':
    case 'some':
      return new Map(of(formOf(node, negated)).map(({ axis, allowed }) => [axis, allowed]));
    case 'not':
      return restrictionsOf(node.of[0], !negated, of);
    case 'all':
    case 'any':
      return joined(node.of, negated, (node.kind === 'all') !== negated, of);
    case 'atLeast': {
      const wanted = negated ? node.of.length - node.count + 1 : node.count;
      if (wanted <= 0) return new Map();
      // That all are wanted refuses where one is refused; fewer, only where all are.
      return joined(node.of, negated, wanted >= node.of.length, of);
    }
  }
}

function joined(
  nodes: readonly RuleNode[],
  negated: boolean,
  needsAll: boolean,
  of: RestrictionsOf,
): Restrictions {
  const parts = nodes.map((node) => restrictionsOf(node, negated, of));
  return needsAll ? intersection(parts) : union(parts);
}

function intersection(parts: readonly Restrictions[]): Restrictions {
  const joint = new Map<Axis, Allowed>();
  for (const part of parts) {
    for (const [axis, allowed] of part) {
      const known = joint.get(axis);
      joint.set(axis, known ? both(known, allowed) : allowed);
    }
  }
  return joint;
}

function union([first, ...others]: readonly Restrictions[]): Restrictions {
  const joint = new Map<Axis, Allowed>();
  for (const [axis, allowed] of first ?? []) {
    const rest = others.map((part) => part.get(axis));
    if (rest.every((part) => part !== undefined)) joint.set(axis, rest.reduce(either, allowed));
  }
  return joint;
}

/** Predicates as an engineer would write them by hand: functions over plain facts, booleans only. */
import type { Condition, Facts, Tree } from './workload.js';

export type Predicate = (facts: Facts) => boolean;

function conditionPredicate({ field, op, value }: Condition): Predicate {
  switch (op) {
    case 'gte':
      return (facts) => (facts[field] as number) >= value;
    case 'lte':
      return (facts) => (facts[field] as number) <= value;
    case 'eq':
      return (facts) => facts[field] === value;
    case 'in':
      return (facts) => value.includes(facts[field] as string);
    case 'notIn':
      return (facts) => !value.includes(facts[field] as string);
    case 'containsAny':
      return (facts) => (facts[field] as readonly string[]).some((code) => value.includes(code));
  }
}

export function predicateOf(tree: Tree): Predicate {
  if ('all' in tree) {
    const parts = tree.all.map(predicateOf);
    return (facts) => {
      for (const part of parts) if (!part(facts)) return false;
      return true;
    };
  }
  if ('any' in tree) {
    const parts = tree.any.map(predicateOf);
    return (facts) => {
      for (const part of parts) if (part(facts)) return true;
      return false;
    };
  }
  if ('not' in tree) {
    const part = predicateOf(tree.not);
    return (facts) => !part(facts);
  }
  return conditionPredicate(tree);
}

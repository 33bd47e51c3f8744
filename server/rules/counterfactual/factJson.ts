import { isoDate } from '../calendar.js';
import type { Field } from '../dictionary.js';
import { Exact } from '../exact.js';
import type { Fact } from '../fact.js';

/** Writes a fact as a profile holds it in JSON: money and decimals as strings, dates in ISO form. */
export function factJson({ type, members }: Field, fact: Fact): unknown {
  if (fact instanceof Exact) return numberJson(type, fact);
  if (typeof fact === 'number') return isoDate(fact);
  if (fact instanceof Set) return [...fact];
  if (typeof fact !== 'object' || !Array.isArray(fact)) return fact;
  return fact.map((member: ReadonlyMap<string, Fact>) =>
    Object.fromEntries(
      [...member].flatMap(([code, inner]) => {
        const field = members.get(code);
        return field ? [[code, factJson(field, inner)] as const] : [];
      }),
    ),
  );
}

function numberJson(type: Field['type'], value: Exact): unknown {
  if (type === 'integer') return Number(value.toString());
  return value.toFixed(type === 'money' ? 2 : 0);
}

import type { LocalizedText } from '../localizedText.js';
import * as messages from '../faultMessages.js';

const MOST_LEVELS = 64;
const MOST_NODES = 5000;

/**
 * Measures a rule before anything else looks at it, without recursion, so that whatever reads it afterwards may recur
 * safely. Every JSON object inside is a node; its level is one more than the number of objects that hold it.
 * @returns what to say when the rule has over 64 levels or 5,000 nodes
 */
export function refuseTooLarge(json: unknown): LocalizedText | undefined {
  const pending: [json: object, level: number][] = [];
  const add = (value: unknown, level: number): void => {
    if (typeof value === 'object' && value !== null)
      pending.push([value, Array.isArray(value) ? level : level + 1]);
  };
  let nodes = 0;
  add(json, 0);
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [value, level] = next;
    if (!Array.isArray(value)) nodes += 1;
    if (level > MOST_LEVELS || nodes > MOST_NODES) return messages.ruleTooLarge(MOST_LEVELS, MOST_NODES);
    for (const item of Object.values(value)) add(item, level);
  }
  return undefined;
}

import type { CalendarDate } from './calendarDate.js';
import { parseDate } from './calendarDate.js';
import type { Dictionary } from './dictionary.js';
import type { Result } from './fault.js';
import { refuse } from './fault.js';
import { parseRule } from './parse/index.js';
import { isJsonObject } from './place.js';
import type { Profile } from './profile.js';
import { readProfile } from './profile.js';
import type { Rule } from './syntax.js';

/** Everything that one evaluation needs, checked. */
export interface EvaluationInput {
  readonly rule: Rule;
  readonly profile: Profile;
  readonly asOf: CalendarDate;
}

const PARTS = ['rule', 'profile', 'asOf'] as const;

/**
 * Checks a whole evaluation `{ rule, profile, asOf }` before anything is evaluated; other keys are ignored.
 * @returns the checked parts or the first fault: what is lacking, the rule's size, the rule, the profile, the date
 */
export function readEvaluation(dictionary: Dictionary, input: unknown): Result<EvaluationInput> {
  if (!isJsonObject(input)) {
    return refuse('INVALID_INPUT', '', {
      zh: '每行应为含 rule、profile、asOf 的 JSON 对象。',
      en: 'A line must be a JSON object with rule, profile and asOf.',
    });
  }
  const lacking = PARTS.find((part) => !Object.hasOwn(input, part));
  if (lacking) {
    return refuse('INVALID_INPUT', `/${lacking}`, {
      zh: `缺少“${lacking}”。请补上。`,
      en: `“${lacking}” is missing. Add it.`,
    });
  }
  const asOf = parseDate(input['asOf']);
  const rule = parseRule(dictionary, input['rule'], '/rule', asOf.ok ? asOf.value : undefined);
  if (!rule.ok) return rule;
  const profile = readProfile(dictionary, input['profile']);
  if (!profile.ok) return profile;
  return asOf.ok ? { ok: true, value: { rule: rule.value, profile: profile.value, asOf: asOf.value } } : asOf;
}

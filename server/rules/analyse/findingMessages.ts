import { writeDate } from '../explain/value.js';
import { conditionText } from '../explain/wording.js';
import type { LocalizedText } from '../localizedText.js';
import type { RuleNode } from '../syntax.js';

const LONGEST = 120;

const shortened = (words: string): string =>
  words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;

/** A condition in quotation marks, cut where it is long. */
function quoted(node: RuleNode): LocalizedText {
  const { zh, en } = conditionText(node);
  return { zh: `“${shortened(zh)}”`, en: `“${shortened(en)}”` };
}

export function neverTrue(node: RuleNode): LocalizedText {
  const { zh, en } = quoted(node);
  return { zh: `${zh}不可能满足，请改正。`, en: `${en} can never be met. Correct it.` };
}

export function alwaysTrue(node: RuleNode): LocalizedText {
  const { zh, en } = quoted(node);
  return { zh: `${zh}总是满足，请改正或删去。`, en: `${en} is always met. Correct or remove it.` };
}

export function noEffect(node: RuleNode): LocalizedText {
  const { zh, en } = quoted(node);
  return {
    zh: `${zh}不影响结果：其他条件已经决定了它。请改正或删去。`,
    en: `${en} makes no difference: the other conditions settle it. Correct or remove it.`,
  };
}

export function contradiction(node: RuleNode, other: RuleNode): LocalizedText {
  const [here, there] = [quoted(node), quoted(other)];
  const pointer = other.details.place.pointer();
  return {
    zh: `${here.zh}与${there.zh}（${pointer}）不可能同时满足，请改正其一。`,
    en: `${here.en} and ${there.en} (${pointer}) can't both be met. Correct one of them.`,
  };
}

export const shadowedTier = (earlier: readonly string[]): LocalizedText => ({
  zh: `没有企业能到这一档：能到的都已归入前面的档次（${earlier.join('、')}）。请调整顺序或条件。`,
  en: `No enterprise gets this tier: all that could already get an earlier one (${earlier.join(', ')}). Change the order or the conditions.`,
});

export const unreachableTier: LocalizedText = {
  zh: '符合准入条件的企业到不了这一档，请核对条件。',
  en: 'No eligible enterprise gets this tier. Check the conditions.',
};

export const outOfRange = (
  label: LocalizedText,
  value: LocalizedText,
  range: LocalizedText,
): LocalizedText => ({
  zh: `“${label.zh}”的取值为 ${range.zh}，不可能达到 ${value.zh}，请改正。`,
  en: `“${label.en}” lies within ${range.en}; ${value.en} is outside it. Correct it.`,
});

export function datePassed(day: number, asOf: number): LocalizedText {
  const [date, today] = [writeDate(day), writeDate(asOf)];
  return {
    zh: `日期 ${date.zh} 早于基准日期 ${today.zh}，请核对是否仍适用。`,
    en: `The date ${date.en} is before the as-of date ${today.en}. Check whether it still applies.`,
  };
}

export const countZero: LocalizedText = {
  zh: '数量为 0 时总是满足，请改正或删去。',
  en: 'A count of 0 is always reached. Correct or remove it.',
};

export const countTooHigh = (count: number, of: number): LocalizedText => ({
  zh: `要求至少 ${count} 项，但只列了 ${of} 项，请改正。`,
  en: `At least ${count} are wanted, but only ${of} are listed. Correct it.`,
});

export const emptyList: LocalizedText = {
  zh: '列表为空，请补上取值。',
  en: 'The list is empty. Add values.',
};

export const emptyGroup: LocalizedText = {
  zh: '这一组没有条件，请补上或删去。',
  en: 'The group has no condition. Add one or remove it.',
};

export const duplicateValue = (value: LocalizedText): LocalizedText => ({
  zh: `列表中“${value.zh}”重复，请删去一个。`,
  en: `“${value.en}” is listed twice. Remove one.`,
});

export const reversedBetween = (low: LocalizedText, high: LocalizedText): LocalizedText => ({
  zh: `下限 ${low.zh} 大于上限 ${high.zh}，不可能满足，请改正。`,
  en: `The lower end ${low.en} is above the upper end ${high.en}, so this is never met. Correct it.`,
});

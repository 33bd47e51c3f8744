import type { LocalizedText } from '../../domain/index.js';
import type { Score, Scorecard } from '../../rules/index.js';
import { pointsText } from './markText.js';

/** Why a score passes, fails or is open, in a sentence; null without a pass mark. */
export function headlineOf({ pass }: Scorecard, { low, high, passes, items }: Score): LocalizedText | null {
  if (!pass || passes === null) return null;
  if (passes === 'true') {
    return low === high
      ? { zh: `${low} 分，达标。`, en: `${low} points pass.` }
      : { zh: `最低 ${low} 分也达标。`, en: `Even the low total of ${low} passes.` };
  }
  if (passes === 'unknown') {
    return {
      zh: `最低 ${low} 分，最高 ${high} 分，还不能判断。`,
      en: `From ${low} to ${high} points: it can’t be told yet.`,
    };
  }
  const short = pass.items.flatMap((mark) => {
    const item = items.find(({ id }) => id === mark.id);
    const isShort =
      item !== undefined && (mark.op === 'gt' ? item.high <= mark.value : item.high < mark.value);
    return isShort ? [{ item, wanted: pointsText(mark) }] : [];
  });
  const [first] = short;
  if (first) {
    const { item, wanted } = first;
    return {
      zh: `${item.label.zh}最高 ${item.high} 分，要求${wanted.zh}。`,
      en: `${item.label.en}: ${item.high} points at most, ${wanted.en} required.`,
    };
  }
  return {
    zh: `按已知信息，最高 ${high} 分，未达标。`,
    en: `On what is known the high total of ${high} is below the mark.`,
  };
}

import type { Duration } from '../duration.js';
import type { LocalizedText } from '../localizedText.js';
import { joined, text } from './phrase.js';

const SPANS = [
  { zh: '年', en: 'year' },
  { zh: '个月', en: 'month' },
  { zh: '天', en: 'day' },
] as const;

/** 今天起 6 个月 · 6 months from today; 今天之前 1 年 · 1 year before today. */
export function relativeDateText({ months, days }: Duration): LocalizedText {
  const lengths = [Math.trunc(Math.abs(months) / 12), Math.abs(months) % 12, Math.abs(days)];
  const spans = SPANS.flatMap((span, index) => {
    const length = lengths[index] ?? 0;
    return length === 0
      ? []
      : [text(`${length} ${span.zh}`, `${length} ${span.en}${length === 1 ? '' : 's'}`)];
  });
  if (spans.length === 0) return text('今天', 'today');
  const whole = joined(spans, text('', ' '));
  return months < 0 || days < 0
    ? text(`今天之前 ${whole.zh}`, `${whole.en} before today`)
    : text(`今天起 ${whole.zh}`, `${whole.en} from today`);
}

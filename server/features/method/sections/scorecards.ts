import type { LocalizedText } from '../../../domain/index.js';
import { conditionText, mostPoints, type Scorecard } from '../../../rules/index.js';
import { markText, type LoadedScorecard } from '../../scorecards/index.js';
import { same, tableOf, type Section } from '../section.js';

/** How each scorecard counts: its items, their bands and points. */
export function scorecards(loaded: readonly LoadedScorecard[]): readonly Section[] {
  return loaded.map(({ document, card }) => ({
    id: `scorecard-${document.id}`,
    title: document.name,
    paragraphs: [reading(markText(card)), document.note],
    table: tableOf(
      [
        { zh: '评分项', en: 'Item' },
        { zh: '条件', en: 'Condition' },
        { zh: '分数', en: 'Points' },
      ],
      rowsOf(card.root),
    ),
    source: document.sources[0]?.title ?? null,
  }));
}

function reading(mark: LocalizedText | null): LocalizedText {
  return {
    zh: `逐项取第一个满足的档，缺少信息时给出低分到高分的区间。${mark ? `达标：${mark.zh}。低分达标才算达标，高分不达标才算未达标，其余为待定。` : ''}`,
    en: `Each item takes the first band that is met; missing facts leave a range from low to high.${mark ? ` What passes: ${mark.en}. It passes where the low total does, fails where the high total does not, and is open otherwise.` : ''}`,
  };
}

type Item = Scorecard['root'];

function rowsOf(item: Item): readonly (readonly LocalizedText[])[] {
  if (item.kind === 'group') {
    return [[item.label, takes[item.take], atMost(item)], ...item.of.flatMap(rowsOf)];
  }
  return item.bands.map(({ when, low, high }) => [
    item.label,
    when ? conditionText(when.root) : { zh: '其他情形', en: 'otherwise' },
    same(low === high ? low : `${low}–${high}`),
  ]);
}

const takes = {
  sum: { zh: '各项之和', en: 'the sum of its items' },
  best: { zh: '取较高的一项', en: 'the better of its items' },
} as const;

function atMost(item: Item): LocalizedText {
  const points = mostPoints(item);
  return { zh: `最多 ${points}`, en: `at most ${points}` };
}

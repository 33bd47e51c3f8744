import type { LocalizedText } from '../../domain/index.js';
import type { Scorecard } from '../../rules/index.js';

type PassMark = NonNullable<Scorecard['pass']>;
type Item = Scorecard['root'];

const relations: Readonly<Record<PassMark['op'], LocalizedText>> = {
  gt: { zh: '超过', en: 'more than' },
  gte: { zh: '不少于', en: 'at least' },
};

/** What passes, in words: 超过 70 分; null where nothing is said. */
export function markText({ root, pass }: Scorecard): LocalizedText | null {
  if (!pass) return null;
  const parts = pass.items.map((mark) => {
    const { zh, en } = labelOf(root, mark.id) ?? { zh: mark.id, en: mark.id };
    const { zh: points, en: pointsEn } = pointsText(mark);
    return { zh: `，且${zh}${points}`, en: `, and ${en}: ${pointsEn}` };
  });
  const whole = pointsText(pass);
  return {
    zh: [whole, ...parts].map(({ zh }) => zh).join(''),
    en: [whole, ...parts].map(({ en }) => en).join(''),
  };
}

/** A number of points that is enough, in words: 不少于 60 分. */
export function pointsText({ op, value }: Pick<PassMark, 'op' | 'value'>): LocalizedText {
  const { zh, en } = relations[op];
  return { zh: `${zh} ${value} 分`, en: `${en} ${value} points` };
}

function labelOf(item: Item, id: string): LocalizedText | undefined {
  if (item.id === id) return item.label;
  if (item.kind === 'table') return undefined;
  return item.of.map((part) => labelOf(part, id)).find((label) => label !== undefined);
}

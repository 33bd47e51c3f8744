import type { FieldDefinition } from '../../../../schema/dictionary.js';
import { notApplicable, tableOf, type Section } from '../section.js';

/** The facts that are worked out from others, by the data dictionary. */
export function derived(fields: readonly FieldDefinition[]): Section {
  const labels = new Map(fields.map(({ code, label }) => [code, label]));
  const named = (codes: readonly string[]) => codes.flatMap((code) => labels.get(code) ?? []);
  return {
    id: 'derived',
    title: { zh: '算出来的信息', en: 'Facts that are worked out' },
    paragraphs: [
      {
        zh: '按截止日现算，不存储；缺少输入时可自述，自述会标明。自述不会盖过算得出的值。',
        en: 'Worked out for the as-of date and never stored. Where inputs are missing you may declare a value, which is marked as self-declared and never overrides one that can be worked out.',
      },
    ],
    table: tableOf(
      [
        { zh: '信息', en: 'Fact' },
        { zh: '算法', en: 'How' },
        { zh: '由什么算出', en: 'From' },
        { zh: '依据', en: 'Source' },
      ],
      fields
        .filter(({ formula }) => formula !== undefined)
        .map(({ label, formula, derivedFrom = [], source }) => [
          label,
          formula ?? notApplicable,
          {
            zh: named(derivedFrom)
              .map(({ zh }) => zh)
              .join('、'),
            en: named(derivedFrom)
              .map(({ en }) => en)
              .join(', '),
          },
          source ?? notApplicable,
        ]),
    ),
    source: null,
  };
}

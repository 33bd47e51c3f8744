import type { FigureBasis, FigureKind } from '../../../../schema/generated/resolvers.js';

export type Language = 'zh' | 'en';

interface Words {
  readonly title: string;
  readonly lines: readonly string[];
  readonly head: readonly string[];
  readonly atLeast: (value: string) => string;
  readonly kind: Readonly<Record<FigureKind, string>>;
  readonly basis: Readonly<Record<FigureBasis, string>>;
  readonly source: (text: string) => string;
}

/** The words of the exported table: those of the page. */
export const exportWords: Readonly<Record<Language, Words>> = {
  zh: {
    title: '公开数据',
    lines: ['≥ 是下限，不是准确值。标“测算”的由公开数字算出，算法写在口径里。来源自相矛盾的，两个数都列出。'],
    head: [
      '类别',
      '指标',
      '数值',
      '下限',
      '数字',
      '单位',
      '公开或测算',
      '性质',
      '期间',
      '口径',
      '说明',
      '来源',
    ],
    atLeast: (value) => `≥ ${value}`,
    kind: { PUBLISHED: '公开', COMPUTED: '测算' },
    basis: {
      FLOW: '期内',
      STOCK: '时点',
      GROWTH: '增速',
      SHARE: '占比',
      COUNT: '个数',
      RANK: '位次',
      MEAN: '平均',
      RATE: '标准',
      TARGET: '目标',
    },
    source: (text) => `来源：${text}`,
  },
  en: {
    title: 'Published figures',
    lines: [
      '≥ is a lower bound, not an exact value. What is marked “computed” is worked out from published figures; its definition says how. Where the source disagrees with itself, both values are shown.',
    ],
    head: [
      'Group',
      'Figure',
      'Value',
      'Lower bound',
      'Number',
      'Unit',
      'Published or computed',
      'Basis',
      'Period',
      'Definition',
      'Note',
      'Source',
    ],
    atLeast: (value) => `≥ ${value}`,
    kind: { PUBLISHED: 'published', COMPUTED: 'computed' },
    basis: {
      FLOW: 'over the period',
      STOCK: 'at a date',
      GROWTH: 'growth',
      SHARE: 'share',
      COUNT: 'count',
      RANK: 'rank',
      MEAN: 'mean',
      RATE: 'rate',
      TARGET: 'target',
    },
    source: (text) => `Source: ${text}`,
  },
};

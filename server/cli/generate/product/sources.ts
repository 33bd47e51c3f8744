import type { ProductDocument } from '../../../../schema/generated/product.js';

type Source = ProductDocument['sources'][number];

/** The sources that generated rules name: the numbers are invented, the titles' validity is of public rules. */
export const sources: readonly Source[] = [
  {
    id: 'demo',
    kind: 'illustrative',
    title: {
      zh: '示例条款：数字为演示用，不是该机构公布的条款',
      en: 'Illustrative terms: numbers invented for the demonstration, not terms that the institution has published',
    },
  },
  {
    id: 'hnte32',
    kind: 'publicRule',
    title: {
      zh: '高新技术企业认定管理办法（国科发火〔2016〕32号）',
      en: 'Measures for recognising high-tech enterprises (2016 No. 32)',
    },
    article: { zh: '第九条：资格自发证之日起三年内有效', en: 'article 9: valid for three years from issue' },
  },
  {
    id: 'techsme115',
    kind: 'publicRule',
    title: {
      zh: '科技型中小企业评价办法（国科发政〔2017〕115号）',
      en: 'Measures for assessing tech SMEs (2017 No. 115)',
    },
    article: { zh: '第六条、第七条', en: 'articles 6 and 7' },
  },
  {
    id: 'zj-techsme',
    kind: 'press',
    title: {
      zh: '浙江省科技型中小企业认定（认定文件待核对）',
      en: 'Zhejiang’s recognition of provincial tech SMEs (document to be checked)',
    },
  },
  {
    id: 'miit2026-2',
    kind: 'press',
    title: {
      zh: '优质中小企业梯度培育管理办法（工信部企业〔2026〕2号，2026-04-01 起；附件原文待核对）',
      en: 'Measures for cultivating quality SMEs (MIIT 2026 No. 2, from 2026-04-01; annexes to be checked)',
    },
  },
];

/** The sources that a document names, in the order above. */
export function sourcesNamed(document: unknown): readonly Source[] {
  const named = JSON.stringify(document);
  return sources.filter(({ id }) => named.includes(`"source":"${id}"`));
}

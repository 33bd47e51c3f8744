import { leastPopulation } from '../../matching/index.js';
import type { Section } from '../section.js';

/** How the next question is chosen. */
export function questions(): Section {
  return {
    id: 'questions',
    title: { zh: '先问什么', en: 'Which question comes next' },
    paragraphs: [
      {
        zh: '每答一题重新选题：选预计能让最多“待补充”的产品有结论的一题。一题对一个产品的贡献，是单凭这一题就有结论的可能性，加上全部答完才有结论的可能性按题数均分的一份。相同时，先问单凭它必有结论的产品更多的，再问等它的产品更多的。',
        en: 'Chosen anew after every answer: the question expected to settle most of the products that need facts. For each product it counts the chance that its answer alone settles the product, and its equal share of the chance that only all answers together do. Among equals, the one that surely settles more comes first, then the one that more products wait for.',
      },
      {
        zh: `可能性取自平台已存企业的实际情况；已存企业不足 ${leastPopulation} 家，或没有企业答过这一题时，按一半计。题目的先后不影响结论。`,
        en: `The chances are those of the enterprises stored here; with fewer than ${leastPopulation} stored, or where none has answered the question, a half. The order of questions never changes an outcome.`,
      },
    ],
    table: null,
    source: null,
  };
}

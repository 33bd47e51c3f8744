import { describe, expect, it } from '@jest/globals';
import type { ProductDocument } from '../../schema/generated/product.js';
import { productSeeds } from './seedDocuments.js';
import { pathsOf, ruleNodes, rulesOf, textOf } from './seedRules.js';

/** Ids of the sources that a product names, in its rules, tiers, subsidies, spared fees and terms. */
function sourcesNamed(product: ProductDocument): readonly string[] {
  const { feesAvoided = [], terms = [], pricing } = product.offer;
  const carriers = [
    ...product.tiers,
    ...feesAvoided,
    ...terms,
    ...('subsidies' in pricing ? (pricing.subsidies ?? []) : []),
    ...(product.packages ?? []).flatMap((one) => [one, ...one.riskShares]),
  ];
  return [
    ...rulesOf(product)
      .flatMap((rule) => ruleNodes(rule))
      .map(({ source }) => textOf(source)),
    ...carriers.map(({ source }) => textOf(source)),
  ];
}

/** Everything of a product that is written for people, in Chinese. */
function chineseTexts(product: ProductDocument): readonly string[] {
  const { feesAvoided = [], terms = [] } = product.offer;
  return [
    product.name,
    product.summary,
    ...product.documents,
    ...product.tiers.map(({ label }) => label),
    ...(product.packages ?? []).map(({ name }) => name),
    ...feesAvoided.map(({ label }) => label),
    ...terms.flatMap(({ label, text }) => [label, text]),
  ].map(({ zh }) => zh);
}

describe.each(productSeeds)('the product $file', ({ document: product }) => {
  it('names a source for every condition, tier, subsidy, spared fee and term', () => {
    expect(sourcesNamed(product)).not.toContain('');
  });

  it('names only sources that it lists, and lists none that it does not name', () => {
    const listed = product.sources.map(({ id }) => id);
    expect(new Set(listed).size).toBe(listed.length);
    expect(new Set(sourcesNamed(product))).toEqual(new Set(listed));
  });

  it('gives every rule node an id of its own', () => {
    for (const rule of rulesOf(product)) {
      const ids = ruleNodes(rule).map(({ id }) => textOf(id));
      expect(ids).not.toContain('');
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('reads something in its rule and its limits', () => {
    expect(pathsOf(product).length).toBeGreaterThan(2);
  });

  it('says so among its terms that they are illustrative', () => {
    const said = (product.offer.terms ?? []).filter(({ source }) => source === 'demo');
    expect(said.map(({ label }) => label.zh)).toContain('示例条款');
  });

  it('speaks in sentences of at most twenty-five characters', () => {
    const sentences = chineseTexts(product).flatMap((text) => text.split('。'));
    expect(sentences.filter((sentence) => [...sentence].length > 25)).toEqual([]);
  });

  it('promises nothing that a platform may not promise', () => {
    const forbidden = ['秒批', '包过', '最低', '恭喜', '！', '!', 'you qualify', 'rejected'];
    const text = JSON.stringify(product).toLowerCase();
    expect(forbidden.filter((word) => text.includes(word))).toEqual([]);
  });
});

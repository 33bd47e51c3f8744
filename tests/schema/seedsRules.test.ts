import { describe, expect, it } from '@jest/globals';
import type { NeedFacts } from '../../schema/generated/facts.js';
import type { ProductDocument } from '../../schema/generated/product.js';
import { parseExpression, parseRule } from '../../server/rules/index.js';
import { productSeeds } from './seedDocuments.js';
import { dictionary, outcomesOf, profilesFor } from './seedProfiles.js';
import { conditionsOf, rulesOf, textOf } from './seedRules.js';

const oneYear: NeedFacts = {
  needAmount: 300_000_000,
  needTermMonths: 12,
  needPurpose: 'operating',
  needCollateral: 'ip',
};
const fiveYears: NeedFacts = {
  needAmount: 1_000_000_000,
  needTermMonths: 60,
  needPurpose: 'fixedAssets',
  needCollateral: 'realEstate',
};

/** The need that enterprises state to a product: a term loan builds, the others keep a business running. */
function needFor({ kind }: ProductDocument): NeedFacts {
  return kind === 'termLoan' ? fiveYears : oneYear;
}

describe.each(productSeeds)('the product $file', ({ document: product }) => {
  const profiles = profilesFor(needFor(product));

  it('has rules and limits that the rule language takes', () => {
    const read = [
      ...rulesOf(product).map((rule) => parseRule(dictionary, rule)),
      ...product.tiers.map(({ limit }) => parseExpression(dictionary, limit, '/limit')),
    ];
    expect(read.filter(({ ok }) => !ok)).toEqual([]);
  });

  it('fits one enterprise, does not fit another and is open for a third', () => {
    expect(outcomesOf(product.rule, profiles)).toEqual(['false', 'true', 'unknown']);
  });

  it('has no condition that all enterprises meet or miss, those on the need aside', () => {
    const onFacts = conditionsOf(product.rule).filter(({ field }) => !textOf(field).startsWith('need'));
    const outcomes = onFacts.map((condition) => ({
      id: condition['id'],
      outcomes: outcomesOf(condition, profiles),
    }));
    expect(outcomes).toEqual(onFacts.map(({ id }) => ({ id, outcomes: ['false', 'true', 'unknown'] })));
  });
});

import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { dictionaryFields } from '../../schema/generated/dictionary.js';
import { baseDate, enterpriseSeeds, institutionSeeds, productSeeds, readJson } from './seedDocuments.js';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
addFormats.default(ajv);

function faultsOf(schema: string, document: unknown): unknown {
  const path = join(import.meta.dirname, '../../schema', schema);
  const validate = ajv.getSchema(schema) ?? ajv.addSchema(readJson(path) as object, schema).getSchema(schema);
  return validate?.(document) === true ? [] : validate?.errors;
}

/** What the city's science bureau names as its technology-finance products. */
const namedProducts = [
  ...[
    '知识产权质押贷',
    '数据知识产权质押贷',
    '科创快贷',
    '小巨人信用贷',
    '红锋信贷-“专精特新”企业贷款',
    '政保贷',
    '姚创贷',
  ],
  ...['制造业中长期贷款', '知识产权融资保证保险', '首台(套)保险', '科技项目中断险'],
];

describe('the seeds as a whole', () => {
  it('stand on a base date', () => {
    expect(baseDate).toBe('2026-11-24');
  });

  it('hold the products that the city names among 35 or more, and 60 enterprises', () => {
    const names = productSeeds.map(({ document }) => document.name.zh);
    expect(names).toEqual(expect.arrayContaining([...namedProducts]));
    expect(productSeeds.length).toBeGreaterThanOrEqual(35);
    expect(enterpriseSeeds.length).toBeGreaterThanOrEqual(60);
  });

  it('say 示例 in the name of every enterprise and institution', () => {
    const names = [
      ...institutionSeeds.map(({ name }) => name.zh),
      ...enterpriseSeeds.map(({ document }) => String(document.facts['name'])),
    ];
    expect(names.filter((name) => !name.includes('示例'))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the fictional institutions', () => {
  it.each(institutionSeeds.map((institution) => [institution.id, institution] as const))(
    'hold %s in the shape of an institution',
    (_, institution) => {
      expect(faultsOf('json/institution.schema.json', institution)).toEqual([]);
    },
  );

  it('have an id of their own each, and a product', () => {
    const ids = institutionSeeds.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(productSeeds.map(({ document }) => document.institution))).toEqual(new Set(ids));
  });
});

describe.each(productSeeds)('the product $file', ({ file, document: product }) => {
  it('has the shape of a product', () => {
    expect(faultsOf('json/product.schema.json', product)).toEqual([]);
  });

  it('stands in the file of its slug, which begins with its institution', () => {
    expect(product.slug).toBe(file);
    expect(product.slug.startsWith(`${product.institution}.`)).toBe(true);
  });

  it('is marked illustrative and near within ten percent', () => {
    expect([product.illustrative, product.nearPercent]).toEqual([true, 10]);
    expect(product.sources.map(({ kind }) => kind)).toContain('illustrative');
  });

  it('is in force before any demonstration date and ends in an unconditional tier', () => {
    expect(product.validFrom).toBe('2024-01-01');
    expect(product.tiers.map(({ when }) => when === undefined).indexOf(true)).toBe(product.tiers.length - 1);
  });
});

describe.each(enterpriseSeeds)('the enterprise $file', ({ file, document: enterprise }) => {
  it('has facts in the shape of a profile, inputs only', () => {
    expect(faultsOf('generated/profile.schema.json', enterprise.facts)).toEqual([]);
    const derived = dictionaryFields.filter(({ derivedFrom }) => derivedFrom !== undefined);
    expect(derived.filter(({ code }) => Object.hasOwn(enterprise.facts, code))).toEqual([]);
  });

  it('stands in the file of its credit code', () => {
    expect(enterprise.creditCode).toBe(file);
  });

  it('says where every fact comes from, and since when, none later than the base date', () => {
    const covered = enterprise.provenance.map(({ pointer }) => pointer);
    expect(covered).toEqual(Object.keys(enterprise.facts).map((code) => `/${code}`));
    expect(enterprise.provenance.filter(({ date }) => date > baseDate)).toEqual([]);
  });

  it('says what it shows in at most twenty-five characters', () => {
    expect(enterprise.summary.zh.length).toBeLessThanOrEqual(25);
    expect(enterprise.summary.en).not.toBe('');
  });
});

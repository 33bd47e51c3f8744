import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { questions } from '../../schema/generated/questions.js';
import { fenFromYuan } from '../../server/domain/index.js';
import { handWorkedCases, type ExpectedOption } from './seedCases.js';
import { enterpriseSeeds, productSeeds, readJson } from './seedDocuments.js';
import { conditionsOf, textOf } from './seedRules.js';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
addFormats.default(ajv);
const isProfile = ajv.compile(
  readJson(join(import.meta.dirname, '../../schema/generated/profile.schema.json')) as object,
);
const isCase = ajv.compile(readJson(join(import.meta.dirname, 'handWorkedCase.schema.json')) as object);

const settled = new Set(questions.flatMap(({ settles }) => settles));
const products = new Map(productSeeds.map(({ document }) => [document.slug, document]));
const creditCodes = enterpriseSeeds.map(({ document }) => document.creditCode);

function fenOf(yuan: string): number {
  const fen = fenFromYuan(yuan.replace(/^-/, ''));
  if (!fen.ok) throw new Error(fen.refusal.message.en);
  return yuan.startsWith('-') ? -Number(fen.value) : fen.value;
}

function addsUp({ lines, total }: ExpectedOption): boolean {
  if (lines === null || total === null) return lines === null && total === null;
  return lines.reduce((sum, { amount }) => sum + fenOf(amount), 0) === fenOf(total);
}

describe('the hand-worked cases', () => {
  it('are numbered without a gap and named once each', () => {
    const numbers = handWorkedCases.map(({ file }) => Number(file.slice(0, 3)));
    expect(numbers).toEqual(handWorkedCases.map((_, index) => index + 1));
    expect(new Set(handWorkedCases.map(({ document }) => document.name)).size).toBe(handWorkedCases.length);
  });

  it.each(productSeeds)('have every outcome of $file, and one at a threshold', ({ document: { slug } }) => {
    const own = handWorkedCases.filter(({ document }) => document.product === slug);
    const outcomes = own.map(({ document }) => document.expect.outcome);
    expect(outcomes).toEqual(expect.arrayContaining(['ELIGIBLE', 'INELIGIBLE', 'UNKNOWN']));
    expect(own.some(({ file }) => file.includes('threshold'))).toBe(true);
  });
});

describe.each(handWorkedCases)('the case $file', ({ document }) => {
  const { expect: expected } = document;
  const product = products.get(document.product);

  it('has the shape of a case, with facts in the shape of a profile', () => {
    expect([isCase(document), isCase.errors]).toEqual([true, null]);
    expect([isProfile(document.facts ?? {}), isProfile.errors]).toEqual([true, null]);
  });

  it('is about a product of the catalogue and an enterprise of the demonstration, or facts of its own', () => {
    expect(product).toBeDefined();
    expect(document.enterprise ?? document.facts).toBeDefined();
    expect([...creditCodes, undefined]).toContain(document.enterprise);
  });

  it('decides by conditions of the rule, in its order; only what is let pass stands first', () => {
    const inOrder = conditionsOf(product?.rule).map(({ id }) => textOf(id));
    const places = expected.deciding.map((id) => inOrder.indexOf(id));
    const afterLetPass = expected.outcome === 'NEARLY' ? places.slice(1) : places;
    expect(places).not.toContain(-1);
    expect(afterLetPass).toEqual(afterLetPass.toSorted((a, b) => a - b));
  });

  it('asks for what a question settles, and only when the outcome is unknown', () => {
    expect(expected.missing !== undefined).toBe(expected.outcome === 'UNKNOWN');
    expect((expected.missing ?? []).filter((path) => !settled.has(path))).toEqual([]);
  });

  it('expects an offer unless it is ineligible, in tiers of the product, with lines that add up', () => {
    expect(expected.offer === null).toBe(expected.outcome === 'INELIGIBLE');
    const options = expected.offer?.options ?? [];
    const codes = product?.tiers.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(options.map(({ tier }) => tier)));
    expect(options.filter((option) => !addsUp(option))).toEqual([]);
  });
});

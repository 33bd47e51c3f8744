import { describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { dictionaryFields, dictionaryGroups } from '../../schema/generated/dictionary.js';
import { declaredPaths, factPaths } from '../../schema/generated/mongoosePaths.js';

const need = dictionaryGroups.find(({ code }) => code === 'need')?.fields ?? [];
const profile = dictionaryFields.filter(({ code }) => !need.includes(code));

describe('the Mongoose paths of facts', () => {
  const model = new mongoose.Mongoose().model(
    'Facts',
    new mongoose.Schema(structuredClone(factPaths), { _id: false }),
  );
  const stored = (facts: object): unknown => new model(facts).toObject();

  it('cover the inputs and the derived fields of the profile, and nothing of the need', () => {
    const codes = (derived: boolean) =>
      profile.filter(({ derivedFrom }) => (derivedFrom !== undefined) === derived).map(({ code }) => code);
    expect(Object.keys(factPaths)).toEqual(codes(false));
    expect(Object.keys(declaredPaths)).toEqual(codes(true));
  });

  it('keep rows as they are, without an id of their own', () => {
    const facts = {
      name: '示例企业',
      patents: [{ number: 'ZL202010000001.2', kind: 'invention', feePaid: true, valuation: 1_000_000_00 }],
    };
    expect(stored(facts)).toEqual(facts);
  });

  it('tell an absent collection from an empty one', () => {
    expect(stored({})).toEqual({});
    expect(stored({ patents: [] })).toEqual({ patents: [] });
  });

  it('leave out what the dictionary does not name', () => {
    expect(stored({ staff: 3, patents: [{ colour: 'red' }], colour: 'red' })).toEqual({
      staff: 3,
      patents: [{}],
    });
  });
});

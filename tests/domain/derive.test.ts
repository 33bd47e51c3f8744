import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { FieldDefinition } from '../../schema/dictionary.js';
import { dictionaryFields } from '../../schema/generated/dictionary.js';
import schema from '../../schema/generated/profile.schema.json' with { type: 'json' };
import { derivations, lastYearCodes, memberDerivations } from '../../server/domain/derive/table.js';
import {
  calendarDate,
  derive,
  derivationVersion,
  toRuleProfile,
  type DerivationInputs,
} from '../../server/domain/index.js';
import { readDictionary, readProfile } from '../../server/rules/index.js';
import { asOfDates, completeInputs, inputFields, knownInPart, type Row } from './facts.js';

const asOf = calendarDate('2026-11-24');
const derivedOf = (fields: readonly FieldDefinition[]) =>
  fields.filter(({ derivedFrom }) => derivedFrom !== undefined);
const codesOf = (fields: readonly FieldDefinition[]) => fields.map(({ code }) => code);
const membersOf = (collection: string) =>
  dictionaryFields.find(({ code }) => code === collection)?.members ?? [];

/** The inputs that a derived field rests on, through other derived fields. */
const inputsOf = (code: string, fields: readonly FieldDefinition[]): readonly string[] => {
  const derivedFrom = fields.find((field) => field.code === code)?.derivedFrom;
  return derivedFrom === undefined ? [code] : derivedFrom.flatMap((input) => inputsOf(input, fields));
};

/** The codes that a function reads of an object, whatever it holds. */
const readBy = (facts: Row, read: (recorded: Row) => unknown): ReadonlySet<string> => {
  const codes = new Set<string>();
  const recorded = new Proxy(facts, {
    get: (target, code) => {
      codes.add(String(code));
      return Reflect.get(target, code) as unknown;
    },
  });
  read(recorded);
  return codes;
};

describe('the table of derivations', () => {
  it('has a function for every derived field of the dictionary, and no other', () => {
    expect(Object.keys(derivations)).toEqual(codesOf(derivedOf(dictionaryFields)));
  });

  it('has one for every derived field of a member too', () => {
    const collections = dictionaryFields.filter(({ members = [] }) => derivedOf(members).length > 0);
    expect(Object.keys(memberDerivations)).toEqual(codesOf(collections));
    expect(Object.keys(memberDerivations.patents)).toEqual(codesOf(derivedOf(membersOf('patents'))));
  });

  it.each(Object.entries(derivations))(
    'works %s out of what the dictionary says, and of nothing else',
    (code, derivation) => {
      fc.assert(
        fc.property(completeInputs, (inputs) => {
          const read = readBy({ ...inputs }, (recorded) => derivation(recorded, asOf));
          expect([...read].sort()).toEqual([...new Set(inputsOf(code, dictionaryFields))].sort());
        }),
        { numRuns: 5 },
      );
    },
  );

  it.each(Object.entries(memberDerivations.patents))(
    'works a patent’s %s out of what the dictionary says',
    (code, derivation) => {
      const patent = {
        kind: 'invention',
        filed: '2020-01-01',
        status: 'granted',
        feePaid: true,
        pledgeState: 'none',
        dispute: false,
        coOwned: true,
        coOwnerConsent: true,
      } as const;
      const read = readBy(patent, (recorded) => derivation(recorded, asOf));
      expect([...read].sort()).toEqual([...new Set(inputsOf(code, membersOf('patents')))].sort());
    },
  );
});

it('the fields that are of the last fiscal year are those worked out of the yearly accounts alone', () => {
  const ofAccounts = dictionaryFields.filter(({ derivedFrom }) => derivedFrom?.join() === 'finances');
  expect([...lastYearCodes].sort()).toEqual(codesOf(ofAccounts).sort());
});

describe('derive', () => {
  it('decides nothing from nothing', () => {
    expect(derive({}, asOf)).toEqual({
      version: derivationVersion,
      facts: {},
      members: {},
      lastFiscalYear: null,
      selfDeclared: [],
    });
  });

  it('gives the same for the same inputs, and leaves them as they are', () => {
    fc.assert(
      fc.property(completeInputs, asOfDates, (inputs, date) => {
        const before = JSON.stringify(inputs);
        expect(derive(inputs, date)).toEqual(derive(JSON.parse(before) as DerivationInputs, date));
        expect(JSON.stringify(inputs)).toBe(before);
      }),
    );
  });

  it('never changes a decided value when a missing input is added', () => {
    fc.assert(
      fc.property(knownInPart, asOfDates, ({ more, less }, date) => {
        const [known, decided] = [derive(more, date), derive(less, date)];
        expect(known.facts).toMatchObject(decided.facts);
        const patents = known.members.patents ?? [];
        for (const [index, patent] of (decided.members.patents ?? []).entries())
          expect(patents[index]).toMatchObject(patent);
      }),
      { numRuns: 1000 },
    );
  });

  it('tells the members’ fields in the members’ order', () => {
    const patents = [{}, { kind: 'utilityModel', filed: '2020-11-25' }] as const;
    expect(derive({ patents }, asOf).members.patents).toEqual([{}, { remainingMonths: 48 }]);
  });

  it('always gives a profile that the rule engine and the generated JSON Schema take', () => {
    const dictionary = readDictionary(dictionaryFields);
    if (!dictionary.ok) throw new Error(dictionary.fault.message.en);
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const takes = ajv.compile(schema);
    const needCodes = inputFields.filter(({ code }) => code.startsWith('need')).map(({ code }) => code);
    fc.assert(
      fc.property(knownInPart, asOfDates, ({ more }, date) => {
        const profile = toRuleProfile(more, derive(more, date), {});
        expect(readProfile(dictionary.value, profile)).toMatchObject({ ok: true });
        const withoutNeed = Object.fromEntries(
          Object.entries(profile).filter(([code]) => !needCodes.includes(code)),
        );
        const members = (withoutNeed['patents'] ?? []) as readonly Row[];
        const patents = members.map((row) =>
          Object.fromEntries(
            Object.entries(row).filter(([code]) => code !== 'remainingMonths' && code !== 'pledgeable'),
          ),
        );
        expect(takes({ ...withoutNeed, patents }) || takes.errors).toBe(true);
      }),
    );
  });
});

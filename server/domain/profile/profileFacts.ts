import { dictionaryFields, dictionaryGroups } from '../../../schema/generated/dictionary.js';
import type { DerivedFacts, EnterpriseFacts, NeedFacts } from '../../../schema/generated/facts.js';
import { refused, type Refusal } from '../result.js';
import { fromBorder, type BorderFacts, type InnerFacts } from './borderFacts.js';

/** What an object of dictionary codes holds, told apart: inputs, self-declared derived values, and the need. */
export interface SplitFacts {
  readonly facts: EnterpriseFacts;
  readonly declared: DerivedFacts;
  readonly need: NeedFacts;
}

/** A refusal with the JSON Pointer of what is wrong. */
export type FactsFault = Refusal<'MEMBER_FIELD_DERIVED' | 'FISCAL_YEAR_TWICE'> & { readonly path: string };

const derivedCodes = new Set(
  dictionaryFields.filter(({ derivedFrom }) => derivedFrom !== undefined).map(({ code }) => code),
);
const needCodes = new Set(dictionaryGroups.find(({ code }) => code === 'need')?.fields);

/**
 * Splits facts of the border (checked against the dictionary: `validateProfile`, then `profileFactsFaults`)
 * into inputs with money in fen, declared values of derived fields, and the need.
 */
export function splitProfileFacts(flat: BorderFacts): SplitFacts {
  const inner = fromBorder(flat);
  return {
    facts: pick(inner, (code) => !derivedCodes.has(code) && !needCodes.has(code)),
    declared: pick(inner, (code) => derivedCodes.has(code)),
    need: pick(inner, (code) => needCodes.has(code)),
  };
}

/**
 * What the dictionary alone cannot refuse in facts of the border: a derived field of a member, which can only
 * be worked out, and a fiscal year with two rows.
 */
export function profileFactsFaults(flat: BorderFacts): readonly FactsFault[] {
  return [...derivedMemberFaults(flat), ...fiscalYearFaults(flat)];
}

function derivedMemberFaults(flat: BorderFacts): readonly FactsFault[] {
  return dictionaryFields.flatMap(({ code: collection, members = [] }) => {
    const derived = members.filter(({ derivedFrom }) => derivedFrom !== undefined);
    return rowsOf(flat, collection).flatMap((row, index) =>
      derived
        .filter(({ code }) => row[code] !== undefined && row[code] !== null)
        .map(({ code, label }) => derivedFault(`/${collection}/${index}/${code}`, label)),
    );
  });
}

function derivedFault(path: string, { zh, en }: { readonly zh: string; readonly en: string }): FactsFault {
  const { refusal } = refused(
    'MEMBER_FIELD_DERIVED',
    `“${zh}”由其他信息算出，不能直接填写。请删去它，填写它所依据的信息。`,
    `"${en}" is worked out from other facts and cannot be given. Leave it out and give the facts it rests on.`,
  );
  return { ...refusal, path };
}

function fiscalYearFaults(flat: BorderFacts): readonly FactsFault[] {
  const seen = new Set<unknown>();
  return rowsOf(flat, 'finances').flatMap(({ year }, index) => {
    const repeated = typeof year === 'number' && seen.has(year);
    seen.add(year);
    return repeated ? [fiscalYearFault(`/finances/${index}/year`, year)] : [];
  });
}

function fiscalYearFault(path: string, year: number): FactsFault {
  const { refusal } = refused(
    'FISCAL_YEAR_TWICE',
    `${year} 年度的财务数据出现了两次。请只保留一行。`,
    `The accounts of ${year} are given twice. Keep one row.`,
  );
  return { ...refusal, path };
}

function rowsOf(flat: BorderFacts, collection: string): readonly InnerFacts[] {
  const rows: unknown = flat[collection];
  return Array.isArray(rows) ? (rows as readonly InnerFacts[]) : [];
}

function pick(facts: InnerFacts, isWanted: (code: string) => boolean): InnerFacts {
  return Object.fromEntries(Object.entries(facts).filter(([code]) => isWanted(code)));
}

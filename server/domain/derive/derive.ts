import type {
  DerivedCode,
  DerivedFacts,
  DerivedMembers,
  PatentRow,
} from '../../../schema/generated/facts.js';
import type { CalendarDate } from '../calendar/date.js';
import { lastFiscalYear } from './fiscalYear.js';
import type { DerivationInputs } from './inputs.js';
import { withinRange } from './range.js';
import { derivationVersion, derivations, memberDerivations } from './table.js';

/** What the inputs and the as-of date give; worked out at match time and never stored. */
export interface DerivedResult {
  readonly version: number;
  /** Derived fields by code; a code is absent while its inputs do not decide it. */
  readonly facts: DerivedFacts;
  /** Derived fields of the members, in the members' order. */
  readonly members: DerivedMembers;
  /** The fiscal year that "last year" stood for; null while no row says. */
  readonly lastFiscalYear: number | null;
  /** Codes whose value is the enterprise's own statement, because the inputs give none. */
  readonly selfDeclared: readonly DerivedCode[];
}

/**
 * Works out every derived field of the dictionary as of a date, under partial knowledge: a field is decided
 * as soon as no further input could change it, and adding a missing input never changes a decided one.
 * Inputs are facts checked at the border (money in fen), with the need of this evaluation merged in.
 */
export function derive(inputs: DerivationInputs, asOf: CalendarDate): DerivedResult {
  return {
    version: derivationVersion,
    facts: decidedBy(ownTable, (derivation) => derivation(inputs, asOf)),
    members: {
      ...(inputs.patents && { patents: inputs.patents.map((patent) => derivePatent(patent, asOf)) }),
    },
    lastFiscalYear: lastFiscalYear(inputs.finances, asOf) ?? null,
    selfDeclared: [],
  };
}

/**
 * Completes a result by self-declared values of derived fields: one counts only where the inputs give none,
 * and is reported as self-declared. Facts win over statements, so that nothing recorded can be declared away.
 */
export function withDeclared(derived: DerivedResult, declared: DerivedFacts): DerivedResult {
  const selfDeclared = derivedCodes.filter(
    (code) => declared[code] !== undefined && derived.facts[code] === undefined,
  );
  return { ...derived, facts: { ...declared, ...derived.facts }, selfDeclared };
}

/** Codes of the derived fields, in the dictionary's order. */
const derivedCodes = Object.keys(derivations) as readonly DerivedCode[];

function derivePatent(patent: PatentRow, asOf: CalendarDate) {
  return decidedBy(patentTable, (derivation) => derivation(patent, asOf));
}

/** A table of derivations line by line, each code with its path in the profile. */
interface Lines<Table> {
  readonly table: Table;
  readonly paths: readonly (readonly [code: keyof Table & string, path: string])[];
}

function linesOf<Table extends object>(table: Table, prefix: string): Lines<Table> {
  const codes = Object.keys(table) as (keyof Table & string)[];
  return { table, paths: codes.map((code) => [code, `${prefix}${code}`]) };
}

const ownTable = linesOf(derivations, '');
const patentTable = linesOf(memberDerivations.patents, 'patents.');

/** The values of a table of derivations; a code is absent while undecided. */
type Decided<Table> = {
  readonly [Code in keyof Table]?: Table[Code] extends (...inputs: never[]) => infer Value
    ? NonNullable<Value>
    : never;
};

/** Runs a table of derivations and keeps what is decided, within the dictionary's ranges. */
function decidedBy<Table extends object>(
  { table, paths }: Lines<Table>,
  run: (derivation: Table[keyof Table]) => unknown,
): Decided<Table> {
  const decided: Record<string, unknown> = {};
  for (const [code, path] of paths) {
    const value = run(table[code]);
    if (value !== undefined) decided[code] = withinRange(path, value);
  }
  return decided as Decided<Table>;
}

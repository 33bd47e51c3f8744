import type { ReadAmount, StatementCheck, StatementFault } from '../../../../schema/statementCheck.js';
import { pointerTo } from '../../../domain/index.js';
import { validateProfile, type Dictionary } from '../../../rules/index.js';
import { cellName, type Cell, type Sheet, type Workbook } from '../../spreadsheets/index.js';
import * as faults from './cellFaults.js';
import { layoutOf, type Layout, type NamedCell } from './layout.js';
import { readAmount } from './readAmount.js';
import { readYear } from './readYear.js';
import { plain } from './words.js';

/** Whoever mends a file mends it by the first of them; all cells of a large one may be wrong. */
const mostFaultsTold = 100;

/** Columns of statements that hold no amounts. */
const besideAmounts = new Set(['行次', '附注', '附注编号', '注释', 'note', 'notes']);

/**
 * Reads the yearly accounts of a workbook: every amount with its cell, and everything that is wrong, cell by cell.
 * Nothing is guessed: a unit that isn't stated, a year that is missing, an amount finer than a fen are faults.
 */
export function checkStatements({ sheets, date1904 }: Workbook, dictionary: Dictionary): StatementCheck {
  const read = sheets.flatMap((sheet) => {
    const layout = layoutOf(sheet, date1904);
    return layout ? [readSheet(sheet, layout, date1904)] : [];
  });
  const amounts = read.flatMap((sheet) => sheet.amounts);
  const found = [
    ...read.flatMap((sheet) => sheet.faults),
    ...twice(amounts),
    ...refused(amounts, dictionary),
  ];
  const all = amounts.length === 0 && found.length === 0 ? [faults.noStatement] : found;
  return { amounts: distinct(amounts), faults: all.slice(0, mostFaultsTold), faultCount: all.length };
}

/** What a part of a workbook gives. */
type Read = Pick<StatementCheck, 'amounts' | 'faults'>;

function readSheet(sheet: Sheet, layout: Layout, date1904: boolean): Read {
  const { along, yearLine } = layout;
  const across = along === 'row' ? 'column' : 'row';
  const names = new Map(layout.names.map((name) => [name.cell[across], name]));
  const results = [...linesOf(sheet.cells, layout)].map(([line, cells]) => {
    const head = cells.find((cell) => cell[across] === yearLine);
    const values = cells.flatMap((cell) => {
      const name = names.get(cell[across]);
      return name ? [{ cell, name }] : [];
    });
    const place = along === 'row' ? cellName(line, yearLine) : cellName(yearLine, line);
    return readLine({ sheet: sheet.name, head, values, place, date1904 });
  });
  return {
    amounts: results.flatMap(({ amounts }) => amounts),
    faults: [...unitFaults(sheet.name, layout, results), ...results.flatMap((result) => result.faults)],
  };
}

/** The cells behind the names, line by line. */
function linesOf(cells: readonly Cell[], { along, nameLine }: Layout): ReadonlyMap<number, readonly Cell[]> {
  const lines = new Map<number, Cell[]>();
  for (const cell of cells) {
    if (cell[along] <= nameLine) continue;
    const line = lines.get(cell[along]);
    if (line) line.push(cell);
    else lines.set(cell[along], [cell]);
  }
  return lines;
}

interface Line {
  readonly sheet: string;
  /** The cell that says the year. */
  readonly head: Cell | undefined;
  readonly values: readonly { readonly cell: Cell; readonly name: NamedCell }[];
  /** Where the year stands or should stand. */
  readonly place: string;
  readonly date1904: boolean;
}

function readLine({ sheet, head, values, place, date1904 }: Line): Read {
  const read = values.map(({ cell, name }) => ({
    cell: cellName(cell.row, cell.column),
    code: name.code,
    result: readAmount(cell.value, name.places ?? 0),
  }));
  const filled = read.filter(({ result }) => result.kind !== 'nothing');
  if (filled.length === 0 || isBeside(head)) return { amounts: [], faults: [] };
  const year = head === undefined ? undefined : readYear(head.value, date1904);
  if (year === undefined) {
    const fault = head === undefined ? faults.yearMissing : faults.yearUnreadable(shown(head));
    return { amounts: [], faults: [{ ...fault, sheet, cell: place }] };
  }
  return {
    amounts: filled.flatMap(({ cell, code, result }) => {
      if (result.kind !== 'amount') return [];
      const pointer = pointerTo('finances', String(year), code);
      return [{ sheet, cell, year, code, pointer, value: result.yuan }];
    }),
    faults: filled.flatMap(({ cell, result }) =>
      result.kind === 'fault' ? [{ code: result.code, message: result.message, sheet, cell }] : [],
    ),
  };
}

function isBeside(head: Cell | undefined): boolean {
  return head?.value.kind === 'text' && besideAmounts.has(plain(head.value.text));
}

/** A name without a unit is a fault once, where amounts were read by it. */
function unitFaults(sheet: string, { names }: Layout, results: readonly Read[]): readonly StatementFault[] {
  const used = new Set(results.flatMap(({ amounts }) => amounts.map(({ code }) => code)));
  return names
    .filter(({ code, places }) => places === undefined && used.has(code))
    .map(({ cell }) => ({ ...faults.unitMissing, sheet, cell: cellName(cell.row, cell.column) }));
}

/** One amount given in two places: the same twice is one, two that differ are a fault at the second. */
function twice(amounts: readonly ReadAmount[]): readonly StatementFault[] {
  // Of each amount the first place, and the first that differs from it: one of them differs from whatever comes.
  const known = new Map<string, readonly ReadAmount[]>();
  return amounts.flatMap((amount) => {
    const { pointer, value, sheet, cell } = amount;
    const places = known.get(pointer) ?? [];
    if (places.length < 2 && places.every((other) => other.value !== value))
      known.set(pointer, [...places, amount]);
    const earlier = places.find((other) => other.value !== value);
    return earlier ? [{ ...faults.givenTwice(`${earlier.sheet}!${earlier.cell}`), sheet, cell }] : [];
  });
}

function distinct(amounts: readonly ReadAmount[]): readonly ReadAmount[] {
  return [...new Map(amounts.map((amount) => [amount.pointer, amount])).values()];
}

/** What the dictionary refuses, such as revenue below zero, in the dictionary's words. */
function refused(amounts: readonly ReadAmount[], dictionary: Dictionary): readonly StatementFault[] {
  return amounts.flatMap(({ year, code, value, sheet, cell }) =>
    validateProfile(dictionary, { finances: [{ year, [code]: value }] }, 1).map(({ message }) => ({
      code: 'AMOUNT_REFUSED',
      message,
      sheet,
      cell,
    })),
  );
}

function shown({ value }: Cell): string {
  switch (value.kind) {
    case 'text':
    case 'error':
      return value.text.trim();
    case 'number':
    case 'boolean':
      return String(value.value);
    case 'uncomputed':
      return '=';
  }
}

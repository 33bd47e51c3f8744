import type { Cell, Sheet } from '../../spreadsheets/index.js';
import { readYear } from './readYear.js';
import { amountNamed, namesYears, unitInBrackets, unitStated } from './words.js';

/** A cell that names an amount. */
export interface NamedCell {
  readonly cell: Cell;
  readonly code: string;
  /** The unit as a power of ten of a yuan; undefined where none is stated. */
  readonly places: number | undefined;
}

/** Names of amounts along one line, years along a line across it. */
export interface Layout {
  /** `row`: the names stand in one row, a year a row below; `column`: the names stand in one column, a year a column. */
  readonly along: 'row' | 'column';
  readonly names: readonly NamedCell[];
  /** The column (`along: row`) or row (`along: column`) that the years stand in. */
  readonly yearLine: number;
  /** Where the names stand: years lie behind it. */
  readonly nameLine: number;
}

/** How a sheet's accounts are laid out; undefined where it has none. */
export function layoutOf({ cells }: Sheet, date1904: boolean): Layout | undefined {
  const stated = cells.map(({ value }) => (value.kind === 'text' ? unitStated(value.text) : undefined));
  const named = namedCells(
    cells,
    stated.find((unit) => unit !== undefined),
  );
  const [byRow, byColumn] = [fullest(named, 'row'), fullest(named, 'column')];
  if (byRow.length === 0) return undefined;
  const along =
    byRow.length > byColumn.length
      ? 'row'
      : byColumn.length > byRow.length
        ? 'column'
        : alongOf(cells, byRow[0]);
  const names = along === 'row' ? byRow : byColumn;
  const nameLine = names[0]?.cell[along] ?? 0;
  return { along, names, nameLine, yearLine: yearLineOf({ cells, names, along, nameLine, date1904 }) };
}

function namedCells(cells: readonly Cell[], stated: number | undefined): readonly NamedCell[] {
  return cells.flatMap((cell) => {
    if (cell.value.kind !== 'text') return [];
    const code = amountNamed(cell.value.text);
    return code === undefined ? [] : [{ cell, code, places: unitInBrackets(cell.value.text) ?? stated }];
  });
}

/** The names of the row or column that has the most different ones, each once. */
function fullest(named: readonly NamedCell[], along: 'row' | 'column'): readonly NamedCell[] {
  const lines = new Map<number, Map<string, NamedCell>>();
  for (const name of named) {
    const line = lines.get(name.cell[along]) ?? new Map<string, NamedCell>();
    lines.set(name.cell[along], line);
    if (!line.has(name.code)) line.set(name.code, name);
  }
  const counted = [...lines.values()].sort((one, other) => other.size - one.size);
  return [...(counted[0]?.values() ?? [])];
}

/** A single name says nothing of the layout: the name of the years beside it, or below, does. */
function alongOf(cells: readonly Cell[], name: NamedCell | undefined): 'row' | 'column' {
  const inRow = cells.some(
    ({ row, value }) => row === name?.cell.row && value.kind === 'text' && namesYears(value.text),
  );
  return inRow ? 'row' : 'column';
}

/** The line of years: the one that is named so, else the one before the names that has the most years. */
function yearLineOf({
  cells,
  names,
  along,
  nameLine,
  date1904,
}: {
  readonly cells: readonly Cell[];
  readonly names: readonly NamedCell[];
  readonly along: 'row' | 'column';
  readonly nameLine: number;
  readonly date1904: boolean;
}): number {
  const across = along === 'row' ? 'column' : 'row';
  const isName = ({ value }: Cell) => value.kind === 'text' && namesYears(value.text);
  const head = along === 'row' ? cells.find((cell) => cell.row === nameLine && isName(cell)) : undefined;
  if (head) return head.column;
  const firstName = Math.min(...names.map(({ cell }) => cell[across]));
  const years = new Map<number, number>();
  for (const cell of cells) {
    if (cell[across] >= firstName || cell[along] <= nameLine) continue;
    if (readYear(cell.value, date1904) === undefined) continue;
    years.set(cell[across], (years.get(cell[across]) ?? 0) + 1);
  }
  const [most] = [...years].sort((one, other) => other[1] - one[1] || other[0] - one[0]);
  return most?.[0] ?? Math.max(1, firstName - 1);
}

import type { PledgeFigures, PledgeRow } from '../../../../schema/generated/resolvers.js';
import type { TableSheet } from '../../spreadsheets/index.js';
import { exportWords, type Language } from './words.js';

/** The rows behind a figure: how many there are, and as many of them as a sheet takes. */
export interface CountedRows {
  readonly total: number;
  readonly first: readonly PledgeRow[];
}

/** The rows that one kind's figure counts, as the page lists them: the total first, then each by date, in plain yuan. */
export function rowsTable(
  kind: 'patentPledge' | 'dataIpPledge',
  { [kind]: { amount, definition }, definitions, coverage }: PledgeFigures,
  { total, first }: CountedRows,
  language: Language,
): TableSheet {
  const words = exportWords[language];
  return {
    name: words.rows[kind],
    title: words.rows[kind],
    lines: [
      words.note(definition[language]),
      ...(first.length < total ? [words.firstRows(first.length, total)] : []),
    ],
    head: words.rowsHead,
    rows: [
      [words.total, '', '', '', '', '', '', '', typeof amount === 'string' ? { yuan: amount } : null],
      ...first.map((row) => rowCells(row, language)),
    ],
    notes: [words.note(definitions.cutOff[language]), words.coverage(coverage)],
  };
}

function rowCells(row: PledgeRow, language: Language): TableSheet['rows'][number] {
  const words = exportWords[language];
  const { pledgor, assets } = row;
  return [
    row.date,
    pledgor.name,
    pledgor.creditCode,
    pledgor.town[language],
    pledgor.industry[language],
    row.institution[language],
    words.assetsOf(assets[0]?.title ?? '', assets.length),
    row.registrationNumber,
    { yuan: row.amount },
    words.state[row.state],
    words.addition[row.addition],
    row.recordedOn,
  ];
}

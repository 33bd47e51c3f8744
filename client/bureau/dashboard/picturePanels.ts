import type { Language } from '../../shared/format/language.js';
import { columnFigure } from '../../shared/format/money.js';
import type { BarRow } from './barRows.js';
import type { Column } from './ColumnChart.js';
import type { PicturePanel } from './picture/picture.js';

/** Columns as they are drawn in a picture; `missing` stands over a month of which nothing is known. */
export function columnsPanel(
  heading: string,
  columns: readonly Column[],
  missing: string,
  language: Language,
): PicturePanel {
  return {
    kind: 'columns',
    heading,
    columns: columns.map(({ label, amount, before, part, outside }) => ({
      label,
      value: amount === null ? missing : columnFigure(amount, language),
      size: sizeOf(amount),
      before: sizeOf(before),
      part,
      outside,
    })),
  };
}

/** Bars as they are drawn in a picture. */
export function barsPanel(rows: readonly BarRow[], language: Language): PicturePanel {
  return {
    kind: 'bars',
    bars: rows.map(({ label, amount, rest }) => ({
      label,
      value: columnFigure(amount, language),
      size: Number(amount),
      rest,
    })),
  };
}

function sizeOf(yuan: string | null): number | null {
  return yuan === null ? null : Number(yuan);
}

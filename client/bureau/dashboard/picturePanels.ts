import type { Language } from '../../shared/format/language.js';
import { columnFigure } from '../../shared/format/money.js';
import type { BarRow } from './barRows.js';
import type { Column } from './ColumnChart.js';
import type { PictureLine, PicturePanel, PicturePoint } from './picture/picture.js';

/** Columns as they are drawn in a picture; `missing` stands over a month of which nothing is known. */
export function columnsPanel(columns: readonly Column[], missing: string, language: Language): PicturePanel {
  return {
    kind: 'columns',
    columns: columns.map((column) => ({
      ...pointOf(column, missing, language),
      before: sizeOf(column.before),
    })),
  };
}

/** Months as the points of a line; `missing` stands at a month of which nothing is known. */
export function lineOf(columns: readonly Column[], missing: string, language: Language): PictureLine {
  return {
    points: columns.map((column) => pointOf(column, missing, language)),
    tick: (yuan) => columnFigure(`${yuan}.00`, language),
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

function pointOf(
  { label, amount, part, outside }: Column,
  missing: string,
  language: Language,
): PicturePoint {
  const value = amount === null ? missing : columnFigure(amount, language);
  return { label, value, size: sizeOf(amount), part, outside };
}

function sizeOf(yuan: string | null): number | null {
  return yuan === null ? null : Number(yuan);
}

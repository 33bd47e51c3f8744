import type { Archive } from './archive.js';
import { cellPlace, rowPlace, type Cell, type CellValue } from './cells.js';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly texts: readonly string[];
  readonly dateStyles: readonly boolean[];
  /** Called for each cell, before it is kept: throws where there is too much. */
  readonly count: (value: CellValue) => void;
}

/** A cell as far as its XML has been read. */
interface OpenCell {
  readonly place: { readonly row: number; readonly column: number };
  readonly type: string;
  readonly style: number;
  hasFormula: boolean;
  text: string;
}

/** Elements whose text is a cell's value; that of a formula is not. */
const valueElements = new Set(['v', 't']);

/** Reads the cells of a sheet that are not empty. Merged ranges need no care: only their first cell holds a value. */
export async function readCells(
  archive: Archive,
  path: string,
  context: SheetContext,
): Promise<readonly Cell[]> {
  const cells: Cell[] = [];
  let open: OpenCell | undefined;
  let inValue = false;
  // A row or cell may leave out where it stands: then it follows the one before.
  let [row, column] = [0, 0];
  await archive.readXml(path, {
    open: (name, attributes) => {
      if (name === 'row') [row, column] = [rowPlace(attributes['r'] ?? '') ?? row + 1, 0];
      if (name === 'c') {
        const place = cellPlace(attributes['r'] ?? '') ?? { row, column: column + 1 };
        column = place.column;
        open = opened(place, attributes);
      }
      if (name === 'f' && open) open.hasFormula = true;
      if (valueElements.has(name)) inValue = true;
    },
    text: (text) => {
      if (open && inValue) open.text += text;
    },
    close: (name) => {
      if (valueElements.has(name)) inValue = false;
      if (name !== 'c' || !open) return;
      const { place } = open;
      const value = valueOf(open, context);
      open = undefined;
      if (value === undefined) return;
      context.count(value);
      cells.push({ ...place, value });
    },
  });
  return cells;
}

function opened(place: OpenCell['place'], attributes: Readonly<Record<string, string>>): OpenCell {
  const { t = 'n', s = '0' } = attributes;
  return { place, type: t, style: Number(s), hasFormula: false, text: '' };
}

type Reader = (text: string, cell: OpenCell, context: SheetContext) => CellValue | undefined;

const readers: Readonly<Record<string, Reader>> = {
  s: (text, _cell, { texts }) => textValue(texts[Number(text)] ?? ''),
  str: textValue,
  inlineStr: textValue,
  b: (text) => ({ kind: 'boolean', value: text === '1' }),
  e: (text) => ({ kind: 'error', text }),
  d: textValue,
};

function valueOf(cell: OpenCell, context: SheetContext): CellValue | undefined {
  if (cell.hasFormula && cell.text === '' && cell.type !== 'str') return { kind: 'uncomputed' };
  const read = readers[cell.type] ?? numberValue;
  return cell.text === '' ? undefined : read(cell.text, cell, context);
}

function textValue(text: string): CellValue | undefined {
  return text.trim() === '' ? undefined : { kind: 'text', text };
}

function numberValue(text: string, { style }: OpenCell, { dateStyles }: SheetContext): CellValue | undefined {
  const value = Number(text);
  return Number.isFinite(value)
    ? { kind: 'number', value, isDate: dateStyles[style] ?? false }
    : textValue(text);
}

import type { Field } from '../dictionary.js';
import type { FieldType } from '../field.js';
import { CodeColumn } from './codeColumn.js';
import { NumberColumn } from './numberColumn.js';
import { MemberColumn } from './memberColumn.js';
import { SetColumn } from './setColumn.js';
import { TextColumn } from './textColumn.js';

/** One fact of all rows, as its type is scanned fastest. */
export type Column = NumberColumn | CodeColumn | SetColumn | MemberColumn;

const numbers = (rows: number): Column => new NumberColumn(rows, false);
const codes = (rows: number): Column => new CodeColumn(rows);

const COLUMNS: Readonly<Record<FieldType, (rows: number, field: Field) => Column>> = {
  money: numbers,
  integer: numbers,
  decimal: numbers,
  ratio: numbers,
  date: (rows) => new NumberColumn(rows, true),
  boolean: codes,
  text: codes,
  enum: codes,
  set: (rows, field) => new SetColumn(rows, field),
  collection: (rows, { members }) => new MemberColumn(rows, members, memberFactColumn),
};

/** Conditions on members are the evaluator's, so that their texts need not be numbered. */
const memberFactColumn = (field: Field, rows: number): Column | TextColumn =>
  field.type === 'text' ? new TextColumn() : columnFor(field, rows);

/** An empty column for a field. */
export const columnFor = (field: Field, rows: number): Column => COLUMNS[field.type](rows, field);

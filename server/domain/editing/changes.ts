import type { BorderFacts } from '../profile/borderFacts.js';
import { refused, type Refusal } from '../result.js';
import { newRow, overlap, pointerTo, readAddress, type Address } from './address.js';
import { isAbsent, memberField } from './fields.js';
import { canonicalJson, namingFieldsOf, rowKeys, rowsOf, type Row } from './rows.js';

/** One change of a profile: a value, a row or a list of rows at a pointer; null takes away what is there. */
export interface FactChange {
  readonly pointer: string;
  readonly value: unknown;
}

/** Why a change can't be made, and which of the list it is. */
export type ChangeFault = Refusal<
  'POINTER_UNKNOWN' | 'ROW_NOT_FOUND' | 'ROW_INVALID' | 'CHANGE_TWICE' | 'NAME_REQUIRED'
> & { readonly index: number; readonly at: 'pointer' | 'value' };

/** Facts after changes, with where each change ended up: a new row gets its key. */
export interface Changed {
  readonly facts: BorderFacts;
  /** The pointer of each change in the facts after it; of a removal, the pointer that it took away. */
  readonly pointers: readonly string[];
  /** Rows that stayed but are called otherwise now, the old pointer to the new. */
  readonly moves: ReadonlyMap<string, string>;
  /** Which change wrote what stands at a JSON Pointer into `facts` (rows by their places), where one did. */
  readonly writerOf: (path: string) => number | undefined;
}

/** A row being written, and which change wrote all of it or its cells. */
interface OpenRow {
  values: Record<string, unknown>;
  readonly writers: Map<string, number>;
}

/**
 * Applies changes to facts of the border; whether the outcome fits the dictionary is checked by whoever calls it.
 * A cell of a row that is not there makes the row, where a single field names it: `/finances/2025/revenue`.
 * @returns the facts after all changes, or every change that can't be made
 */
export function applyChanges(
  facts: BorderFacts,
  changes: readonly FactChange[],
):
  | { readonly ok: true; readonly value: Changed }
  | { readonly ok: false; readonly faults: readonly ChangeFault[] } {
  const work = new Application(facts);
  const faults: ChangeFault[] = [...twiceChanged(changes)];
  changes.forEach((change, index) => {
    const refusal = work.apply(change, index);
    if (refusal) faults.push({ ...refusal, index });
  });
  faults.sort((one, other) => one.index - other.index);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: work.result() };
}

type ApplyFault = Omit<ChangeFault, 'index'>;

class Application {
  readonly #facts: Record<string, unknown>;
  readonly #writers = new Map<string, number>();
  readonly #rows = new Map<string, Map<string, OpenRow>>();
  readonly #ends: (() => string)[] = [];

  constructor(facts: BorderFacts) {
    this.#facts = { ...facts };
  }

  apply({ pointer, value }: FactChange, index: number): ApplyFault | undefined {
    const address = readAddress(pointer);
    if (address === undefined) return unknownPointer(pointer);
    this.#ends.push(() => pointer);
    switch (address.kind) {
      case 'fact':
        return this.#setFact(address, value, index);
      case 'row':
        return this.#setRow(address, value, index);
      case 'cell':
        return this.#setCell(address, value, index);
    }
  }

  result(): Changed {
    const places = new Map<string, readonly OpenRow[]>();
    const moves = new Map<string, string>();
    for (const [code, rows] of this.#rows) {
      places.set(code, [...rows.values()]);
      for (const [key, row] of rows) {
        const [from, to] = [pointerTo(code, key), this.#pointerOf(code, row)];
        if (from !== to && !key.startsWith(newRow)) moves.set(from, to);
      }
      this.#facts[code] = [...rows.values()].map(({ values }) => values);
    }
    return {
      facts: this.#facts,
      pointers: this.#ends.map((end) => end()),
      moves,
      writerOf: (path) => this.#writerOf(path, places),
    };
  }

  #setFact({ field }: Extract<Address, { kind: 'fact' }>, value: unknown, index: number) {
    if (field.code === 'name' && (isAbsent(value) || value === '')) return nameRequired;
    this.#rows.delete(field.code);
    this.#writers.set(field.code, index);
    if (isAbsent(value)) Reflect.deleteProperty(this.#facts, field.code);
    else this.#facts[field.code] = value;
    return undefined;
  }

  #setRow({ collection, key }: Extract<Address, { kind: 'row' }>, value: unknown, index: number) {
    const rows = this.#open(collection.code);
    const removes = isAbsent(value);
    if (removes && !rows.has(key)) return rowNotFound;
    if (removes) {
      rows.delete(key);
      return undefined;
    }
    if (typeof value !== 'object' || Array.isArray(value)) return rowInvalid;
    if (key !== newRow && !rows.has(key) && !isNamedBy(collection.code, key, value as Row))
      return rowNotFound;
    const row: OpenRow = { values: { ...value }, writers: new Map([['', index]]) };
    rows.set(key === newRow ? `${newRow}${index}` : key, row);
    this.#endsAt(collection.code, row, '');
    return undefined;
  }

  #setCell({ collection, key, field }: Extract<Address, { kind: 'cell' }>, value: unknown, index: number) {
    const rows = this.#open(collection.code);
    const made = rows.has(key) ? undefined : namedRow(collection.code, key);
    const row = rows.get(key) ?? (made && { values: made, writers: new Map<string, number>([['', index]]) });
    if (row === undefined) return rowNotFound;
    rows.set(key, row);
    row.writers.set(field.code, index);
    if (isAbsent(value)) Reflect.deleteProperty(row.values, field.code);
    else row.values[field.code] = value;
    this.#endsAt(collection.code, row, pointerTo(field.code));
    return undefined;
  }

  /** A change of a row ends where the row's key is in the end. */
  #endsAt(code: string, row: OpenRow, below: string): void {
    this.#ends[this.#ends.length - 1] = () => `${this.#pointerOf(code, row)}${below}`;
  }

  #pointerOf(code: string, row: OpenRow): string {
    const rows = [...(this.#rows.get(code)?.values() ?? [])];
    const keys = rowKeys(
      code,
      rows.map(({ values }) => values),
    );
    return pointerTo(code, keys[rows.indexOf(row)] ?? newRow);
  }

  #open(code: string): Map<string, OpenRow> {
    const opened = this.#rows.get(code);
    if (opened) return opened;
    const rows = rowsOf(this.#facts, code);
    const made = new Map(
      rowKeys(code, rows).map((key, place) => [key, { values: { ...rows[place] }, writers: new Map() }]),
    );
    this.#rows.set(code, made);
    return made;
  }

  #writerOf(path: string, places: ReadonlyMap<string, readonly OpenRow[]>): number | undefined {
    const [, code = '', place = '', member = ''] = path.split('/');
    const row = places.get(code)?.[Number(place)];
    return row?.writers.get(member) ?? row?.writers.get('') ?? this.#writers.get(code);
  }
}

/** A row that nothing but its key is known of; only where a single field names rows. */
function namedRow(collection: string, key: string): Record<string, unknown> | undefined {
  const [code, ...others] = namingFieldsOf(collection);
  if (code === undefined || others.length > 0 || key.startsWith('#')) return undefined;
  const address = readAddress(pointerTo(collection));
  const type = address?.kind === 'fact' ? memberField(address.field, code)?.type : undefined;
  return { [code]: type === 'integer' ? Number(key) : key };
}

function isNamedBy(collection: string, key: string, row: Row): boolean {
  return rowKeys(collection, [row])[0] === key;
}

/** Two changes of the same fact, or one of what holds the other, would depend on their order. */
function twiceChanged(changes: readonly FactChange[]): readonly ChangeFault[] {
  return changes.flatMap(({ pointer }, index) => {
    const isNew = pointer.endsWith(`/${newRow}`);
    const earlier = changes
      .slice(0, index)
      .some(
        (other) => (isNew ? false : overlap(other.pointer, pointer)) && !other.pointer.endsWith(`/${newRow}`),
      );
    return earlier ? [{ ...changeTwice, index }] : [];
  });
}

const changeTwice: ApplyFault = {
  ...refused(
    'CHANGE_TWICE',
    '同一项信息在本次修改中出现了两次。请只保留一次。',
    'The same fact is changed twice at once. Keep one change.',
  ).refusal,
  at: 'pointer',
};

function unknownPointer(pointer: string): ApplyFault {
  const shown = canonicalJson(pointer.slice(0, 60));
  const { refusal } = refused(
    'POINTER_UNKNOWN',
    `企业画像中没有 ${shown} 这一项。请改用数据字典中的代码，列表的行用其键。`,
    `A profile has nothing at ${shown}. Use codes of the data dictionary, and the key of a list's row.`,
  );
  return { ...refusal, at: 'pointer' };
}

const rowNotFound: ApplyFault = {
  ...refused(
    'ROW_NOT_FOUND',
    '这一行已不在列表中。请刷新后再改，或另加一行。',
    'This row is no longer in the list. Reload before you change it, or add a row.',
  ).refusal,
  at: 'pointer',
};

const rowInvalid: ApplyFault = {
  ...refused(
    'ROW_INVALID',
    '列表的一行应为对象，键为数据字典中的代码。',
    'A row of a list is an object under the codes of the data dictionary.',
  ).refusal,
  at: 'value',
};

const nameRequired: ApplyFault = {
  ...refused(
    'NAME_REQUIRED',
    '企业名称不能为空。请填写。',
    'The name of the enterprise is required. Give it.',
  ).refusal,
  at: 'value',
};

import type { Field, Fields } from '../dictionary.js';
import type { Fact, Member } from '../fact.js';

/** One fact of all members, whatever its type. */
interface FactColumn {
  readonly bytes: number;
  put(row: number, fact: Fact | undefined): void;
  factAt(row: number): Fact | undefined;
}

const NOT_KNOWN = 0;
const NONE = 1;
/** Added to a member's place, so that an array of zeros says that nothing is known. */
const FIRST = 2;

/** Members stand in blocks of this many: a new block moves nobody, while one long column would be copied to grow. */
const BLOCK = 4096;

/** The facts of a block's members, a column a field. */
type Block = ReadonlyMap<string, FactColumn>;

/**
 * One collection of all rows. Its members stand in typed columns of their own, in any order; each row knows its first
 * and each member the next, so that members come and go without moving others. As objects, they would take several
 * times the memory of all else.
 */
export class MemberColumn {
  readonly #members: Fields;
  readonly #make: (field: Field, rows: number) => FactColumn;
  readonly #blocks: Block[] = [];
  #firsts: Int32Array;
  #nexts = new Int32Array(0);
  /** The first of the places that were left, linked as members are. */
  #free = NONE;
  #used = 0;

  /** @param make gives an empty column of so many rows for a field of a member */
  constructor(rows: number, members: Fields, make: (field: Field, rows: number) => FactColumn) {
    this.#firsts = new Int32Array(rows);
    this.#members = members;
    this.#make = make;
  }

  get bytes(): number {
    const own = this.#firsts.byteLength + this.#nexts.byteLength;
    const columns = this.#blocks.flatMap((block) => [...block.values()]);
    return columns.reduce((sum, { bytes }) => sum + bytes, own);
  }

  grow(rows: number): void {
    const firsts = new Int32Array(rows);
    firsts.set(this.#firsts);
    this.#firsts = firsts;
  }

  put(row: number, fact: Fact | undefined): void {
    this.#leave(row);
    this.#firsts[row] = Array.isArray(fact) ? this.#take(fact) : NOT_KNOWN;
  }

  factAt(row: number): readonly Member[] | undefined {
    let link = this.#firsts[row] ?? NOT_KNOWN;
    if (link === NOT_KNOWN) return undefined;
    const members: Member[] = [];
    for (; link !== NONE; link = this.#nexts[link - FIRST] ?? NONE)
      members.push(this.#memberAt(link - FIRST));
    return members;
  }

  #memberAt(place: number): Member {
    const facts = new Map<string, Fact>();
    for (const [code, column] of this.#blockOf(place)) {
      const fact = column.factAt(place % BLOCK);
      if (fact !== undefined) facts.set(code, fact);
    }
    return facts;
  }

  /** Puts members into places, the last first, and gives the link to the first. */
  #take(members: readonly Member[]): number {
    let link = NONE;
    for (let index = members.length - 1; index >= 0; index -= 1) {
      const place = this.#newPlace();
      for (const [code, column] of this.#blockOf(place)) {
        column.put(place % BLOCK, members[index]?.get(code));
      }
      this.#nexts[place] = link;
      link = place + FIRST;
    }
    return link;
  }

  /** Gives a row's places to whoever comes next; what stands in them is overwritten then. */
  #leave(row: number): void {
    let link = this.#firsts[row] ?? NOT_KNOWN;
    while (link >= FIRST) {
      const next = this.#nexts[link - FIRST] ?? NONE;
      this.#nexts[link - FIRST] = this.#free;
      this.#free = link;
      link = next;
    }
  }

  #newPlace(): number {
    if (this.#free >= FIRST) {
      const place = this.#free - FIRST;
      this.#free = this.#nexts[place] ?? NONE;
      return place;
    }
    const place = this.#used;
    this.#used += 1;
    if (place >= this.#nexts.length) this.#addBlock();
    return place;
  }

  #blockOf(place: number): Block {
    return this.#blocks[Math.floor(place / BLOCK)] ?? new Map();
  }

  #addBlock(): void {
    this.#blocks.push(new Map([...this.#members].map(([code, field]) => [code, this.#make(field, BLOCK)])));
    const nexts = new Int32Array(this.#blocks.length * BLOCK);
    nexts.set(this.#nexts);
    this.#nexts = nexts;
  }
}

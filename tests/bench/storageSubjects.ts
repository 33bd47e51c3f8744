/** The documents of the storage's measurements and the two yardsticks beside the storage. */
import { DatabaseSync } from '@photostructure/sqlite';
import { Schema, type Connection } from 'mongoose';

/** An enterprise of about 2 kB as JSON, as the platform stores them. */
export interface Enterprise {
  readonly _id: string;
  readonly name: string;
  readonly town: string;
  readonly industry: string;
  readonly staff: number;
  readonly revenueFen: number;
  readonly listed: boolean;
  readonly recordedAt: Date;
  readonly patents: readonly { readonly number: string; readonly title: string; readonly claims: number }[];
  readonly summary: string;
}

const TOWNS = ['苏州', '无锡', '常州', '南京', '南通', '扬州', '镇江', '泰州'] as const;
const INDUSTRIES = ['软件', '生物医药', '新材料', '装备', '集成电路'] as const;
const SUMMARY = '示例企业，从事研发与制造，拥有自主知识产权。'.repeat(21);

/** The enterprise of a number; the same number gives the same enterprise. */
export const enterpriseOf = (serial: number): Enterprise => ({
  _id: `91320500MA${String(serial).padStart(8, '0')}`,
  name: `示例科技${String((serial * 7919) % 1_000_003).padStart(7, '0')}有限公司`,
  town: TOWNS[serial % TOWNS.length] ?? '',
  industry: INDUSTRIES[(serial * 31) % INDUSTRIES.length] ?? '',
  staff: (serial * 17) % 900,
  revenueFen: (serial * 104_729) % 100_000_000_000,
  listed: serial % 11 === 0,
  recordedAt: new Date(1_700_000_000_000 + serial * 1000),
  patents: Array.from({ length: 1 + (serial % 5) }, (_, at) => ({
    number: `ZL2024${serial}${at}`,
    title: '一种示例装置及其控制方法',
    claims: (serial + at) % 20,
  })),
  summary: SUMMARY,
});

/** The model measured: two indexes beside that of `_id`. */
export const enterpriseModel = (connection: Connection) => {
  const schema = new Schema<Enterprise>(
    {
      _id: String,
      name: String,
      town: String,
      industry: String,
      staff: Number,
      revenueFen: Number,
      listed: Boolean,
      recordedAt: Date,
      patents: [{ _id: false, number: String, title: String, claims: Number }],
      summary: String,
    },
    { versionKey: false },
  );
  schema.index({ name: 1 }, { unique: true });
  schema.index({ town: 1, revenueFen: -1, _id: 1 });
  return connection.model('Enterprise', schema, 'enterprises');
};

type Stored = Omit<Enterprise, 'recordedAt'> & { readonly recordedAt: string | Date };

const parsed = (row: unknown): Stored => {
  const document = JSON.parse((row as { doc: string }).doc) as Stored;
  return { ...document, recordedAt: new Date(document.recordedAt) };
};

const at = (name: string): string => `json_extract(d.doc, '$."${name}"')`;

/** The SQLite package alone on the same file, the JSON parsed: nothing above it can be faster. */
export class BareSqlite {
  readonly #database: InstanceType<typeof DatabaseSync>;
  readonly #byId;
  readonly #page;
  readonly #scan;
  readonly #group;
  readonly #update;
  readonly #insert;

  constructor(file: string) {
    const database = new DatabaseSync(file, { timeout: 5000 });
    database.exec('PRAGMA synchronous = FULL; PRAGMA cache_size = -32000');
    this.#database = database;
    this.#byId = database.prepare('SELECT doc FROM enterprises WHERE id = ?');
    this.#page = database.prepare(
      `SELECT d.doc FROM enterprises d WHERE ${at('town')} = ? ORDER BY ${at('revenueFen')} DESC, d.id LIMIT 50`,
    );
    this.#scan = database.prepare(
      `SELECT d.doc FROM enterprises d WHERE ${at('staff')} < ? AND ${at('listed')} = 1 AND ${at('industry')} = ?`,
    );
    this.#group = database.prepare(
      `SELECT ${at('industry')} AS id, count(*) AS n, sum(${at('revenueFen')}) AS total FROM enterprises d GROUP BY 1`,
    );
    this.#update = database.prepare('UPDATE enterprises SET doc = ? WHERE id = ?');
    this.#insert = database.prepare('INSERT INTO enterprises (id, doc) VALUES (?, ?)');
  }

  find(id: string): Stored {
    return parsed(this.#byId.get(id));
  }

  page(town: string): Stored[] {
    return this.#page.all(town).map(parsed);
  }

  scan(staff: number, industry: string): Stored[] {
    return this.#scan.all(staff, industry).map(parsed);
  }

  group(): unknown[] {
    return this.#group.all();
  }

  /** Updates in one durable transaction. */
  update(ids: readonly string[], staff: number): void {
    this.#transaction(() => {
      for (const id of ids) this.#update.run(JSON.stringify({ ...this.find(id), staff }), id);
    });
  }

  insert(enterprises: readonly Enterprise[]): void {
    this.#transaction(() => {
      for (const enterprise of enterprises) this.#insert.run(enterprise._id, JSON.stringify(enterprise));
    });
  }

  close(): void {
    this.#database.close();
  }

  #transaction(work: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE');
    work();
    this.#database.exec('COMMIT');
  }
}

/** Plain JavaScript over an array: the floor that gives up durability, transactions and memory. */
export class PlainArray {
  readonly #all: Enterprise[];
  readonly #byId: Map<string, Enterprise>;

  constructor(size: number) {
    this.#all = Array.from({ length: size }, (_, serial) => enterpriseOf(serial));
    this.#byId = new Map(this.#all.map((enterprise) => [enterprise._id, enterprise]));
  }

  find(id: string): Enterprise | undefined {
    return this.#byId.get(id);
  }

  page(town: string): Enterprise[] {
    const matching = this.#all.filter((enterprise) => enterprise.town === town);
    return matching.sort((one, other) => other.revenueFen - one.revenueFen).slice(0, 50);
  }

  scan(staff: number, industry: string): Enterprise[] {
    return this.#all.filter((one) => one.staff < staff && one.listed && one.industry === industry);
  }

  group(): Map<string, { n: number; total: number }> {
    const groups = new Map<string, { n: number; total: number }>();
    for (const { industry, revenueFen } of this.#all) {
      const group = groups.get(industry) ?? { n: 0, total: 0 };
      groups.set(industry, { n: group.n + 1, total: group.total + revenueFen });
    }
    return groups;
  }

  update(ids: readonly string[], staff: number): void {
    for (const id of ids) {
      const known = this.#byId.get(id);
      if (known) this.#byId.set(id, { ...known, staff });
    }
  }

  insert(enterprises: readonly Enterprise[]): void {
    for (const enterprise of enterprises) this.#byId.set(enterprise._id, { ...enterprise });
  }
}

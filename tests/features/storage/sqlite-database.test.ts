import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Database } from '../../../server/platform/storage/sqlite/database.js';
import { temporaryFolder } from './harness.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

describe('a SQLite connection', () => {
  let folder = '';
  let database: Database;
  beforeEach(async () => {
    folder = await temporaryFolder();
    database = new Database(join(folder, 'one.sqlite'), { synchronous: 'off' });
    database.exec('CREATE TABLE numbers (n INTEGER PRIMARY KEY, filler TEXT)');
    for (let n = 1; n <= 300; n += 1)
      database.run('INSERT INTO numbers (n, filler) VALUES (?, ?)', [n, 'x'.repeat(200)]);
  });
  afterEach(async () => {
    database.close();
    await rm(folder, { recursive: true });
  });

  it('gives rows one by one to the end, though the collector runs in between', async () => {
    const seen: unknown[] = [];
    for (const { n } of database.iterate('SELECT n, filler FROM numbers WHERE n > ?', [0])) {
      seen.push(n);
      if (seen.length % 50 !== 0) continue;
      collect();
      await turn();
    }
    expect(seen).toEqual(Array.from({ length: 300 }, (_, at) => at + 1));
  });

  it('gives two walks of one query their own rows, and writes in between', () => {
    const query = 'SELECT n FROM numbers WHERE n <= 3';
    const pairs: unknown[] = [];
    for (const { n } of database.iterate(query))
      for (const { n: other } of database.iterate(query)) {
        pairs.push([n, other]);
        database.run('UPDATE numbers SET filler = ? WHERE n = ?', ['y', 300]);
      }
    expect(pairs).toHaveLength(9);
    expect(database.get('SELECT filler FROM numbers WHERE n = 300')).toMatchObject({ filler: 'y' });
  });
});

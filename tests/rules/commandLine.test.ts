import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, jest } from '@jest/globals';

// Each test starts a process, which on a busy machine takes its time.
jest.setTimeout(60_000);

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rules-'));
const sample = join(root, 'tests/rules/sampleDictionary.json');
afterAll(() => rmSync(folder, { recursive: true }));

const start = (args: readonly string[]) =>
  spawn(process.execPath, ['--import', 'tsx', join(root, 'server/cli/rules.ts'), ...args], { cwd: root });

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command on the chunks given, each written as a piece of its own. */
function run(args: readonly string[], chunks: readonly (string | Buffer)[] = []): Promise<Ended> {
  const child = start(args);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => out.push(data));
  child.stderr.on('data', (data: Buffer) => err.push(data));
  child.stdin.on('error', () => undefined);
  const feed = (index: number): void => {
    const chunk = chunks[index];
    if (chunk === undefined) child.stdin.end();
    else child.stdin.write(chunk, () => setImmediate(feed, index + 1));
  };
  feed(0);
  return new Promise((resolve) => {
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
  });
}

const evaluated = ['eval', '--dictionary', sample];
const line = (id: unknown, value: unknown = 10): string =>
  JSON.stringify({
    id,
    rule: { field: 'staff', op: 'gte', value },
    profile: { staff: 10 },
    asOf: '2025-05-14',
  });
const answers = (out: string): readonly unknown[] =>
  out
    .split('\n')
    .filter((text) => text !== '')
    .map((text): unknown => JSON.parse(text));
const met = (id: unknown) => ({ id, outcome: 'true', missing: [] });
const refused = (code: string, path: string) =>
  expect.objectContaining({ error: expect.objectContaining({ code, path }) });

describe('rules eval', () => {
  it('answers each line in order, whatever the line holds, and ends with 0', async () => {
    const deep = '{"not":'.repeat(20_000) + '{}' + '}'.repeat(20_000);
    const input = [
      line('a'),
      line(2, 11),
      JSON.stringify({
        rule: { field: 'score', op: 'gt', value: 1 },
        profile: {},
        asOf: '2025-05-14',
        extra: 1,
      }),
      '{broken',
      '[1]',
      '{"id":"b"}',
      `{"id":"c","rule":${deep},"profile":{},"asOf":"2025-05-14"}`,
      line('d').replace('"field":"staff"', '"field":"__proto__"'),
      line('e').replace('"value":10', '"value":1e400'),
      line('f').replace('2025-05-14', '2025-02-29'),
      line('g'),
    ];
    const { code, out, err } = await run(evaluated, [input.join('\n') + '\n']);
    expect(answers(out)).toEqual([
      met('a'),
      { id: 2, outcome: 'false', missing: [] },
      { outcome: 'unknown', missing: ['score'] },
      refused('INVALID_JSON', ''),
      refused('INVALID_INPUT', ''),
      refused('INVALID_INPUT', '/rule'),
      refused('RULE_TOO_LARGE', '/rule'),
      refused('UNKNOWN_FIELD', '/rule/field'),
      refused('INVALID_LITERAL', '/rule/value'),
      refused('INVALID_DATE', '/asOf'),
      met('g'),
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('echoes an id that is a text or a finite number, of faulty lines too, and no other', async () => {
    const ids = ['""', '"甲"', '0', '-1.5', 'null', 'true', '[1]', '{"a":1}', '1e400'];
    const lines = ids.map((id) => `{"id":${id},"rule":5,"profile":{},"asOf":"2025-05-14"}\n`);
    const { out } = await run(evaluated, lines);
    const echoed = answers(out).map((answer) => JSON.stringify(answer).split(',"error"')[0]);
    expect(echoed.slice(0, 4)).toEqual(['{"id":""', '{"id":"甲"', '{"id":0', '{"id":-1.5']);
    expect(echoed.slice(4).filter((text) => text?.includes('"id"'))).toEqual([]);
  });

  it('says what is wrong in both languages in one text', async () => {
    const { out } = await run(evaluated, ['{}\n']);
    expect(out).toMatch(/"message":"[^"]*\p{Script=Han}[^"]* \/ [A-Za-z“][^"]*"/u);
  });

  it('skips blank lines, takes carriage returns, a mark at the start and a last line without an end', async () => {
    const { out, code } = await run(evaluated, [`\uFEFF${line(1)}\r\n\n\r\n  \t\n${line(2)}\r\n${line(3)}`]);
    expect(answers(out)).toEqual([met(1), met(2), met(3)]);
    expect(code).toBe(0);
  });

  it('splits lines at line feeds only', async () => {
    const { out } = await run(evaluated, [`${line('a\u2028b')}\n${line(1)}\r${line(2)}\n`]);
    expect(answers(out)).toEqual([met('a\u2028b'), refused('INVALID_JSON', '')]);
  });

  it('puts lines together from any pieces, even in the middle of a character', async () => {
    const bytes = Buffer.from(`${line('甲乙丙')}\n${line('𠀀')}\n`);
    const pieces = Array.from(bytes, (_byte, index) => bytes.subarray(index, index + 1));
    const { out } = await run(evaluated, pieces);
    expect(answers(out)).toEqual([met('甲乙丙'), met('𠀀')]);
  });

  it('answers a line before the next one is sent', async () => {
    const child = start(evaluated);
    const next = (): Promise<string> =>
      new Promise((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
    for (const id of [1, 2, 3]) {
      const answer = next();
      child.stdin.write(`${line(id)}\n`);
      expect(answers(await answer)).toEqual([met(id)]);
    }
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });

  it('answers a line of many megabytes', async () => {
    const value = Array.from({ length: 1_000_000 }, (_, index) => index);
    const long = line('long').replace('"gte","value":10', `"in","value":${JSON.stringify(value)}`);
    expect(long.length).toBeGreaterThan(6_000_000);
    const { out } = await run(evaluated, [long, '\n', line('next')]);
    expect(answers(out)).toEqual([met('long'), met('next')]);
  });

  it('answers many more lines than a pipe holds without losing one', async () => {
    const count = 20_000;
    const { out, code } = await run(evaluated, [
      Array.from({ length: count }, (_, id) => line(id)).join('\n'),
    ]);
    const ids = answers(out).map((answer) => (answer as { id: number }).id);
    expect(ids).toEqual(Array.from({ length: count }, (_, id) => id));
    expect(code).toBe(0);
  });

  it('ends quietly when nobody reads any more', async () => {
    const child = start(evaluated);
    let err = '';
    child.stderr.on('data', (data) => (err += String(data)));
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    const feed = (): void => {
      if (child.stdin.writable) child.stdin.write(`${line(1)}\n`.repeat(1000), () => setImmediate(feed));
    };
    feed();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(err).toBe('');
  });

  it('uses the project’s own dictionary where none is named, and writes nothing for no input', async () => {
    const own = await run(['eval'], [line(1)]);
    expect(answers(own.out)).toEqual([met(1)]);
    expect(await run(['eval'])).toEqual({ code: 0, out: '', err: '' });
  });

  it.each([
    ['no command', []],
    ['another command', ['evaluate']],
    ['too many words', ['eval', 'eval']],
    ['an unknown option', ['eval', '--verbose']],
    ['an option without its file', ['eval', '--dictionary']],
    ['a file that is not there', ['eval', '--dictionary', join(folder, 'none.json')]],
  ])('ends with 2 and a sentence, nothing answered, for %s', async (_what, args) => {
    const { code, out, err } = await run(args, [line(1)]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/\S/);
    expect(err).not.toContain('    at ');
  });

  it.each([
    ['no JSON', '[{'],
    ['no list', '{}'],
    ['an unknown type', '[{"code":"a","type":"number","label":{"zh":"甲","en":"A"}}]'],
  ])('ends with 2, nothing answered, for a dictionary with %s', async (_what, text) => {
    const file = join(folder, 'faulty.json');
    writeFileSync(file, text);
    const { code, out, err } = await run(['eval', '--dictionary', file], [line(1)]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('字典');
  });
});

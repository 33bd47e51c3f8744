import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, jest } from '@jest/globals';

// Each test starts processes, which on a busy machine takes its time.
jest.setTimeout(120_000);

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rules-'));
const seed = join(root, 'seeds/products/demo-bank-b.innovation-points-loan.json');
const sample = join(root, 'tests/rules/sampleDictionary.json');
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(root, 'server/cli/rules.ts'), ...args],
    { cwd: root, encoding: 'utf8' },
  );
  return { code: status, out: stdout, err: stderr };
}

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const staff = (op: string, value: unknown) => ({ field: 'staff', op, value });
const dated = ['--as-of', '2026-11-24'];

describe('rules check', () => {
  it('finds nothing in sound files and ends with 0', () => {
    const { code, out } = run('check', seed, file('sound.json', staff('gte', 10)), ...dated);
    expect({ code, out }).toEqual({ code: 0, out: '' });
  });

  it('prints a finding a line with file, pointer, code and sentence, in the language asked for, and ends with 1', () => {
    const odd = file('odd.json', { all: [staff('gte', 50), staff('lt', 10)] });
    const { code, out } = run('check', odd, '--lang', 'en', ...dated);
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      `${odd} / NEVER_TRUE “staff at least 50 people and staff less than 10 people” can never be met. Correct it.`,
      `${odd} /all/1 CONTRADICTION “staff less than 10 people” and “staff at least 50 people” (/all/0) can't both be met. Correct one of them.`,
      '',
    ]);
    expect(run('check', odd, ...dated).out).toContain('/all/1 CONTRADICTION “职工人数少于 10 人”与');
  });

  it('tells an invalid product or rule by its first fault, and what is no JSON', () => {
    const { rule: _rule, ...lacking } = JSON.parse(readFileSync(seed, 'utf8')) as Record<string, unknown>;
    const files = [
      file('lacking.json', lacking),
      file('unknown.json', { field: 'nothing', op: 'eq', value: 1 }),
      file('broken.json', '{'),
    ];
    const { code, out } = run('check', ...files, ...dated);
    expect(code).toBe(1);
    expect(out.split('\n').map((line) => line.split(' ').slice(1, 3).join(' '))).toEqual([
      '/ DOCUMENT_INVALID',
      '/field UNKNOWN_FIELD',
      '/ INVALID_JSON',
      '',
    ]);
  });

  it('prints one JSON object with both languages when asked', () => {
    const odd = file('passed.json', { field: 'regDate', op: 'gte', value: '2020-01-01' });
    const { code, out } = run('check', odd, '--json', ...dated);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      asOf: '2026-11-24',
      files: [
        {
          file: odd,
          findings: [
            {
              code: 'DATE_PASSED',
              level: 'notice',
              path: '/value',
              message: {
                zh: expect.stringContaining('2020-01-01'),
                en: expect.stringContaining('1 Jan 2020'),
              },
            },
          ],
          unfinished: [],
        },
      ],
    });
  });

  it('takes another dictionary', () => {
    const odd = file('score.json', {
      all: [
        { field: 'score', op: 'gt', value: 5 },
        { field: 'score', op: 'lt', value: 5 },
      ],
    });
    expect(run('check', odd, '--dictionary', sample, ...dated)).toMatchObject({ code: 1 });
  });
});

describe('rules diff', () => {
  const older = file('older.json', staff('gte', 10));
  const newer = file('newer.json', { all: [staff('gte', 8), { field: 'talents', op: 'gte', value: 1 }] });
  const line = (id: string, profile: object): string => JSON.stringify({ id, profile });

  it('says who gains, who loses and whose answer changes otherwise, and ends with 1', () => {
    const population = file(
      'population.jsonl',
      [
        line('in', { staff: 9, talents: 2 }),
        line('out', { staff: 10, talents: 0 }),
        line('same', { staff: 20, talents: 1 }),
        line('open', { staff: 8 }),
        line('lost', { staff: 12 }),
      ].join('\n'),
    );
    const { code, out } = run('diff', older, newer, '--population', population, '--lang', 'en', ...dated);
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      'gains in not eligible → eligible',
      'loses out eligible → not eligible',
      'changes open not eligible → undecided',
      'loses lost eligible → undecided',
      "In all: 1 gain, 2 lose, 1 change otherwise, 1 stay the same, 0 can't be read.",
      '',
    ]);
  });

  it('works derived facts out of an enterprise as its seed holds it', () => {
    const aged = (value: number) => ({ field: 'ageMonths', op: 'gte', value });
    const population = file(
      'seeds.jsonl',
      JSON.stringify({ creditCode: '91330281MA0DEM013U', facts: { name: '示例', regDate: '2024-11-24' } }),
    );
    const [old24, new25] = [file('24.json', aged(24)), file('25.json', aged(25))];
    const { code, out } = run('diff', old24, new25, '--population', population, '--json', ...dated);
    expect(code).toBe(1);
    expect(
      out
        .split('\n')
        .slice(0, 2)
        .map((text) => JSON.parse(text) as unknown),
    ).toEqual([
      { id: '91330281MA0DEM013U', change: 'loses', before: 'true', after: 'false' },
      { summary: { gains: 0, loses: 1, changes: 0, same: 0, refused: 0 } },
    ]);
  });

  it('ends with 0 where nothing changes, and with 2 where a line can’t be read', () => {
    const good = file('good.jsonl', `${line('a', { staff: 3 })}\n\n`);
    expect(run('diff', older, older, '--population', good, ...dated).code).toBe(0);
    const bad = file('bad.jsonl', `${line('a', { staff: -3 })}\n{\n`);
    const { code, err } = run('diff', older, older, '--population', bad, ...dated);
    expect(code).toBe(2);
    expect(err).toContain('#1 /profile/staff INVALID_PROFILE');
    expect(err).toContain('#2 / INVALID_JSON');
  });
});

describe('rules explain', () => {
  it('prints a product’s conditions, tiers and limits as sentences', () => {
    const { code, out } = run('explain', seed);
    expect(code).toBe(0);
    expect(out).toContain('  - 企业创新积分不少于 60 分\n');
    expect(out).toContain('  - 额度：500 万元\n');
    expect(run('explain', seed, '--lang', 'en').out).toContain('  - Limit: CNY 5 million\n');
  });
});

describe('rules', () => {
  const population = file('p.jsonl', '');
  it.each([
    ['check without a file', ['check']],
    ['check with another language', ['check', seed, '--lang', 'fr']],
    ['check with a file that is not there', ['check', join(folder, 'none.json')]],
    ['diff without a population', ['diff', seed, seed]],
    ['explain with an invalid file', ['explain', population]],
    ['a name that objects have by birth', ['constructor']],
  ])('ends with 2 and a sentence for %s', (_what, args) => {
    const { code, out, err } = run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/\S/);
    expect(err).not.toContain('    at ');
  });
});

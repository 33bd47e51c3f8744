import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dictionaryFields } from '../../schema/generated/dictionary.js';
import lpr from '../../schema/reference/lpr.json' with { type: 'json' };
import sizeStandard from '../../schema/reference/sizeStandard.json' with { type: 'json' };
import { leastPopulation } from '../../server/features/matching/index.js';
import { startServer, type TestServer } from './server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

interface Section {
  readonly id: string;
  readonly paragraphs: readonly { readonly zh: string; readonly en: string }[];
  readonly table: {
    readonly columns: readonly { readonly zh: string }[];
    readonly rows: readonly { readonly cells: readonly { readonly zh: string; readonly en: string }[] }[];
  } | null;
}

async function section(id: string): Promise<Section> {
  const { data } = await server.query(
    '{ method { id title { zh en } paragraphs { zh en } table { columns { zh en } rows { cells { zh en } } } source { zh en } } }',
  );
  const found = (data?.['method'] as readonly Section[]).find((candidate) => candidate.id === id);
  if (!found) throw new Error(`There is no section ${id}.`);
  return found;
}

describe('how the platform ranks and counts', () => {
  it('tells the keys of the order in the order in which they count, in both languages', async () => {
    const { table } = await section('ranking');
    const fit = table?.rows.map(({ cells }) => cells[1]);
    expect(fit?.[0]?.zh).toMatch(/^结论/);
    expect(fit?.at(-1)?.en).toMatch(/unique/);
    expect(table?.rows[0]?.cells[3]?.zh).toBe('答复所需工作日由少到多');
  });

  it('tells how the next question is chosen, and from how many enterprises on by their answers', async () => {
    const { paragraphs } = await section('questions');
    expect(paragraphs).toHaveLength(2);
    expect(paragraphs[1]?.en).toContain(`fewer than ${leastPopulation} stored`);
  });

  it('shows every change of the LPR that is loaded', async () => {
    const { table } = await section('lpr');
    expect(table?.rows.map(({ cells }) => cells.map(({ zh }) => zh))).toEqual(
      lpr.changes.map((change) => [
        change.from,
        (change['1Y'] / 100).toFixed(2),
        (change['5Y'] / 100).toFixed(2),
      ]),
    );
  });

  it('shows every row of the size standard and every derived fact of the dictionary', async () => {
    const [size, derived] = [await section('size'), await section('derived')];
    expect(size.table?.rows).toHaveLength(sizeStandard.rows.length);
    expect(derived.table?.rows).toHaveLength(
      dictionaryFields.filter(({ formula }) => formula !== undefined).length,
    );
  });

  it('says everything in English without a Chinese sign, sources of facts too', async () => {
    const { data } = await server.query(
      '{ method { title { en } paragraphs { en } table { columns { en } rows { cells { en } } } source { en } } }',
    );
    expect(JSON.stringify(data)).not.toMatch(/\p{Script=Han}/u);
  });

  it('shows every scorecard with its mark and each band with its points, from the scorecard itself', async () => {
    const { paragraphs, table } = await section('scorecard-hnte-innovation');
    expect(paragraphs[0]?.zh).toContain('达标：超过 70 分');
    const cells = table?.rows.map((row) => row.cells.map(({ zh }) => zh));
    expect(cells?.[0]).toEqual(['企业创新能力', '各项之和', '最多 100']);
    expect(cells).toContainEqual(['净资产增长率', '三年净资产增长率不少于 35%', '9–10']);
    const sme = await section('scorecard-tech-sme');
    expect(sme.paragraphs[0]?.zh).toContain('达标：不少于 60 分，且科技人员指标超过 0 分');
  });

  it('gives every row a cell for each column', async () => {
    for (const id of [
      'ranking',
      'outcomes',
      'cost',
      'lpr',
      'size',
      'derived',
      'scorecard-demo-bank-a',
      'versions',
    ]) {
      const { table } = await section(id);
      for (const { cells } of table?.rows ?? []) expect(cells).toHaveLength(table?.columns.length ?? 0);
    }
  });
});

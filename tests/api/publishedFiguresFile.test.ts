import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { FigureGroup } from '../../schema/generated/resolvers.js';
import { figuresTexts } from '../../client/figures/figures.texts.js';
import { exportWords } from '../../server/features/figures/export/words.js';
import { startServer, type TestServer } from './server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** The rows of the workbook's one sheet, without the empty cell before the first. */
async function rowsIn(language: 'zh' | 'en'): Promise<readonly (readonly unknown[])[]> {
  const response = await fetch(`${server.url}/api/figures/published.xlsx?language=${language}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toContain('published-figures.xlsx');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await response.arrayBuffer());
  const [sheet] = workbook.worksheets;
  expect(sheet?.name).toBe(exportWords[language].title);
  return (sheet?.getSheetValues() ?? []).map((row) => (Array.isArray(row) ? row.slice(1) : []));
}

describe('the published figures as a workbook', () => {
  it('hold a row for each value: shown with its bound, plain, with kind, basis, period, definition, source', async () => {
    const { data } = await server.query(
      '{ publishedFigures { title { zh } figures { name { zh } values { number } } } }',
    );
    const groups = (data as { readonly publishedFigures: readonly FigureGroup[] }).publishedFigures;
    const rows = (await rowsIn('zh')).filter((row) => row.length === exportWords.zh.head.length).slice(1);
    expect(rows.map(([group, name, , , number]) => [group, name, number])).toEqual(
      groups.flatMap(({ title, figures }) =>
        figures.flatMap(({ name, values }) =>
          values.map(({ number }) => [title.zh, name.zh, Number(number)]),
        ),
      ),
    );
    const loans = rows.find(([, name]) => name === '科技贷款余额');
    expect(loans?.slice(2, 9)).toEqual([
      '≥ 490 亿元',
      '≥',
      49_000_000_000,
      '元',
      '公开',
      '时点',
      expect.stringContaining('2025'),
    ]);
    for (const row of rows) expect(row.slice(9, 10).concat(row.slice(11)).every(Boolean)).toBe(true);
  });

  it('speak English when asked, their sources beneath', async () => {
    const rows = await rowsIn('en');
    expect(rows).toContainEqual(exportWords.en.head);
    expect(rows.at(-1)?.[0]).toMatch(/^Source: Reply of the Yuyao Science and Technology Bureau/);
    expect(JSON.stringify(rows)).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('use the words of the page', () => {
    for (const language of ['zh', 'en'] as const) {
      const { title, lines, kind, basis } = exportWords[language];
      expect([title, ...lines]).toEqual([
        figuresTexts['figures.title'][language],
        figuresTexts['figures.howToRead'][language],
      ]);
      for (const [code, word] of Object.entries(kind)) {
        expect(word).toBe(figuresTexts[`figures.kind.${code as keyof typeof kind}`][language]);
      }
      for (const [code, word] of Object.entries(basis)) {
        expect(word).toBe(figuresTexts[`figures.basis.${code as keyof typeof basis}`][language]);
      }
    }
  });
});

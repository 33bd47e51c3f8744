import { expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describeInBrowser, desktop, phone, settled } from './browser.js';

const tile = (page: Page, label: string) =>
  page.locator('.tile', { has: page.locator('dt', { hasText: label }) });

/** The file that a button gives, as text. */
async function fileFrom(
  page: Page,
  button: string,
): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

describeInBrowser("the bureau's dashboard", ({ open }) => {
  it('shows the year that the ledger knows whole, and names what has no source yet', async () => {
    const page = await open('/b');
    await page.getByRole('heading', { name: '2024 年专利质押登记 59.00 亿元，130 家企业' }).waitFor();
    expect(await tile(page, '专利质押登记金额').locator('.tile__value').textContent()).toBe(
      '59.00\u00a0亿元',
    );
    expect(await tile(page, '登记企业').locator('.tile__value').textContent()).toBe('130 家');
    expect(await tile(page, '数据知识产权质押').locator('.tile__value').textContent()).toBe('1.20\u00a0亿元');
    expect(await tile(page, '放款未登记').locator('.tile__value').textContent()).toBe('未采集');
    expect(await page.getByText('需要申请的放款记录，尚未采集').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('keeps period and as-of date in the address, and says what is not known', async () => {
    const page = await open('/b');
    await page.getByLabel('期间').selectOption('第 1 季度');
    await page.getByRole('heading', { name: /^2024 年第 1 季度专利质押登记/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('period')).toBe('2024Q1');
    await page.reload();
    await page.getByRole('heading', { name: /^2024 年第 1 季度专利质押登记/ }).waitFor();
    await page.getByLabel('截至').fill('2024-02-15');
    await page.getByText('本期台账只有一部分').waitFor();
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2024-02-15');
    await page.getByLabel('年份').selectOption('2025 年');
    await page.getByText('这里的空缺不是零').waitFor();
    expect(await page.getByRole('heading', { name: '本期的台账未录入' }).count()).toBe(5);
    expect(await page.getByText('期内没有登记').count()).toBe(0);
    await page.context().close();
  });

  it('opens the rows behind a part from its table by keyboard, page by page, and closes them', async () => {
    const page = await open('/b');
    await page.getByRole('heading', { name: /^2024 年专利质押登记/ }).waitFor();
    const towns = page.locator('.figure', { hasText: '按乡镇（街道），' });
    const toTable = towns.getByRole('button', { name: '表' });
    await toTable.focus();
    await page.keyboard.press('Enter');
    expect(await toTable.getAttribute('aria-pressed')).toBe('true');
    const link = towns.getByRole('link', { name: '看明细：阳明街道' });
    await link.focus();
    await page.keyboard.press('Enter');
    const rows = page.locator('.rows');
    const heading = rows.getByRole('heading', { name: '明细：专利质押 · 2024 年 · 阳明街道' });
    await heading.waitFor();
    await rows.getByText(/^共 \d+ 笔，合计/).waitFor();
    expect(await heading.evaluate((node) => node === document.activeElement)).toBe(true);
    const first = await rows.locator('tbody tr').first().textContent();
    await rows.getByRole('button', { name: '下一页' }).click();
    await rows.getByRole('button', { name: '上一页' }).waitFor();
    await settled(page);
    expect(await rows.locator('tbody tr').first().textContent()).not.toBe(first);
    await rows.getByRole('button', { name: '收起明细' }).click();
    await rows.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('exports plain yuan with definition and as-of date, in the language of the page', async () => {
    for (const [language, button, amount] of [
      ['zh', '导出 CSV', '登记金额（元）'],
      ['en', 'Export CSV', 'Amount (CNY)'],
    ] as const) {
      const page = await open('/b', desktop, language);
      await page.getByRole('button', { name: button }).waitFor();
      const { name, text } = await fileFrom(page, button);
      expect(name).toBe('pledges-2024-as-of-2026-11-24.csv');
      expect(text.startsWith('\uFEFF')).toBe(true);
      expect(text).toContain('5900000000.00,130,');
      expect(text).toContain('2026-11-24');
      expect(text).toContain(amount);
      await page.context().close();
    }
  });

  it('gives the phone the table in place of the chart, its lines few at first', async () => {
    const page = await open('/b', phone);
    await page.getByRole('heading', { name: /^2024 年专利质押登记/ }).waitFor();
    expect(await page.locator('.figure__chart').first().isVisible()).toBe(false);
    const months = page.locator('.figure').first();
    const december = months.getByRole('rowheader', { name: '2024 年 12 月' });
    expect(await months.getByRole('rowheader', { name: '2024 年 1 月' }).isVisible()).toBe(true);
    expect(await december.isVisible()).toBe(false);
    await months.getByRole('button', { name: '全部 12 项' }).click();
    await december.waitFor();
    await page.context().close();
  });

  it('gives the phone of each ledger row pledgor, amount, date and state, and the rest on demand', async () => {
    const page = await open('/b?rows=PATENT&by=institution&key=demo-bank-a', phone);
    const row = page.locator('.ledger-row').first();
    const number = row.getByText(/^Y2024/);
    await row.getByText('余姚示例').waitFor();
    expect(await number.isVisible()).toBe(false);
    await row.getByRole('button', { name: /^更多/ }).click();
    await number.waitFor();
    await page.context().close();
  });

  it('gives a chart as a picture and the tables as a workbook, named by period and as-of date', async () => {
    const page = await open('/b');
    const banks = page.locator('.figure', { hasText: '按银行，' });
    await banks.locator('.bars').waitFor();
    const [picture] = await Promise.all([
      page.waitForEvent('download'),
      banks.getByRole('button', { name: /^存为图片/ }).click(),
    ]);
    expect(picture.suggestedFilename()).toBe('pledges-by-institution-2024-as-of-2026-11-24.png');
    const png = await readFile(await picture.path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(2000);
    const [workbook] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出 XLSX' }).click(),
    ]);
    expect(workbook.suggestedFilename()).toBe('pledges-2024-as-of-2026-11-24.xlsx');
    await page.context().close();
  });

  it('compares months with the same of the year before only where the ledger knows them, and says which', async () => {
    const page = await open('/b');
    await page.getByText('上年台账只有 2023 年 12 月，其余未录入').waitFor();
    expect(await page.locator('.columns__before').count()).toBe(1);
    await page.getByLabel('年份').selectOption('2025 年');
    await page.getByText('空心框为上年同月。').waitFor();
    expect(await page.locator('.columns__before').count()).toBe(12);
    await page.getByLabel('年份').selectOption('2023 年');
    await page.getByText('上年台账未录入，因此没有上年的对比').waitFor();
    expect(await page.locator('.columns__before').count()).toBe(0);
    await page.context().close();
  });

  it('draws what is registered from the beginning of the year as a line, with its table and its picture', async () => {
    const page = await open('/b?period=2024Q2');
    const line = page.locator('.figure', {
      has: page.getByRole('heading', { name: /^到 2024 年 6 月，本年累计登记 \d+\.\d\d 亿元，\d+ 家企业$/ }),
    });
    await line.locator('.line-chart__screen').waitFor();
    const drawn = await line
      .locator('.line-chart__screen')
      .evaluate((image: HTMLImageElement) => decodeURIComponent(image.src));
    expect(drawn).toContain('>59.00</text>');
    const [picture] = await Promise.all([
      page.waitForEvent('download'),
      line.getByRole('button', { name: /^存为图片/ }).click(),
    ]);
    expect(picture.suggestedFilename()).toBe('pledges-cumulative-2024Q2-as-of-2026-11-24.png');
    await line.getByRole('button', { name: '表' }).click();
    const december = line.locator('tr', { has: page.getByRole('rowheader', { name: '2024 年 12 月' }) });
    expect(await december.locator('td').allTextContents()).toEqual(['59.00', '130']);
    await page.getByLabel('截至').fill('2024-05-10');
    await page.getByRole('heading', { name: /^到 2024年5月10日，本年累计登记/ }).waitFor();
    await page.context().close();
  });

  it('is where the role of the bureau leads', async () => {
    const page = await open('/');
    await page.getByLabel('演示身份').selectOption('主管部门');
    await page.getByRole('heading', { level: 1, name: '知识产权质押看板' }).waitFor();
    await page.context().close();
  });
});

describeInBrowser('the monthly report', ({ open }) => {
  it('is made from the dashboard for its period, and its address holds month and as-of date', async () => {
    const page = await open('/b?period=2024Q3');
    await page.getByRole('link', { name: '生成月报' }).click();
    await page.getByRole('heading', { level: 1, name: '余姚市知识产权质押月报（2024 年 9 月）' }).waitFor();
    expect(new URL(page.url()).search).toBe('?month=2024-09&asOf=2026-11-24');
    await page.goto(new URL('/b/report', page.url()).href);
    await page.getByRole('heading', { level: 1, name: '余姚市知识产权质押月报（2024 年 12 月）' }).waitFor();
    await page.waitForURL(/month=2024-12&asOf=2026-11-24/);
    await page.context().close();
  });

  it('adds up to the year in December, and compares only months that the ledger has whole', async () => {
    const page = await open('/b/report?month=2024-12');
    const cells = (name: string) =>
      page
        .locator('tr', { has: page.getByRole('rowheader', { name: new RegExp(`^${name}`) }) })
        .first()
        .locator('td')
        .allTextContents();
    await page.getByText('本年累计 59.00 亿元，130 家企业').waitFor();
    expect((await cells('专利质押登记金额'))[1]).toBe('590,000.00');
    expect((await cells('专利质押登记企业'))[1]).toBe('130');
    expect((await cells('平均每家登记金额'))[1]).toBe('4,538.46');
    expect((await cells('数据知识产权质押金额'))[1]).toBe('12,000.00');
    expect((await cells('专利质押登记金额'))[3]).toMatch(/^[+−]\d+\.\d%$/);
    await page.getByLabel('月份').selectOption('2024 年 11 月');
    await page.getByRole('heading', { level: 1, name: /2024 年 11 月/ }).waitFor();
    await page.getByText('因此不计算同比').waitFor();
    expect((await cells('专利质押登记金额')).slice(2)).toEqual(['未录入', '—']);
    await page.context().close();
  });

  it('gives its figures and their rows as a workbook', async () => {
    const page = await open('/b/report?month=2024-11&asOf=2026-11-24');
    const [workbook] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出 XLSX' }).click(),
    ]);
    expect(workbook.suggestedFilename()).toBe('pledges-2024-11-as-of-2026-11-24.xlsx');
    await page.context().close();
  });

  it('stands whole on a phone in either language: nothing scrolls sideways, cells name their columns', async () => {
    for (const [language, head] of [
      ['zh', '累计企业'],
      ['en', 'Enterprises so far'],
    ] as const) {
      const page = await open('/b/report?month=2024-12&asOf=2026-11-24', phone, language);
      await page.locator('.report__table').nth(4).waitFor();
      const wider = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('.report__table')]
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map(({ className }) => className),
      );
      expect(wider).toEqual([]);
      const cell = page.locator('.report__table').nth(1).locator('tbody tr').last().locator('td').last();
      expect(await cell.getAttribute('data-column')).toBe(head);
      expect(await cell.textContent()).toBe('130');
      await page.context().close();
    }
  });

  it('leads by keyboard from a figure to what it counts', async () => {
    const page = await open('/b/report?month=2024-11&asOf=2026-11-24', desktop, 'en');
    const link = page.getByRole('link', { name: 'Note 3' });
    await link.focus();
    await page.keyboard.press('Enter');
    const note = page.locator('#note-average');
    await page.waitForFunction(() => location.hash === '#note-average');
    expect(await note.textContent()).toContain('registered amount ÷ enterprises');
    expect(await note.evaluate((element) => element.matches(':target'))).toBe(true);
    await page.context().close();
  });

  it('fits an upright A4 sheet without controls, its tables whole', async () => {
    const page = await open('/b/report?month=2024-11&asOf=2026-11-24', {
      viewport: { width: 680, height: 960 },
    });
    await page.locator('.report__table').nth(4).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(680);
    expect(await page.getByText('来源：本平台质押台账').isVisible()).toBe(true);
    await page.context().close();
  });
});

describeInBrowser('the published figures', ({ open }) => {
  it('show lower bounds as such, both values of a contradiction, and mark what is computed', async () => {
    const page = await open('/figures');
    const row = (name: string) =>
      page.locator('tr', { has: page.getByRole('rowheader', { name: new RegExp(`^${name}`) }) }).first();
    await row('科技贷款余额').waitFor();
    expect(await row('科技贷款余额').textContent()).toContain('≥ 490 亿元');
    const top500 = await row('入围省高企创新能力 500 强').textContent();
    expect(top500).toContain('17 家');
    expect(top500).toContain('或 16 家');
    expect(await row('平均每家专利质押登记金额').textContent()).toContain('测算');
    await page.context().close();
  });

  it('can be taken along as plain numbers with units and sources', async () => {
    const page = await open('/figures', desktop, 'en');
    await page.getByRole('button', { name: 'Download the data' }).waitFor();
    const { text } = await fileFrom(page, 'Download the data');
    expect(text).toContain('Registered amount of patent pledges,5900000000,CNY,');
    expect(text).toContain('Tech-loan balance,49000000000,CNY,≥,');
    const [workbook] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download XLSX' }).click(),
    ]);
    expect(workbook.suggestedFilename()).toBe('published-figures.xlsx');
    await page.context().close();
  });
});

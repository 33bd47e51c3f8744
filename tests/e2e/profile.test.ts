import { expect, it } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { workbookOf } from '../features/profiles/workbooks.js';
import { desktop, describeInBrowser, phone, settled } from './browser.js';
import { seriousFindings } from './seriousFindings.js';

const pageOf = (creditCode: string) => `/e/profile?enterprise=${creditCode}`;

describeInBrowser('the portrait of an enterprise', ({ open }) => {
  it('is changed in place and saved as the next version, which the list of versions explains', async () => {
    const page = await open(pageOf('91330281MA0DEM021N'));
    await openGroup(page, '人员');
    await page.getByRole('button', { name: '修改职工人数', exact: true }).click();
    const staff = page.getByLabel(/^职工人数/);
    await expect(staff.evaluate((field) => field === document.activeElement)).resolves.toBe(true);
    await staff.fill('很多');
    await save(page);
    await page
      .getByRole('alert')
      .getByRole('button', { name: /职工人数/ })
      .waitFor();
    await staff.fill('４２');
    await page.getByLabel('这些内容的来源').selectOption({ label: '登记与公示信息' });
    await save(page);
    await page.getByText('已保存为第 2 版。').first().waitFor();
    await openGroup(page, '历史版本');
    await page.getByText(/职工人数：.*→ 42 人/).waitFor();
  });

  it('says so where a more reliable source disagrees, and shows both', async () => {
    const page = await open(pageOf('91330281MA0DEM013U'));
    await page.getByRole('button', { name: '修改成立日期', exact: true }).click();
    await page.getByLabel('成立日期', { exact: true }).fill('2001-01-01');
    await save(page);
    await page.getByText('其中 成立日期 与更可靠的来源不同').waitFor();
    await page.getByText(/另有来源：2001-01-01（企业自述/).waitFor();
  });

  it('takes rows of a list: one added, changed with the checks of its fields, and taken away', async () => {
    const page = await open(pageOf('91330281MA0DEM03XE'));
    await openGroup(page, '财务与信贷');
    const loans = page.getByRole('region', { name: '现有贷款' });
    await loans.getByRole('button', { name: '在现有贷款中增加一行' }).click();
    await loans.getByLabel('贷款机构').last().fill('示例银行丁');
    await loans
      .getByLabel(/^贷款余额/)
      .last()
      .fill('1,234,567.80');
    await save(page);
    await page.getByText('已保存为第 2 版。').first().waitFor();
    await openGroup(page, '财务与信贷');
    await loans.getByRole('cell', { name: '1,234,567.80', exact: true }).waitFor();
    await loans.getByRole('button', { name: '修改现有贷款 示例银行丁' }).click();
    await page.waitForFunction(() => document.activeElement?.matches('.profile__rows input'));
    await loans.getByLabel(/^逾期天数/).fill('两天');
    await save(page);
    await loans.getByText(/“逾期天数”/).waitFor();
    await loans.getByLabel(/^逾期天数/).fill('2');
    await save(page);
    await page.getByText('已保存为第 3 版。').first().waitFor();
    await loans.getByRole('row', { name: '现有贷款 示例银行丁' }).getByText('2', { exact: true }).waitFor();
    await loans.getByRole('button', { name: '删除现有贷款 示例银行丁' }).click();
    await loans.getByText('保存后删除').waitFor();
    await save(page);
    await page.getByText('已保存为第 4 版。').first().waitFor();
    await openGroup(page, '财务与信贷');
    expect(await loans.getByText('示例银行丁').count()).toBe(0);
  });

  it('tells the later of two editors what differs, and joins both', async () => {
    const code = pageOf('91330281MA0DEM048E');
    const [first, second] = await Promise.all([open(code), open(code)]);
    for (const page of [first, second]) await openGroup(page, '人员');
    await type(first, '职工人数', '61');
    await type(second, '职工人数', '62');
    await type(second, '研发人员', '7');
    for (const page of [first, second]) {
      await page.getByLabel('这些内容的来源').selectOption({ label: '登记与公示信息' });
    }
    await save(first);
    await first.getByText('已保存为第 2 版。').first().waitFor();
    await save(second);
    const dialog = second.getByRole('dialog', { name: '他人已保存第 2 版' });
    await dialog.waitFor();
    const row = dialog.getByRole('row', { name: /职工人数/ });
    expect(await row.textContent()).toMatch(/62 人.*61 人/);
    await dialog.getByRole('combobox', { name: /职工人数/ }).selectOption({ label: '用对方的' });
    await dialog.getByRole('button', { name: '合并保存' }).click();
    await second.getByText('已保存为第 3 版。').first().waitFor();
    await openGroup(second, '人员');
    await second.getByText('61 人', { exact: true }).waitFor();
    await second.getByText('7 人', { exact: true }).waitFor();
  });

  it('lets the later editor go on with the newest version, and then saves without a second conflict', async () => {
    const code = pageOf('91330281MA0DEM072Y');
    const [first, second] = await Promise.all([open(code), open(code)]);
    for (const page of [first, second]) await openGroup(page, '人员');
    await type(first, '职工人数', '71');
    await type(first, '研发人员', '11');
    await type(second, '职工人数', '72');
    for (const page of [first, second]) {
      await page.getByLabel('这些内容的来源').selectOption({ label: '登记与公示信息' });
    }
    await openGroup(second, '财务与信贷');
    const loans = second.getByRole('region', { name: '现有贷款' });
    await loans.getByRole('button', { name: '在现有贷款中增加一行' }).click();
    await loans.getByLabel('贷款机构').last().fill('示例银行丁');
    await save(first);
    await first.getByText('已保存为第 2 版。').first().waitFor();
    await save(second);
    const dialog = second.getByRole('dialog', { name: '他人已保存第 2 版' });
    await dialog.getByRole('button', { name: '先不保存，继续修改' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await second.getByText('已换到第 2 版，您的修改保留在它上面，尚未保存。').first().waitFor();
    await second.getByText('11 人', { exact: true }).waitFor();
    expect(await second.getByLabel(/^职工人数/).inputValue()).toBe('72');
    expect(await loans.getByLabel('贷款机构').last().inputValue()).toBe('示例银行丁');
    await save(second);
    await second.getByText('已保存为第 3 版。').first().waitFor();
    await openGroup(second, '人员');
    await second.getByText('72 人', { exact: true }).waitFor();
    await second.getByText('11 人', { exact: true }).waitFor();
  });

  it('lets the later editor drop what is theirs and see the newest version', async () => {
    const code = pageOf('91330281MA0DEM080R');
    const [first, second] = await Promise.all([open(code), open(code)]);
    for (const page of [first, second]) await openGroup(page, '人员');
    await type(first, '职工人数', '81');
    await type(second, '职工人数', '82');
    await first.getByLabel('这些内容的来源').selectOption({ label: '登记与公示信息' });
    await save(first);
    await first.getByText('已保存为第 2 版。').first().waitFor();
    await save(second);
    await second.getByRole('button', { name: '放弃我的，用第 2 版' }).click();
    await second.getByText('已换到第 2 版，没有未保存的修改。').first().waitFor();
    await second.getByRole('button', { name: '修改职工人数', exact: true }).waitFor();
    await second.getByText('81 人', { exact: true }).waitFor();
    expect(await second.getByRole('button', { name: '保存', exact: true }).count()).toBe(0);
  });

  it.each([
    ['the request', '91330281MA0DEM099N', (route: Route) => route.abort('connectionfailed')],
    [
      'the answer',
      '91330281MA0DEM101A',
      async (route: Route) => {
        await route.fetch();
        await route.abort('connectionreset');
      },
    ],
  ])(
    'says that no answer came where %s is lost, and records once what is sent again',
    async (_what, code, lose) => {
      const page = await open(pageOf(code));
      await openGroup(page, '财务与信贷');
      const loans = page.getByRole('region', { name: '现有贷款' });
      await loans.getByRole('button', { name: '在现有贷款中增加一行' }).click();
      await loans.getByLabel('贷款机构').last().fill('示例银行戊');
      let lost = 0;
      await page.route('**/graphql', async (route) => {
        if (lost > 0 || !route.request().postData()?.includes('mutation SaveProfile'))
          return route.fallback();
        lost += 1;
        await lose(route);
      });
      await save(page);
      const bar = page.getByRole('region', { name: '未保存的修改' });
      await bar
        .getByRole('alert')
        .getByText(/没有收到答复，不知道是否已经保存/)
        .waitFor();
      expect(await loans.getByLabel('贷款机构').last().isDisabled()).toBe(true);
      expect(await loans.getByLabel('贷款机构').last().inputValue()).toBe('示例银行戊');
      await save(page);
      await page.getByText('已保存为第 2 版。').first().waitFor();
      expect(lost).toBe(1);
      await openGroup(page, '财务与信贷');
      expect(await loans.getByText('示例银行戊').count()).toBe(1);
      await openGroup(page, '历史版本');
      await page.getByRole('heading', { name: /^第 2 版/ }).waitFor();
      expect(await page.getByRole('heading', { name: /^第 3 版/ }).count()).toBe(0);
    },
  );

  it('checks a workbook cell by cell, then writes it as one version', async () => {
    const page = await open(pageOf('91330281MA0DEM0569'));
    await openGroup(page, '从 Excel 导入年度财务');
    const choose = async (rows: Parameters<typeof workbookOf>[0][string]) => {
      const buffer = await workbookOf({ 报表: rows });
      const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      await page.getByLabel(/Excel 文件/).setInputFiles({ name: '报表.xlsx', mimeType, buffer });
    };
    const large = {
      name: '大.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.alloc(20 * 1024 * 1024),
    };
    await page.getByLabel(/Excel 文件/).setInputFiles(large);
    await page.getByText('文件超过 5 MB。请只留下要导入的表。').waitFor();
    await choose([
      ['年度', '营业收入（万元）'],
      [null, 5],
    ]);
    await page.getByRole('cell', { name: 'A2' }).waitFor();
    expect(await page.getByRole('button', { name: /写入/ }).count()).toBe(0);
    await choose([
      ['年度', '营业收入（万元）'],
      [2021, '１，２３４'],
    ]);
    await page.getByRole('cell', { name: '12,340,000.00' }).waitFor();
    await page.getByRole('button', { name: '写入 1 个金额' }).click();
    await page.getByText('已保存为第 2 版。').first().waitFor();
    await openGroup(page, '财务与信贷');
    await page.getByRole('row', { name: /2021/ }).getByText('12,340,000.00', { exact: true }).waitFor();
  });

  it('leads from a missing fact to the field that takes it, by the keyboard alone', async () => {
    const page = await open(pageOf('91330281MA0DEM021N'));
    const fillIn = page.getByRole('button', { name: /^填写/ }).first();
    await fillIn.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('.profile input, .profile select'));
  });

  it('asks for an enterprise where none is named', async () => {
    const page = await open('/e/profile');
    await page.getByRole('link', { name: '余姚示例塑料制品有限公司' }).click();
    await page.getByRole('heading', { name: /企业画像 · 余姚示例塑料制品有限公司/ }).waitFor();
  });

  it.each([
    ['zh', desktop],
    ['en', desktop],
    ['zh', phone],
    ['en', { viewport: { width: 320, height: 640 } }],
  ] as const)(
    'has no serious finding of accessibility and no sideways scroll (%s, %j)',
    async (language, options) => {
      const page = await open(pageOf('91330281MA0DEM0644'), options, language);
      await page.locator('.profile__groups').waitFor();
      await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
      await page.locator('.profile__version').first().waitFor();
      await page.locator('[data-opens]').nth(1).click();
      await page.locator('.profile__input').first().waitFor();
      await settled(page);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0);
      expect(await seriousFindings(page)).toEqual([]);
      if (language === 'en') {
        const shown = (await page.locator('main').innerText()).replace(/示例[^\n]*/g, '');
        expect(shown).not.toMatch(/企业画像|修改|未填写/);
      }
    },
  );
});

async function openGroup(page: Page, name: string): Promise<void> {
  const group = page.locator('details.panel', { has: page.getByRole('heading', { name, exact: true }) });
  await group.waitFor();
  if (!(await group.evaluate((part) => (part as HTMLDetailsElement).open))) {
    await group.locator('summary').first().click();
  }
}

async function type(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('button', { name: `修改${label}`, exact: true }).click();
  await page.getByLabel(new RegExp(`^${label}`)).fill(text);
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存', exact: true }).click();
}

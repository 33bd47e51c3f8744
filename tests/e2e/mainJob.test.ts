import { expect, it } from '@jest/globals';
import { countsOn, describeInBrowser, desktop, phone } from './browser.js';

describeInBrowser('the main job on a phone', ({ open }) => {
  it('leads from the home page by touch to results, reasons and back, with no account', async () => {
    const page = await open('/', phone);
    await page.getByRole('link', { name: '不填编码，直接开始' }).tap();
    await page.getByLabel('需要金额').fill('300');
    await page.getByText('12 个月', { exact: true }).tap();
    await page.getByText('经营周转').tap();
    await page.getByRole('button', { name: '下一题' }).tap();

    const name = page.getByRole('heading', { level: 1, name: '贵公司叫什么名字？' });
    await name.waitFor();
    expect(await name.evaluate((heading) => heading === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: '不清楚，先跳过' }).tap();

    await page.getByRole('heading', { level: 1, name: /成立/ }).waitFor();
    await page.getByLabel('年', { exact: true }).fill('2019');
    await page.getByLabel('月', { exact: true }).fill('3');
    await page.getByLabel('日', { exact: true }).fill('1');
    await page.getByLabel('注册地').selectOption({ label: '余姚市' });
    await page.getByRole('button', { name: '下一题' }).tap();
    await page.getByText('第 4 题').waitFor();
    const counts = await countsOn(page);
    expect(counts).toHaveLength(4);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(11);

    await page.getByRole('link', { name: '查看结果' }).tap();
    await page.getByRole('heading', { level: 1, name: '匹配结果' }).waitFor();
    expect(page.url()).toContain('#needAmount=3000000.00');
    await page.getByText('需要金额 300 万元').waitFor();

    await page.locator('summary', { hasText: '待补充' }).tap();
    await page
      .getByRole('link', { name: /查看依据/ })
      .first()
      .tap();
    await page.getByRole('heading', { name: '结论和依据' }).waitFor();
    await page.locator('.verdict').waitFor();
    await page.getByRole('link', { name: /回到匹配结果/ }).tap();
    await page.getByText('需要金额 300 万元').waitFor();
  });

  it('shows on the home page what the city has, each figure with its period, and the source', async () => {
    const page = await open('/', desktop);
    const figures = page.getByRole('region', { name: '公开数据' });
    await figures.getByText('≥ 490 亿元').waitFor();
    expect(await figures.locator('.home__figures dt').count()).toBe(4);
    expect(await figures.locator('.home__figures dd.hint').allInnerTexts()).toEqual(
      expect.arrayContaining(['2024 年', '2024 年末']),
    );
    await figures.getByText(/^来源：余姚市科学技术局/).waitFor();
    await figures.getByRole('link', { name: '查看全部公开数据' }).click();
    await page.getByRole('heading', { level: 1, name: '公开数据' }).waitFor();
  });

  it('says on a wide screen what an answer changed', async () => {
    const page = await open('/match?q=registration', desktop);
    const change = page.getByText(/^最近变化：/);
    await page.getByLabel('年', { exact: true }).fill('2026');
    await page.getByLabel('月', { exact: true }).fill('11');
    await page.getByLabel('日', { exact: true }).fill('1');
    expect(await change.count()).toBe(0);
    await page.getByRole('button', { name: '下一题' }).first().click();
    await page.getByText(/^最近变化：.+ → 暂不符合，另 \d+ 个$/).waitFor();
    await page.getByRole('button', { name: '全部清除' }).click();
    await page.getByText(/^最近变化：.+ → 待补充，另 \d+ 个$/).waitFor();
  });

  it('keeps every answer when going back and when the page is loaded again', async () => {
    const page = await open('/match', phone);
    await page.getByLabel('需要金额').fill('80.5');
    await page.getByRole('button', { name: '下一题' }).tap();
    await page.getByLabel('企业名称').fill('余姚示例塑料制品有限公司');
    await page.getByRole('button', { name: '下一题' }).tap();
    await page.getByRole('heading', { level: 1, name: /成立/ }).waitFor();
    await page.goBack();
    await page.goBack();
    await page.getByLabel('需要金额').waitFor();
    expect(await page.getByLabel('需要金额').inputValue()).toBe('80.5');
    await page.getByText('余姚示例塑料制品有限公司').waitFor();
    await page.reload();
    await page.getByText('余姚示例塑料制品有限公司').waitFor();
    await page.getByRole('button', { name: '全部清除' }).tap();
    await page.getByText('余姚示例塑料制品有限公司').waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('#');
  });

  it('says what is wrong at the field and in a summary, and keeps what was typed', async () => {
    const page = await open('/match', phone);
    await page.getByLabel('需要金额').fill('三百万');
    await page.getByRole('button', { name: '下一题' }).tap();
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
    await summary.getByRole('button', { name: /需要金额/ }).tap();
    const field = page.getByLabel('需要金额');
    expect(await field.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.inputValue()).toBe('三百万');
  });
});

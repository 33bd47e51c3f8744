import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, desktop, phone, settled } from './browser.js';
import { tabTo } from './tabTo.js';

const enterprise = 'enterprise=91330281MA0DEM1282';
const need = 'needAmount=3000000.00&needTermMonths=12&needPurpose=operating';
const products = [
  'demo-bank-a.tech-quick-loan',
  'demo-bank-a.ip-pledge-loan',
  'demo-insurer-a.ip-loan-surety',
];
const compared = `/match/compare?products=${products.join(',')}&${enterprise}#${need}`;

/** The cells of a row, by the row's head. */
async function cellsOf(page: Page, head: RegExp): Promise<readonly string[]> {
  const row = page.locator('.compare__table tbody tr', { has: page.locator('th', { hasText: head }) });
  return row.locator('td').allInnerTexts();
}

describeInBrowser('a comparison', ({ open }) => {
  it('is chosen by ticking matches, and shown with costs line by line on one amount', async () => {
    const page = await open(`/match/results?${enterprise}#${need}`);
    await page.getByLabel('对比：科创快贷').click();
    await page.getByText('已选 1 个').waitFor();
    await page.getByLabel('对比：知识产权质押贷', { exact: true }).click();
    await page.getByText('已选 2 个').waitFor();
    await page.getByRole('region', { name: '对比', exact: true }).getByRole('link', { name: '对比' }).click();
    await page.locator('.compare__table').waitFor();
    expect(page.url()).toContain('/match/compare?');
    expect(page.url()).toContain(`#${need}`);
    expect(await cellsOf(page, /^一年共付（以 108.00 计）$/)).toEqual(['3.56', '3.67']);
    expect(await cellsOf(page, /^利息$/)).toEqual(['3.56', '3.67']);
    expect(await page.getByText('贷款和租赁都按其中最小的额度 108.00 万元计').count()).toBe(1);
    await page.getByRole('link', { name: /回到匹配结果/ }).click();
    await page.getByText('已选 2 个').waitFor();
  });

  it('counts two boxes ticked faster than the page is drawn', async () => {
    const page = await open(`/match/results?${enterprise}#${need}`);
    await page.getByLabel('对比：科创快贷').waitFor();
    await page.evaluate(() => {
      const boxes = document.querySelectorAll<HTMLInputElement>('.compare-box input');
      boxes[0]?.click();
      boxes[1]?.click();
    });
    await page.getByText('已选 2 个').waitFor();
    expect(await page.locator('.compare-box input:checked').count()).toBe(2);
  });

  it('is chosen in the catalogue too, four at most', async () => {
    const page = await open('/products');
    const boxes = page.getByLabel(/^对比：/);
    await boxes.first().waitFor();
    for (let index = 0; index < 4; index += 1) {
      await boxes.nth(index).click();
      await page.getByText(`已选 ${index + 1} 个`).waitFor();
    }
    expect(await boxes.nth(4).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '全不选' }).click();
    await page.getByText('已选 4 个').waitFor({ state: 'hidden' });
    expect(await boxes.nth(4).isDisabled()).toBe(false);
  });

  it('folds equal rows, takes a product out and another in, and keeps all of it in the address', async () => {
    const page = await open(compared);
    await page.locator('.compare__table').waitFor();
    const rows = page.locator('.compare__table tbody tr');
    const all = await rows.count();
    await page.getByRole('button', { name: '移除：知识产权融资保证保险' }).click();
    await page.getByRole('columnheader', { name: /知识产权融资保证保险/ }).waitFor({ state: 'detached' });
    await page.getByRole('switch', { name: '折叠相同项' }).check();
    await page.getByText(/已折叠 \d+ 行相同项/).waitFor();
    expect(await rows.count()).toBeLessThan(all);
    await page.getByLabel('添加产品').selectOption('demo-lessor-a.equipment-lease');
    await page.getByRole('columnheader', { name: /科技设备直租/ }).waitFor();
    expect(page.url()).toContain('demo-lessor-a.equipment-lease');
  });

  it('says plainly what is unknown, and asks for another where there is one', async () => {
    const page = await open(`/match/compare?products=${products[0]},demo-bank-a.no-such&${enterprise}`);
    await page.getByText('产品大全里没有“demo-bank-a.no-such”').waitFor();
    await page.getByText('只选了一个产品').waitFor();
    await page.getByRole('button', { name: '去掉它' }).click();
    await page.getByText('产品大全里没有').waitFor({ state: 'detached' });
    await page.goto(`${new URL(page.url()).origin}/match/compare`);
    await page.getByRole('heading', { level: 1, name: '还没有选产品' }).waitFor();
  });

  it('shows two columns on a phone, and which two the reader says', async () => {
    const page = await open(compared, phone);
    await page.locator('.compare__table').waitFor();
    const heads = page.locator('.compare__table thead th:visible');
    expect(await heads.count()).toBe(3);
    await page.getByLabel('右列，换一个').selectOption(products[2] ?? '');
    await page.locator('.compare__table thead th:visible', { hasText: '知识产权融资保证保险' }).waitFor();
    expect(await heads.count()).toBe(3);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  it('is worked by keyboard alone', async () => {
    const page = await open(`/match/results?${enterprise}#${need}`);
    await page.getByLabel('对比：科创快贷').waitFor();
    await tabTo(page, /对比：/);
    await page.keyboard.press('Space');
    await tabTo(page, /对比：/);
    await page.keyboard.press('Space');
    await page.getByText('已选 2 个').waitFor();
    await page.getByRole('region', { name: '对比', exact: true }).getByRole('link').focus();
    await page.keyboard.press('Enter');
    await page.locator('.compare__table').waitFor();
    const heading = page.getByRole('heading', { level: 1 });
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    await tabTo(page, /折叠相同项/);
    await page.keyboard.press('Space');
    await page.getByText(/已折叠/).waitFor();
  });

  it('prints whole and in landscape, on a phone too', async () => {
    const page = await open(compared, phone);
    await page.locator('.compare__table').waitFor();
    await settled(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.compare__table thead th:visible').count()).toBe(4);
    expect(await page.locator('button:visible').count()).toBe(0);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? [];
    expect(Number(width)).toBeGreaterThan(Number(height));
  });

  it('speaks English whole', async () => {
    const page = await open(compared.replace(`&${enterprise}`, ''), desktop, 'en');
    await page.locator('.compare__table').waitFor();
    await page.getByText('Products compared (amounts in CNY 10,000; computed)').waitFor();
    const text = await page.locator('main').innerText();
    expect(text).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

import { expect, it } from '@jest/globals';
import { describeInBrowser, phone, settled } from './browser.js';

const path = '/i/products?institution=demo-bank-a';

describeInBrowser('an institution’s products', ({ open }) => {
  it('are reached from the list of institutions by keyboard, with a state, counts and missing facts each', async () => {
    const page = await open('/i');
    const link = page.locator('.link-rows a').first();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/i/products?institution=demo-bank-a');
    await page.locator('.reach tbody tr').first().waitFor();
    await page.locator('[role="status"]', { hasText: '数字是最新的' }).waitFor();
    expect(await page.locator('h1').textContent()).toBe('示例银行甲的产品');
    expect(await page.locator('main').textContent()).toContain('截至 2026-11-24，平台内企业 60 家');
    for (const row of await page.locator('.reach tbody tr').all()) {
      const counts = await row.locator('td.reach__number').allTextContents();
      expect(counts).toHaveLength(4);
      for (const count of counts) expect(count).toMatch(/^(0|<5|未显示|[5-9]|[1-9]\d+)$/);
      expect(await row.locator('th').textContent()).toContain('第 1 版');
    }
    await page.context().close();
  });

  it('are asked for again by themselves', async () => {
    const page = await open(path, undefined, 'en');
    await page.locator('[role="status"]', { hasText: 'The numbers are current' }).waitFor();
    const again = await page.waitForRequest((request) => (request.postData() ?? '').includes('query Reach'));
    expect(again.postDataJSON()).toMatchObject({ variables: { institution: 'demo-bank-a' } });
    expect(await page.locator('h1').textContent()).toBe('Products of Demo Bank A');
    await page.context().close();
  });

  it('stand on a phone as rows of lines, each number with its word', async () => {
    const page = await open(path, phone);
    await page.locator('.reach tbody tr').first().waitFor();
    await settled(page);
    const cell = page.locator('.reach tbody td').first();
    expect(await cell.getAttribute('data-label')).toBe('符合条件');
    const [row, first] = [
      await page.locator('.reach tbody tr').first().boundingBox(),
      await cell.boundingBox(),
    ];
    expect(row?.width).toBeLessThanOrEqual(390);
    expect(first?.height).toBeLessThan(60);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.context().close();
  });
});

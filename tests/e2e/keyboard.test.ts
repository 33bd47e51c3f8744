import { expect, it } from '@jest/globals';
import { describeInBrowser } from './browser.js';
import { tabTo } from './tabTo.js';

describeInBrowser('the main job by keyboard', ({ open }) => {
  it('is done with Tab, Space and Enter alone, from the home page to the reasons', async () => {
    const page = await open('/');
    await page.locator('.home__demo').waitFor();
    await tabTo(page, /选一家示例企业/);
    await page.keyboard.press('Enter');
    await tabTo(page, /示例.*有限公司/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /需要多少资金/ }).waitFor();
    await tabTo(page, /需要金额/);
    await page.keyboard.type('200');
    await tabTo(page, /6 个月/);
    await page.keyboard.press('Space');
    await tabTo(page, /下一题/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/needAmount=2000000\.00/);
    await page.waitForURL((url) => !url.search.includes('q=need'));
    if (!page.url().includes('/match/results')) {
      await tabTo(page, /查看结果/);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('heading', { level: 1, name: /匹配结果/ }).waitFor();
    await page.locator('.result-card').first().waitFor();
    await tabTo(page, /查看依据/);
    await page.keyboard.press('Enter');
    await page.locator('.verdict').waitFor();
    const heading = page.getByRole('heading', { level: 1 });
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('skips to the content without losing the answers in the address', async () => {
    const page = await open('/match/results#needAmount=2000000.00');
    await page.locator('.result-group').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    expect(page.url()).toContain('#needAmount=2000000.00');
  });

  it('keeps the focus where a button goes away with what it did: more of a list, filters cleared', async () => {
    const page = await open('/e');
    await page.locator('.link-rows a').nth(29).waitFor();
    await page.getByRole('button', { name: '再看后面的企业' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.link-rows').nth(1).waitFor();
    const next = page.locator('.link-rows').nth(1).getByRole('link').first();
    await page.waitForFunction(() => document.activeElement?.matches('.link-rows a'));
    expect(await next.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.goto(`${new URL(page.url()).origin}/products?kind=IP_PLEDGE_LOAN`);
    await page.getByRole('button', { name: '清除筛选' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.search === '');
    await page.waitForFunction(() => document.activeElement?.matches('.filter-bar input'));
  });
});

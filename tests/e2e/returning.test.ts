import { expect, it } from '@jest/globals';
import { describeInBrowser, settled } from './browser.js';

const enterprise = '91330281MA0DEM03XE';

describeInBrowser('a question opened from a page', ({ open }) => {
  it('leads back to the scores that it was changed from', async () => {
    const page = await open(`/e/scores?enterprise=${enterprise}#staff=20`);
    await page.locator('.answered').getByRole('link', { name: /^修改/ }).click();
    await page.getByRole('link', { name: '回到评分' }).waitFor();
    await page.getByLabel(/^职工人数/).fill('30');
    await page.getByRole('button', { name: '保存并返回' }).click();
    await page.waitForURL(`**/e/scores?enterprise=${enterprise}#staff=30`);
    await page.locator('.scorecard').first().waitFor();
    await page.locator('.answered', { hasText: '30 人' }).waitFor();
    await page.context().close();
  });

  it('leads back to the results as they were filtered', async () => {
    const page = await open(
      `/match/results?kind=IP_PLEDGE_LOAN&open=UNKNOWN&enterprise=${enterprise}#staff=20`,
    );
    await page.locator('.result-group').first().waitFor();
    await page.locator('.answered').getByRole('link', { name: /^修改/ }).click();
    await page.getByLabel(/^职工人数/).fill('31');
    await page.getByRole('button', { name: '保存并返回' }).click();
    await page.locator('.answered', { hasText: '31 人' }).waitFor();
    await page.getByRole('heading', { level: 1, name: /的匹配结果$/ }).waitFor();
    const { searchParams } = new URL(page.url());
    expect(searchParams.get('kind')).toBe('IP_PLEDGE_LOAN');
    expect(searchParams.get('open')).toBe('UNKNOWN');
    expect(searchParams.get('enterprise')).toBe(enterprise);
    await page.context().close();
  });

  it('leads back to the product it was asked for, which then says what it still lacks', async () => {
    const path = '/products/demo-bank-a.ip-pledge-loan';
    const page = await open(path, undefined, 'en');
    await page.getByRole('link', { name: 'Match my case' }).click();
    await page.getByRole('link', { name: 'Back to the product' }).waitFor();
    await page.getByLabel(/^Amount/).fill('200');
    await page.getByRole('button', { name: 'Save and go back' }).click();
    await page.locator('.verdict').waitFor();
    expect(new URL(page.url()).pathname).toBe(path);
    await page.context().close();
  });

  it('goes on to the next question where it was opened by itself', async () => {
    const page = await open('/match?q=need&from=https://elsewhere.example/e/scores');
    await page.getByLabel('需要金额').fill('200');
    await page.getByRole('button', { name: '下一题' }).click();
    await page.getByText('第 2 题').waitFor();
    await page.context().close();
  });

  it.each([320, 390, 640])('needs no sideways scroll for its bar at %d px', async (width) => {
    for (const language of ['zh', 'en'] as const) {
      const path = `/match?q=staff&from=/e/scores&enterprise=${enterprise}#staff=20`;
      const page = await open(path, { viewport: { width, height: 640 } }, language);
      await page.locator('.counts .phone-only').waitFor();
      await settled(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const [save, results] = await page
        .locator('.counts > :is(.phone-only, .button-link)')
        .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect()));
      expect(save?.top).toBe(results?.top);
      await page.context().close();
    }
  });
});

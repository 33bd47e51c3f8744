import { expect, it } from '@jest/globals';
import { describeInBrowser, phone, settled } from './browser.js';

const path = '/e/scores?enterprise=91330281MA0DEM03XE';

describeInBrowser('the scores of an enterprise', ({ open }) => {
  it('are reached from its profile, each with an outcome in words, a range and its mark', async () => {
    const page = await open('/e/profile?enterprise=91330281MA0DEM03XE');
    await page.locator('.work-navigation a', { hasText: '评分自测' }).click();
    await page.waitForURL(`**${path}`);
    const first = page.locator('.scorecard').first();
    await first.waitFor();
    expect(await page.locator('h1').textContent()).toMatch(/的评分自测$/);
    const total = await first.locator('.scorecard__total').textContent();
    expect(total).toContain('待定');
    expect(total).toContain('45–80 分（满分 100 分）');
    expect(total).toContain('超过 70 分');
    expect(await page.locator('.scorecard').last().textContent()).toContain('示例评分卡');
    await page.context().close();
  });

  it('say item by item how many points, on which fact, and which band applies', async () => {
    const page = await open(path, undefined, 'en');
    const item = page.locator('.score-items > li', { hasText: 'Number of IP rights' }).last();
    await item.waitFor();
    const text = await item.textContent();
    expect(text).toContain('7–8 / 8 points');
    expect(text).toContain('Class I IP related to the main product: 2 items');
    expect(text).toContain('Applies: ');
    await page.context().close();
  });

  it('are narrowed by answering, with the keyboard, what is missing', async () => {
    const page = await open('/e/scores#staff=20');
    const scorecard = page.locator('.scorecard').nth(1);
    await scorecard.locator('.scorecard__total', { hasText: '0–100 分' }).waitFor();
    const question = scorecard.locator('.score-missing details', { hasText: '科技人员' }).first();
    await question.locator('summary').focus();
    await page.keyboard.press('Enter');
    await question.locator('input').first().fill('6');
    await page.keyboard.press('Enter');
    await scorecard.locator('.scorecard__total', { hasText: '20–100 分' }).waitFor();
    expect(await scorecard.textContent()).toContain('科技人员占比：30%');
    expect(new URL(page.url()).hash).toContain('techStaff=6');
    await page.context().close();
  });

  it('fit a phone without sideways scroll', async () => {
    const page = await open(path, phone);
    await page.locator('.score-items').first().waitFor();
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.context().close();
  });
});

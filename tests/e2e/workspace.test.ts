import { expect, it } from '@jest/globals';
import { describeInBrowser, phone, settled } from './browser.js';

const workspaces = [
  '/e/profile?enterprise=91330281MA0DEM03XE',
  '/i/products?institution=demo-bank-a',
  '/b',
] as const;

describeInBrowser('the navigation of a workspace', ({ open }) => {
  it.each(workspaces.flatMap((path) => [320, 390, 768, 1280].map((width) => [path, width] as const)))(
    '%s stands in one row at %d px, each link whole and 44 px high',
    async (path, width) => {
      for (const language of ['zh', 'en'] as const) {
        const page = await open(path, { ...phone, viewport: { width, height: 844 } }, language);
        const links = page.locator('.work-navigation a');
        await links.first().waitFor();
        const boxes = await links.evaluateAll((all) =>
          all.map((link) => {
            const { top, left, right, height } = link.getBoundingClientRect();
            return { top, left, right, height, clipped: link.scrollWidth > link.clientWidth };
          }),
        );
        expect(new Set(boxes.map(({ top }) => top)).size).toBe(1);
        for (const { left, right, height, clipped } of boxes) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(width);
          expect(height).toBeGreaterThanOrEqual(44);
          expect(clipped).toBe(false);
        }
        await page.context().close();
      }
    },
  );

  it('leads a newcomer from the list of enterprises to a profile, and from there to its matches', async () => {
    const page = await open('/');
    await page.getByLabel('演示身份').selectOption('企业');
    await page.getByRole('link', { name: '余姚示例塑料制品有限公司' }).click();
    await page.getByRole('heading', { level: 1, name: '企业画像 · 余姚示例塑料制品有限公司' }).waitFor();
    await page.getByRole('link', { name: '查看匹配结果' }).click();
    await page.getByRole('heading', { level: 1, name: '余姚示例塑料制品有限公司的匹配结果' }).waitFor();
    await settled(page);
    await page.context().close();
  });
});

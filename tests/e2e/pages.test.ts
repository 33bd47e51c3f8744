import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, desktop, phone } from './browser.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const full = 'needAmount=3000000.00&needTermMonths=12&needPurpose=operating&staff=86&skipped=name';
const demo = 'enterprise=91330281MA0DEM03XE';

/** Every public page, empty and full, with what shows that it is drawn. */
const pages = [
  ['home', '/', '.home__demo'],
  ['the interview, empty', '/match', '.counts dd'],
  ['the interview, full', `/match?q=honours#${full}`, '.answered'],
  ['the interview of a demo enterprise', `/match?${demo}`, '.counts dd'],
  ['results, empty', '/match/results', '.button-link'],
  ['results, full', `/match/results?${demo}&open=UNKNOWN.INELIGIBLE#${full}`, '.result-card'],
  ['results, nothing fits', `/match/results?open=UNKNOWN#staff=12`, '.result-card'],
  ['the catalogue', '/products', '.catalogue li'],
  ['the catalogue, filtered to nothing', '/products?search=无此产品', 'main [role="status"]'],
  ['a product, nothing asked', '/products/demo-bank-a.ip-pledge-loan', '.conditions'],
  ['a product, explained', `/products/demo-bank-a.ip-pledge-loan#${full}`, '.verdict'],
  ['a product that is not here', '/products/no-such.product', '.notice'],
  ['an address that no page has', '/nowhere', 'h1'],
] as const;

interface Finding {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly string[];
}

async function seriousFindings(page: Page): Promise<readonly Finding[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    interface Axe {
      run: (context: Document) => Promise<{
        violations: { id: string; impact: string | null; nodes: { html: string }[] }[];
      }>;
    }
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run(document);
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ html }) => html) }));
  });
}

describeInBrowser('every public page', ({ open }) => {
  it.each(pages)(
    '%s: nothing serious or critical by axe, in Chinese and English',
    async (_, path, drawn) => {
      for (const language of ['zh', 'en'] as const) {
        const page = await open(path, desktop, language);
        await page.locator(drawn).first().waitFor();
        for (const fold of await page.locator('main details:not([open]) > summary').all()) {
          if (await fold.isVisible()) await fold.click();
        }
        expect(await page.locator('html').getAttribute('lang')).toBe(language === 'zh' ? 'zh-CN' : 'en');
        expect(await seriousFindings(page)).toEqual([]);
        await page.context().close();
      }
    },
    60_000,
  );

  it.each(pages)(
    '%s: no sideways scroll at 320 px, in Chinese and English',
    async (_, path, drawn) => {
      for (const language of ['zh', 'en'] as const) {
        const page = await open(path, { ...phone, viewport: { width: 320, height: 640 } }, language);
        await page.locator(drawn).first().waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        await page.context().close();
      }
    },
    60_000,
  );

  it('switches the language in place and remembers it', async () => {
    const page = await open('/products');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Catalogue' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Catalogue' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('starts from a credit code: a stored one leads on, a broken one is explained, an unknown one is no error', async () => {
    const page = await open('/');
    const field = page.getByLabel('统一社会信用代码或企业名称');
    const start = page.getByRole('button', { name: '开始匹配' });
    await field.fill('91330281MA0DEM0');
    await start.click();
    await page.getByText('应为 18 位').waitFor();
    await field.fill('没有这样的示例公司');
    await start.click();
    await page.getByText('未查到，可直接填写').waitFor();
    await page.getByRole('link', { name: '直接填写' }).click();
    await page.getByText('没有这样的示例公司').waitFor();
    await page.goBack();
    await field.fill('91330281ma0dem03xe');
    await start.click();
    await page.waitForURL(/\/match\?enterprise=91330281MA0DEM03XE/);
  });
});

import { expect, it } from '@jest/globals';
import { describeInBrowser, desktop, settled } from './browser.js';
import { seriousFindings } from './seriousFindings.js';

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
  ['a comparison, none chosen', '/match/compare', '.compare__add'],
  [
    'a comparison of four kinds',
    `/match/compare?products=demo-bank-a.tech-quick-loan,demo-insurer-a.ip-loan-surety,demo-fund-a.talent-fund,demo-platform-a.bridge-money&${demo}#${full}`,
    '.compare__table',
  ],
  ['the catalogue', '/products', '.catalogue li'],
  ['the catalogue, filtered to nothing', '/products?search=无此产品', 'main [role="status"]'],
  ['a product, nothing asked', '/products/demo-bank-a.ip-pledge-loan', '.conditions'],
  ['a product, explained', `/products/demo-bank-a.ip-pledge-loan#${full}`, '.verdict'],
  ['a product that does not fit', `/products/demo-fund-b.growth-fund?${demo}#${full}`, '.ways'],
  ['a product that is not here', '/products/demo-bank-a.no-such-product', '.notice'],
  ['how we rank and count', '/method', '#versions'],
  ['help', '/help', '#keyboard'],
  ['privacy', '/privacy', '#browser'],
  ['accessibility', '/accessibility', '#contact'],
  ['the chooser of an enterprise', '/e', '.link-rows'],
  ['the scores of an enterprise', '/e/scores?enterprise=91330281MA0DEM03XE', '.score-items'],
  ['the scores of one of whom little is known', '/e/scores#staff=12', '.score-missing'],
  ['the scores of nobody', '/e/scores', '.link-rows'],
  ['the chooser of an institution', '/i', '.link-rows'],
  ['an institution’s products', '/i/products?institution=demo-bank-a', '.reach tbody tr'],
  ['the products of no institution', '/i/products', 'main a[href="/i"]'],
  ['the products of an unknown institution', '/i/products?institution=nobody', '.notice'],
  ['the published figures', '/figures', '.published__table'],
  ['the dashboard of the bureau', '/b', '.bars'],
  ['the dashboard, nothing known', '/b?period=2019', '.dashboard__coverage'],
  ['the dashboard with rows', '/b?rows=PATENT&by=institution&key=demo-bank-a', '.rows tbody tr'],
  ['the dashboard with rows that are none', '/b?rows=DATA_IP&by=town&key=atlantis', '.rows [role="status"]'],
  ['the monthly report', '/b/report?month=2024-11', '.report__notes'],
  ['the monthly report, nothing known', '/b/report?month=2019-01', '.dashboard__coverage'],
  ['an address that no page has', '/nowhere', 'h1'],
] as const;

describeInBrowser('every public page', ({ open }) => {
  it.each(pages)(
    '%s: one heading names it, axe finds nothing serious, 320 px need no sideways scroll',
    async (_, path, drawn) => {
      for (const language of ['zh', 'en'] as const) {
        const page = await open(path, desktop, language);
        await page.locator(drawn).first().waitFor();
        for (const fold of await page.locator('main details:not([open]) > summary').all()) {
          if (await fold.isVisible()) await fold.click();
        }
        await settled(page);
        expect(await page.locator('html').getAttribute('lang')).toBe(language === 'zh' ? 'zh-CN' : 'en');
        expect(await page.locator('h1').count()).toBe(1);
        expect(await seriousFindings(page)).toEqual([]);
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        await page.context().close();
      }
    },
  );

  it('switches the language in place and remembers it', async () => {
    const page = await open('/products');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Catalogue' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Catalogue' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('leads into the workspace of the role that is chosen, and back', async () => {
    const page = await open('/');
    const role = page.getByLabel('演示身份');
    await role.selectOption('金融机构');
    await page.getByRole('heading', { level: 1, name: '选择示例机构' }).waitFor();
    await page.getByRole('link', { name: '示例银行甲' }).waitFor();
    await role.selectOption('企业');
    await page.getByRole('link', { name: /示例/ }).nth(1).waitFor();
    await role.selectOption('访客');
    await page.getByRole('button', { name: '开始匹配' }).waitFor();
    await page.context().close();
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

import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, settled } from './browser.js';

const enterprise = 'enterprise=91330281MA0DEM03XE';
const answers = 'needAmount=3000000.00&needTermMonths=12&needPurpose=operating&staff=86';

/** The pages that are looked at enlarged and in forced colours, with what shows that each is drawn. */
const pages = [
  ['home', '/', '.home__outcomes'],
  ['the interview', `/match?q=honours&${enterprise}#${answers}`, '.answered'],
  ['results', `/match/results?${enterprise}#${answers}`, '.result-card'],
  [
    'results, two compared',
    `/match/results?products=demo-bank-a.tech-quick-loan,demo-bank-b.rd-loan&${enterprise}#${answers}`,
    '.compare-bar',
  ],
  ['a product', `/products/demo-bank-a.ip-pledge-loan?${enterprise}#${answers}`, '.verdict'],
  ['a profile', `/e/profile?${enterprise}`, '.profile__groups'],
  ['scores', `/e/scores?${enterprise}#staff=20`, '.score-items'],
  ['an institution’s products', '/i/products?institution=demo-bank-a', '.reach tbody tr'],
  ['the dashboard', '/b', '.figure'],
] as const;

const pagesWithOutcomes = /^\/($|match|products|e\/scores|i\/products)/;

const enlarged = { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 };

describeInBrowser('a screen of 1280 by 900 enlarged to 200 %', ({ open }) => {
  it.each(pages)(
    '%s: no sideways scroll, no link of a navigation in two lines, no focus under a bar',
    async (_, path, drawn) => {
      for (const language of ['zh', 'en'] as const) {
        const page = await open(path, enlarged, language);
        await page.locator(drawn).first().waitFor();
        await settled(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
        const heights = await page
          .locator('.site-header nav a, .work-navigation a')
          .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
        expect(Math.max(...heights)).toBeLessThan(50);
        expect(await coveredOnTheWay(page)).toEqual([]);
        await page.context().close();
      }
    },
  );
});

/** What has the focus and cannot be seen at all while Tab goes through the page; nothing where all is well. */
async function coveredOnTheWay(page: Page): Promise<readonly string[]> {
  const covered: string[] = [];
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return undefined;
      const target = focused.closest('label') ?? focused;
      const { left, top, width, height } = target.getBoundingClientRect();
      const points = [0.1, 0.5, 0.9].map((part) => [left + width / 2, top + height * part] as const);
      const isSeen = points.some(([x, y]) => {
        const hit = document.elementFromPoint(x, y);
        return hit !== null && (target.contains(hit) || hit.contains(target));
      });
      return isSeen ? undefined : target.outerHTML.slice(0, 120);
    });
    if (found !== undefined) covered.push(found);
  }
  return covered;
}

describeInBrowser('forced colours', ({ open }) => {
  it.each(pages)('%s: every outcome keeps its shape, its word and a border', async (_, path, drawn) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open(path, { forcedColors: 'active', colorScheme });
      await page.locator(drawn).first().waitFor();
      await settled(page);
      const marks = await page.locator('.outcome-mark:visible').evaluateAll((all) =>
        all.map((mark) => {
          const [ring, sign] = [...mark.querySelectorAll('svg > *')].map((part) => getComputedStyle(part));
          const { color, borderTopWidth } = getComputedStyle(mark);
          const ground = getComputedStyle(document.documentElement).backgroundColor;
          return {
            hasWord: mark.textContent !== '',
            border: borderTopWidth,
            isInked: color !== ground && [ring?.fill, ring?.stroke].includes(color),
            // A tick stands in the full circle, and must not have its colour.
            isSigned: sign !== undefined && (sign.stroke === 'none' ? sign.fill : sign.stroke) !== ring?.fill,
          };
        }),
      );
      for (const mark of marks) {
        expect(mark).toEqual({ hasWord: true, border: '1px', isInked: true, isSigned: true });
      }
      if (pagesWithOutcomes.test(path)) expect(marks.length).toBeGreaterThan(0);
      await page.context().close();
    }
  });

  it('show which choice is made, which button leads on, and where the focus is', async () => {
    const page = await open('/match?q=need', { forcedColors: 'active' });
    const choices = page.locator('.choice-rows label');
    await choices.first().click();
    const borders = await choices.evaluateAll((all) =>
      all.map((choice) => getComputedStyle(choice).borderTopWidth),
    );
    expect(borders.slice(0, 2)).toEqual(['3px', '1px']);
    const [dot, ground] = await page.evaluate(() => {
      const radio = document.querySelector('.ant-radio-checked');
      return radio
        ? [getComputedStyle(radio, '::after').backgroundColor, getComputedStyle(radio).backgroundColor]
        : [];
    });
    expect(dot).toBeDefined();
    expect(dot).not.toBe(ground);
    const next = page.getByRole('button', { name: '下一题' });
    expect(await next.evaluate((button) => getComputedStyle(button).borderTopWidth)).toBe('3px');
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const focused = document.activeElement?.closest('label') ?? document.activeElement;
      return focused ? getComputedStyle(focused).outlineStyle : 'none';
    });
    expect(outline).not.toBe('none');
    await page.context().close();
  });

  it('show which of figure and table is chosen', async () => {
    const page = await open('/b', { forcedColors: 'active' });
    const views = page.locator('.figure__views').first().getByRole('button');
    await views.first().waitFor();
    const widths = await views.evaluateAll((all) => all.map((view) => getComputedStyle(view).borderTopWidth));
    expect(widths).toEqual(['3px', '1px']);
    await page.context().close();
  });
});

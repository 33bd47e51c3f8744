import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, jest } from '@jest/globals';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { startSite, type Site } from './site.js';

const executablePath = '/usr/bin/chromium';
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A phone held upright. */
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};
export const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };

/** Opens pages of the site; each has a browser profile of its own. */
export interface Visit {
  readonly url: () => string;
  readonly open: (path: string, options?: BrowserContextOptions, language?: 'zh' | 'en') => Promise<Page>;
}

/** Tests in a real browser against the built server; skipped, saying so, where there is no browser. */
export function describeInBrowser(name: string, tests: (visit: Visit) => void): void {
  if (!existsSync(executablePath)) {
    describe.skip(`${name} (skipped: ${executablePath} is absent; install chromium to run it)`, () =>
      tests({ url: () => '', open: () => Promise.reject(new Error('There is no browser.')) }));
    return;
  }
  jest.setTimeout(60_000);
  describe(name, () => {
    let site: Site;
    let browser: Browser;
    beforeAll(async () => {
      [site, browser] = await Promise.all([startSite(), chromium.launch({ executablePath, args })]);
    });
    afterAll(async () => {
      await browser.close();
      await site.stop();
    });
    tests({
      url: () => site.url,
      open: async (path, options = desktop, language = 'zh') => {
        const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
        context.setDefaultTimeout(15_000);
        await context.addInitScript((kept) => {
          if (localStorage.getItem('language') === null) localStorage.setItem('language', kept);
        }, language);
        const page = await context.newPage();
        await page.goto(site.url + path);
        return page;
      },
    });
  });
}

/** Waits until no request is under way and nothing on the page is being worked out any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
}

/** The numbers that the interview's panel shows by outcome, once no request is under way. */
export async function countsOn(page: Page): Promise<readonly number[]> {
  await page.locator('.counts dd', { hasText: /\d/ }).first().waitFor();
  await settled(page);
  return (await page.locator('.counts dd').allTextContents()).map(Number);
}

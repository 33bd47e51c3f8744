import type { Page } from 'playwright-core';

const mostTabs = 80;

/** Presses Tab until the element in focus matches; the name is its label, `aria-label` or text. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < mostTabs; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return '';
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      return [
        element.getAttribute('aria-label'),
        ...labels.map((label) => label.innerText),
        element.innerText,
      ]
        .filter(Boolean)
        .join(' ');
    });
    if (name.test(focused)) return;
  }
  throw new Error(`Tab never reached ${name.source}.`);
}

import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** A rule of accessibility that is broken, and where. */
export interface Finding {
  readonly id: string;
  readonly impact: string | null | undefined;
  readonly nodes: readonly string[];
}

/** What axe-core finds serious or critical on the page as it stands. */
export async function seriousFindings(page: Page): Promise<readonly Finding[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    const { violations } = await inPage.run(document);
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ html }) => html) }));
  });
}

import { expect, it } from '@jest/globals';
import { describeInBrowser, desktop, settled } from './browser.js';

const need = 'needAmount=2000000.00&needTermMonths=12&needPurpose=operating';
const moulds = 'enterprise=91330281MA0DEM03XE';

describeInBrowser('packages', ({ open }) => {
  it('are shown on the product page with each party, the cost of the whole and the shares of risk', async () => {
    const page = await open(`/products/demo-bank-d.patent-bundle-loan?${moulds}#${need}`);
    const section = page.getByRole('region', { name: '组合方案（测算）' });
    await section.locator('dd', { hasText: '3.00%' }).first().waitFor();
    await section.getByText('单独贷款 3.30%').waitFor();
    expect(await section.getByText('小微批量担保贷').count()).toBe(1);
    expect(await section.getByText('1,600,000.00').count()).toBe(1);
    expect(await section.getByText('卡在这一方').count()).toBe(0);
  });

  it('say which party fails', async () => {
    const page = await open(`/products/demo-bank-a.ip-pledge-loan?${moulds}#${need}`);
    const section = page.getByRole('region', { name: '组合方案（测算）' });
    await section.getByText('卡在这一方').first().waitFor();
    expect(await section.locator('tr', { hasText: '卡在这一方' }).first().innerText()).toContain('保证保险');
  });

  it('are listed on the page of a partner, which leads to the loan for the same enterprise', async () => {
    const page = await open(`/products/demo-guarantor-a.special-guarantee-loan?${moulds}#${need}`);
    const section = page.getByRole('region', { name: '可与哪些贷款组合' });
    await section.getByText('专利贷＋担保 · 作为担保').waitFor();
    await section.getByRole('link', { name: '普惠专利贷' }).click();
    await page.getByRole('region', { name: '组合方案（测算）' }).waitFor();
    expect(new URL(page.url()).search).toBe(`?${moulds}`);
  });

  it('are named at a match that one makes cheaper', async () => {
    const page = await open(`/match/results?${moulds}#${need}`);
    const card = page.locator('.result-card', { hasText: '普惠专利贷' }).first();
    await card.getByText('组合更省：专利贷＋担保').waitFor();
  });

  it('speak English', async () => {
    const page = await open(`/products/demo-bank-d.patent-bundle-loan?${moulds}#${need}`, desktop, 'en');
    const section = page.getByRole('region', { name: 'Packages (computed)' });
    await section.waitFor();
    await settled(page);
    expect(await section.innerText()).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

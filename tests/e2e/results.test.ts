import { expect, it } from '@jest/globals';
import { countsOn, describeInBrowser } from './browser.js';

const enterprise = '91330281MA0DEM072Y';
const need = 'needAmount=5000000.00&needTermMonths=12&needPurpose=operating';

describeInBrowser('results', ({ open }) => {
  it('change when the question that settles most is answered in place, and the focus stays there', async () => {
    const page = await open(`/match/results?enterprise=${enterprise}#${need}`);
    const box = page.locator('.missing-fact');
    const asked = await box.getByRole('heading').textContent();
    const before = await page.locator('.result-group h2').allTextContents();
    await box.getByRole('button', { name: '不清楚，先跳过' }).click();
    await page.waitForFunction(
      (question) => document.querySelector('.missing-fact h2')?.textContent !== question,
      asked,
    );
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('missing-fact');
    expect(page.url()).toContain('skipped=');
    expect(await page.locator('.result-group h2').allTextContents()).toEqual(before);
  });

  it('change when a missing fact is given on the product’s page', async () => {
    const page = await open(`/products/demo-bank-a.ip-pledge-loan#${need}&patents.none=true`);
    const verdict = page.locator('.verdict');
    await verdict.filter({ hasText: '暂不符合' }).waitFor();
    await page.goto(page.url().replace('&patents.none=true', '&validInventions=2&pledgeablePatents=2'));
    await verdict.filter({ hasText: '待补充' }).waitFor();
    const headline = await verdict.textContent();
    const ask = page.locator('.missing-facts', { hasText: '资产负债率' });
    await ask.locator('summary').click();
    await ask.getByLabel(/资产负债率/).fill('45');
    await ask.getByRole('button', { name: '确定' }).click();
    await page.locator('.missing-facts', { hasText: '资产负债率' }).waitFor({ state: 'detached' });
    await page.locator('summary', { hasText: '已满足' }).first().click();
    await page.getByText(/资产负债率.*45%/).waitFor();
    expect(page.url()).toContain('debtRatio=0.45');
    expect(await verdict.textContent()).not.toBe(headline);
  });

  it('name the nearest products and the way to a person when nothing fits', async () => {
    const page = await open('/match/results#staff=12');
    const section = page.getByRole('region', { name: '本次没有完全符合的产品' });
    await section.waitFor();
    expect(await section.getByRole('link').count()).toBe(3);
    await section.getByText('线下咨询').waitFor();
  });

  it('narrow by filter and keep the filter in the address', async () => {
    const page = await open(`/match/results?enterprise=91330281MA0DEM03XE#${need}`);
    await page.locator('.result-card').first().waitFor();
    await page.getByLabel('机构类型').selectOption({ label: '担保' });
    await page
      .getByText(/筛选后/)
      .first()
      .waitFor();
    expect(page.url()).toContain('institution=GUARANTOR');
    const left = await page.locator('.result-card').allInnerTexts();
    expect(left.length).toBeGreaterThan(0);
    expect(left.every((card) => card.includes('示例担保'))).toBe(true);
    await page.reload();
    await page
      .getByText(/筛选后/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page
      .getByText(/筛选后/)
      .first()
      .waitFor({ state: 'detached' });
  });

  it('say what to do first when there is nothing to match by', async () => {
    const page = await open('/match/results');
    await page.getByRole('heading', { level: 1, name: '还没有可匹配的信息' }).waitFor();
    await page.getByRole('link', { name: '开始回答' }).click();
    await page.getByRole('heading', { level: 1, name: /需要多少资金/ }).waitFor();
  });

  it('say in the API’s words that an enterprise is not here', async () => {
    const page = await open('/match/results?enterprise=91330281MA0DEM999X');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toMatch(/。/);
  });

  it('print whole: folded groups open, no navigation or buttons, when and from where', async () => {
    const page = await open(`/match/results?enterprise=${enterprise}#${need}`);
    await page.locator('.result-group').first().waitFor();
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', 'yes');
    });
    await page.getByRole('button', { name: '打印' }).click();
    await page.locator('body[data-printed]').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('details.result-group:not([open])').count()).toBe(0);
    expect(await page.locator('details.result-group .result-card').count()).toBeGreaterThan(0);
    expect(await page.locator('.site-header').isVisible()).toBe(false);
    expect(await page.locator('.print-stamp').textContent()).toContain('/match/results');
    expect(await page.locator('button:visible').count()).toBe(0);
  });
});

describeInBrowser('a lost network', ({ open }) => {
  it('never blocks a step of the interview and keeps what was filled in', async () => {
    const page = await open('/match');
    await countsOn(page);
    await page.context().setOffline(true);
    await page.getByLabel('需要金额').fill('300');
    await page.getByRole('button', { name: '下一题' }).click();
    await page.getByText('网络中断，已填内容保留在本页').waitFor();
    await page.getByLabel('企业名称').fill('余姚示例公司');
    await page.getByRole('button', { name: '下一题' }).click();
    await page.getByRole('button', { name: '不清楚，先跳过' }).click();
    await page.getByText('第 4 题').waitFor();
    await page.getByText('余姚示例公司').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByText('网络中断').waitFor({ state: 'detached' });
    await page.getByText('需要金额 300 万元').waitFor();
  });
});

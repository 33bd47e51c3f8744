import { expect, it } from '@jest/globals';
import { describeInBrowser, desktop, phone } from './browser.js';

const facts = [
  'innovationPoints=58',
  'nationalTechSme=true',
  'staff=20',
  'regDate=2020-01-01',
  'taxGrade=A',
  'overdueNow=false',
  'negativeListed=false',
].join('&');
const product = '/products/demo-bank-b.innovation-points-loan';

describeInBrowser('what would make it fit', ({ open }) => {
  it('stands on the product’s page with the value that is just enough, and goes once it is reached', async () => {
    const page = await open(`${product}#${facts}`);
    const ways = page.getByRole('region', { name: '怎样能符合' });
    await ways.getByText('企业创新积分：从 58 分增加到 60 分').waitFor();
    await page.goto(page.url().replace('innovationPoints=58', 'innovationPoints=60'));
    await page.locator('.verdict--eligible').waitFor();
    expect(await ways.count()).toBe(0);
  });

  it('is said in English, on a phone too', async () => {
    const page = await open(`${product}#${facts}`, phone, 'en');
    const ways = page.getByRole('region', { name: 'What would make it fit' });
    await ways.getByText(/from 58 points up to 60 points/).waitFor();
  });

  it('has its least effort on the card among the results', async () => {
    const page = await open(`/match/results?open=NEARLY#${facts}`, desktop);
    const card = page.locator('.result-card', { hasText: '创新积分贷' });
    await card.getByText('最省力的办法：企业创新积分：从 58 分增加到 60 分').waitFor();
  });
});

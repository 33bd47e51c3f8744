import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, phone } from './browser.js';

const pageOf = (creditCode: string) => `/e/profile?enterprise=${creditCode}`;
const one = pageOf('91330281MA0DEM021N');
const other = pageOf('91330281MA0DEM013U');

describeInBrowser('leaving a profile with unsaved changes', ({ open }) => {
  it('asks by a dialog that takes the focus, and Escape stays where one was with what was typed', async () => {
    const page = await open(one);
    await typeStaff(page, '42');
    const link = page.locator('.work-navigation a', { hasText: '评分自测' });
    await link.focus();
    await page.keyboard.press('Enter');
    const dialog = dialogOn(page);
    await dialog.getByText('离开本页，这些修改会丢失。').waitFor();
    await dialog.getByText(/来源：企业自述，截至/).waitFor();
    expect(await dialog.evaluate((asked) => asked.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.getByLabel(staffWords.zh.field).inputValue()).toBe('42');
    expect(page.url()).toContain('/e/profile');
    await page.context().close();
  });

  it('drops them where one leaves without saving', async () => {
    const page = await open(one);
    await typeStaff(page, '43');
    await page.locator('.work-navigation a', { hasText: '评分自测' }).click();
    await dialogOn(page).getByRole('button', { name: '不保存，离开' }).click();
    await page.getByRole('heading', { level: 1, name: /的评分自测/ }).waitFor();
    await page.goBack();
    await page.getByText(/^第 1 版/).waitFor();
    expect(await page.locator('.profile__save').count()).toBe(0);
    await page.context().close();
  });

  it('saves them first where that is chosen, and then goes on to where one was going', async () => {
    const page = await open(one, phone, 'en');
    await typeStaff(page, '44', 'en');
    await page.getByLabel('Demonstration role').selectOption({ label: 'Bureau' });
    const dialog = page.getByRole('dialog', { name: '1 change not saved' });
    await dialog.waitFor();
    const box = await dialog.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
    await dialog.getByRole('button', { name: 'Save and leave' }).click();
    await page.waitForURL('**/b');
    await page.goto(page.url().replace(/\/b$/, one));
    await page.getByText(/^Version 2/).waitFor();
    await page.context().close();
  });

  it('stays where they cannot be saved as typed, and says why', async () => {
    const page = await open(other);
    await typeStaff(page, '很多');
    await page.locator('.work-navigation a', { hasText: '评分自测' }).click();
    await dialogOn(page).getByRole('button', { name: '保存并离开' }).click();
    const summary = page.locator('.fault-summary');
    await summary.getByRole('button', { name: /职工人数/ }).waitFor();
    await dialogOn(page).waitFor({ state: 'hidden' });
    await page.waitForFunction(() => document.activeElement?.matches('.fault-summary'));
    expect(page.url()).toContain('/e/profile');
    await page.context().close();
  });

  it('asks at the browser’s back, at another enterprise, and by the browser when it is closed', async () => {
    const page = await open('/e/profile');
    await page.getByRole('link', { name: '余姚示例塑料制品有限公司' }).click();
    await typeStaff(page, '45');
    const dialog = dialogOn(page);
    await page.goBack();
    await dialog.getByRole('button', { name: '留在本页' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(page.url()).toContain('enterprise=');
    await page.locator('.work-navigation a').first().click();
    await dialog.getByRole('button', { name: '留在本页' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    expect((await asked).type()).toBe('beforeunload');
    await (await asked).dismiss();
    expect(await page.getByLabel(staffWords.zh.field).inputValue()).toBe('45');
    await page.context().close();
  });

  it('asks nothing for what stays: another language, a download', async () => {
    const page = await open(other);
    await typeStaff(page, '46');
    let asked = 0;
    page.on('dialog', (question) => {
      asked += 1;
      void question.dismiss();
    });
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '导出 JSON' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.json$/);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('1 change not saved').waitFor();
    expect(await page.getByLabel(staffWords.en.field).inputValue()).toBe('46');
    expect(asked).toBe(0);
    expect(await page.locator('dialog').count()).toBe(0);
    await page.context().close();
  });

  it('asks nothing where nothing is changed, nor once a change is put back', async () => {
    const page = await open(other);
    await typeStaff(page, '47');
    await page.getByRole('button', { name: '放弃修改' }).click();
    await page.locator('.work-navigation a', { hasText: '评分自测' }).click();
    await page.getByRole('heading', { level: 1, name: /的评分自测/ }).waitFor();
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
    await page.context().close();
  });
});

function dialogOn(page: Page) {
  return page.getByRole('dialog', { name: '1 处修改未保存' });
}

/** The words of the field in either language. */
const staffWords = {
  zh: { group: '人员', change: '修改职工人数', field: /^职工人数/ },
  en: { group: 'People', change: 'Change Staff', field: /^Staff/ },
} as const;

async function typeStaff(page: Page, text: string, language: 'zh' | 'en' = 'zh'): Promise<void> {
  const words = staffWords[language];
  const heading = page.getByRole('heading', { name: words.group, exact: true });
  const people = page.locator('details.panel', { has: heading });
  await people.waitFor();
  if (!(await people.evaluate((part) => (part as HTMLDetailsElement).open))) {
    await people.locator('summary').first().click();
  }
  await people.getByRole('button', { name: words.change, exact: true }).click();
  await people.getByLabel(words.field).fill(text);
}

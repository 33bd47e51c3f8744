import type { Language } from './language.js';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A calendar date in running text: 2026年11月24日, or 24 Nov 2026. Tables show `YYYY-MM-DD` as it is. */
export function date(isoDate: string, language: Language): string {
  const [year = '', month = '', day = ''] = isoDate.split('-');
  const [m, d] = [Number(month), Number(day)];
  return language === 'zh' ? `${year}年${m}月${d}日` : `${d} ${months[m - 1] ?? month} ${year}`;
}

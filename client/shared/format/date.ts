import type { Language } from './language.js';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A calendar date in running text: 2026年11月24日, or 24 Nov 2026. Tables show `YYYY-MM-DD` as it is. */
export function date(isoDate: string, language: Language): string {
  const [year = '', month = '', day = ''] = isoDate.split('-');
  const [m, d] = [Number(month), Number(day)];
  return language === 'zh' ? `${year}年${m}月${d}日` : `${d} ${months[m - 1] ?? month} ${year}`;
}

/** An instant in running text, to the minute, by Chinese time: 2026年11月24日 15:04, or 24 Nov 2026, 15:04. */
export function moment(instant: Date, language: Language): string {
  const [day = '', time = ''] = chineseTime.format(instant).split(' ');
  return `${date(day, language)}${language === 'zh' ? ' ' : ', '}${time}`;
}

/** Swedish writes dates as ISO 8601 does. */
const chineseTime = new Intl.DateTimeFormat('sv', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

import type { LocalizedText } from '../localizedText.js';

/** Pairs a Chinese with an English text. */
export const text = (zh: string, en: string): LocalizedText => ({ zh, en });

const ENDS_IN_HANZI = /\p{Script=Han}$/u;
const BEGINS_IN_LATIN = /^[0-9A-Za-z−-]/;
const ENDS_IN_LATIN = /[0-9A-Za-z%]$/;
const BEGINS_IN_HANZI = /^\p{Script=Han}/u;

/** A name inside a sentence: English gives up the capital of an ordinary first word. */
export const inSentence = ({ zh, en }: LocalizedText): LocalizedText =>
  text(zh, /^[A-Z][a-z]/.test(en) ? en.charAt(0).toLowerCase() + en.slice(1) : en);

/** Joins two pieces of Chinese, with a space between a Chinese character and a figure or Latin letter. */
export function spaced(left: string, right: string): string {
  const meets =
    (ENDS_IN_HANZI.test(left) && BEGINS_IN_LATIN.test(right)) ||
    (ENDS_IN_LATIN.test(left) && BEGINS_IN_HANZI.test(right));
  return meets ? `${left} ${right}` : left + right;
}

/** Joins pieces of Chinese from left to right. */
export const chinese = (...pieces: readonly string[]): string => pieces.reduce(spaced, '');

/** Puts a text into brackets after another: full-width ones in Chinese. */
export const bracketed = (head: LocalizedText, inside: LocalizedText | undefined): LocalizedText =>
  inside ? text(`${head.zh}（${inside.zh}）`, `${head.en} (${inside.en})`) : head;

/** Lists texts: 、 in Chinese, commas and a last word in English. */
export function listed(items: readonly LocalizedText[], last: 'and' | 'or'): LocalizedText {
  const english = items.map(({ en }) => en);
  const [head, tail] = [english.slice(0, -1).join(', '), english.at(-1) ?? ''];
  return text(items.map(({ zh }) => zh).join('、'), head === '' ? tail : `${head} ${last} ${tail}`);
}

/** Joins texts with a separator of each language. */
export const joined = (items: readonly LocalizedText[], separator: LocalizedText): LocalizedText =>
  text(items.map(({ zh }) => zh).join(separator.zh), items.map(({ en }) => en).join(separator.en));

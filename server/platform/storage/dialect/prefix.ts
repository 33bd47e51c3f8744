import { notInDialect, type Place } from '../errors.js';
import { classify } from './value.js';

const META = /[.*+?()[\]{}|^$/]/;
const INSTEAD = {
  zh: '只支持区分大小写的前缀，如 /^示例/。',
  en: 'Only a case-sensitive prefix such as /^abc/ is searched.',
};

/** The literal text of a pattern's rest, or undefined where it holds anything but literal characters. */
const literal = (source: string): string | undefined => {
  let text = '';
  for (let at = 0; at < source.length; at += 1) {
    const char = source.charAt(at);
    if (char === '\\') {
      at += 1;
      const escaped = source.charAt(at);
      if (!/[^\w\s]/.test(escaped)) return undefined;
      text += escaped;
    } else if (META.test(char)) return undefined;
    else text += char;
  }
  return text;
};

/**
 * Reads a regular expression of the form `/^literal/`.
 * @returns the literal prefix, never empty
 * @throws StorageError NOT_IN_DIALECT for flags, an empty prefix or any other pattern
 */
export const parsePrefix = (pattern: RegExp, place: Place): string => {
  const text = pattern.source.startsWith('^') ? literal(pattern.source.slice(1)) : undefined;
  if (!text || pattern.flags !== '' || text.endsWith('\u{10FFFF}'))
    throw notInDialect(`the pattern ${String(pattern)}`, place, INSTEAD);
  classify(text, place);
  return text;
};

/** The first text, by UTF-8 bytes, after every text that begins with the prefix. */
export const afterPrefix = (prefix: string): string => {
  const points = Array.from(prefix);
  const last = points.pop()?.codePointAt(0) ?? 0;
  const next = last === 0xd7ff ? 0xe000 : last + 1;
  return points.join('') + String.fromCodePoint(next);
};

import type { Fault } from '../../../schema/generated/resolvers.js';

const longest = 100;

/** Signs that no name holds: controls, halves of characters, line separators. */
const unusable = /[\p{C}\p{Zl}\p{Zp}]/u;

/** Reads the beginning of a name or credit code as typed; `SEARCH_INVALID` where it can be neither. */
export function readSearch(typed: string): { readonly text: string } | { readonly fault: Fault } {
  const text = typed.normalize('NFC').trim();
  return text.length > longest || unusable.test(text) ? { fault: searchInvalid } : { text };
}

const searchInvalid: Fault = {
  code: 'SEARCH_INVALID',
  path: '/search',
  message: {
    zh: `请输入企业名称或统一社会信用代码的开头，最多 ${longest} 个字，不含换行等控制字符。`,
    en: `Type the beginning of a name or a credit code: ${longest} characters at most, no line breaks or other controls.`,
  },
};

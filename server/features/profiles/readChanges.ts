import type { FactChangeInput, Fault, SaveProfileInput } from '../../../schema/generated/resolvers.js';
import { sourceKindCodes, sourceKindLabel, type SourcedChange } from '../../domain/index.js';

const most = { changes: 500, title: 100, text: 200 } as const;
const requestKeyForm = /^[A-Za-z0-9_-]{8,64}$/;

/** Signs that no fact holds: controls, halves of characters, line separators. */
const unusable = /[\p{C}\p{Zl}\p{Zp}]/u;

/**
 * Reads the changes that a request asks for.
 * @param today the as-of date: the date of a source where none is given, and the latest that one may have
 * @returns the changes, or faults with paths into the arguments
 */
export function readChanges(
  { requestKey, changes }: Pick<SaveProfileInput, 'requestKey' | 'changes'>,
  today: string,
): { readonly changes: readonly SourcedChange[] } | { readonly faults: readonly Fault[] } {
  const faults = [
    ...(requestKeyForm.test(requestKey) ? [] : [requestKeyInvalid]),
    ...(changes.length < 1 || changes.length > most.changes ? [changesInvalid] : []),
    ...changes.flatMap((change, index) => changeFaults(change, `/input/changes/${index}`, today)),
  ];
  return faults.length > 0 ? { faults } : { changes: changes.map((change) => readChange(change, today)) };
}

function readChange({ pointer, value, kind, title, date }: FactChangeInput, today: string): SourcedChange {
  const code = sourceKindCodes[kind ?? 'SELF'];
  const named = title?.normalize('NFC').trim();
  return {
    pointer,
    value: normalised(value ?? null),
    kind: code,
    source: named ? { zh: named, en: named } : sourceKindLabel(code),
    date: date ?? today,
  };
}

function changeFaults(
  { value, title, date }: FactChangeInput,
  path: string,
  today: string,
): readonly Fault[] {
  return [
    ...(textsOf(value).some((text) => text.length > most.text || unusable.test(text))
      ? [{ ...textInvalid, path: `${path}/value` }]
      : []),
    ...(title && (title.length > most.title || unusable.test(title))
      ? [{ ...titleInvalid, path: `${path}/title` }]
      : []),
    ...(date && date > today ? [sourceDateInvalid(`${path}/date`, today)] : []),
  ];
}

/** Texts of a value, of its rows too; the scalar has bounded its depth. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** Texts are kept in NFC without spaces at their ends, so that what reads the same is the same. */
function normalised(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC').trim();
  if (Array.isArray(value)) return value.map(normalised);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([code, part]) => [code, normalised(part)]));
}

const requestKeyInvalid: Fault = {
  code: 'REQUEST_KEY_INVALID',
  path: '/input/requestKey',
  message: {
    zh: '请求编号应为 8 至 64 个字母、数字、- 或 _。请为每次保存另取一个。',
    en: 'A request key is 8 to 64 letters, digits, - or _. Take a new one for each save.',
  },
};

const changesInvalid: Fault = {
  code: 'CHANGES_INVALID',
  path: '/input/changes',
  message: {
    zh: `一次保存应有 1 至 ${most.changes} 处修改。请分次保存。`,
    en: `A save has 1 to ${most.changes} changes. Save in parts.`,
  },
};

const textInvalid = {
  code: 'TEXT_INVALID',
  message: {
    zh: `文字最多 ${most.text} 个字，不含换行等控制字符。请缩短或改正。`,
    en: `A text has ${most.text} characters at most and no line breaks or other controls. Shorten or correct it.`,
  },
};

const titleInvalid = {
  code: 'SOURCE_TITLE_INVALID',
  message: {
    zh: `来源名称最多 ${most.title} 个字，不含换行等控制字符。请缩短或改正。`,
    en: `The title of a source has ${most.title} characters at most and no controls. Shorten or correct it.`,
  },
};

function sourceDateInvalid(path: string, today: string): Fault {
  return {
    code: 'SOURCE_DATE_INVALID',
    path,
    message: {
      zh: `来源日期不能晚于 ${today}。请核对。`,
      en: `The date of a source can't be after ${today}. Check it.`,
    },
  };
}

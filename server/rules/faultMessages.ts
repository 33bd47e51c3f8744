import type { Field } from './dictionary.js';
import type { FieldType } from './field.js';
import type { LocalizedText } from './localizedText.js';

/** A value as a message quotes it: short, whatever was sent. */
export function quoted(json: unknown): string {
  if (typeof json === 'string') return `“${json.length > 40 ? `${json.slice(0, 40)}…` : json}”`;
  if (typeof json !== 'object' || json === null) return String(json);
  return Array.isArray(json) ? '[…]' : '{…}';
}

const TYPE_NAMES: Record<FieldType, LocalizedText> = {
  money: {
    zh: '金额（元的十进制字符串，至多两位小数）',
    en: 'an amount (a decimal string of yuan, two decimals at most)',
  },
  integer: { zh: '整数（绝对值不超过 2^53−1）', en: 'an integer within ±(2^53 − 1)' },
  decimal: {
    zh: '数值（十进制字符串或有限的 JSON 数）',
    en: 'a number (a decimal string or a finite JSON number)',
  },
  ratio: { zh: '比率（0.04 即 4%）', en: 'a ratio (0.04 is 4 %)' },
  date: { zh: '日期（YYYY-MM-DD）', en: 'a date (YYYY-MM-DD)' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  text: { zh: '文本', en: 'a text' },
  enum: { zh: '字典所列代码之一', en: "one of the dictionary's codes" },
  set: { zh: '字典所列代码组成的列表，不得重复', en: "a list of the dictionary's codes, none twice" },
  collection: { zh: '对象组成的列表', en: 'a list of objects' },
};

/** A type as people call it. */
export const typeName = (type: FieldType): LocalizedText => TYPE_NAMES[type];

export const invalidDate = (json: unknown): LocalizedText => ({
  zh: `基准日期 ${quoted(json)} 不是有效日期。请写成 YYYY-MM-DD，如 2026-11-24。`,
  en: `The as-of date ${quoted(json)} is no date. Write YYYY-MM-DD, for example 2026-11-24.`,
});

export const ruleTooLarge = (levels: number, nodes: number): LocalizedText => ({
  zh: `规则超过 ${levels} 层或 ${nodes} 个节点。请拆分或精简规则。`,
  en: `The rule has more than ${levels} levels or ${nodes} nodes. Split or simplify it.`,
});

export const unknownKey = (key: string, allowed: readonly string[]): LocalizedText => ({
  zh: `此处不能有键 ${quoted(key)}。可用：${allowed.join('、')}。`,
  en: `The key ${quoted(key)} is not allowed here. Allowed: ${allowed.join(', ')}.`,
});

export const missingKey = (key: string): LocalizedText => ({
  zh: `缺少键“${key}”。请补上。`,
  en: `The key “${key}” is missing. Add it.`,
});

export const notOneForm = (forms: readonly string[]): LocalizedText => ({
  zh: `一个节点须恰好是一种形式：${forms.join('、')}。请只保留一种。`,
  en: `A node must have exactly one form of ${forms.join(', ')}. Keep one.`,
});

/** Something has another shape than the one wanted. */
export const shape = (wanted: LocalizedText): LocalizedText => ({
  zh: `此处应为${wanted.zh}。请改正。`,
  en: `Here ${wanted.en} is wanted. Correct it.`,
});

export const repeatedId = (id: string): LocalizedText => ({
  zh: `标识 ${quoted(id)} 在规则中重复。请改用别的标识。`,
  en: `The id ${quoted(id)} occurs twice in the rule. Use another one.`,
});

export const unknownField = (name: unknown): LocalizedText => ({
  zh: `数据字典在此处没有字段 ${quoted(name)}。请改用字典中的代码。`,
  en: `The data dictionary has no field ${quoted(name)} here. Use one of its codes.`,
});

export const invalidOperator = (operator: unknown, allowed: readonly string[]): LocalizedText => ({
  zh: `此类字段不能用运算符 ${quoted(operator)}。可用：${allowed.join('、') || '无'}。`,
  en: `A field of this type has no operator ${quoted(operator)}. It has: ${allowed.join(', ') || 'none'}.`,
});

export const typeMismatch = (wanted: LocalizedText): LocalizedText => ({
  zh: `类型不符，此处应为${wanted.zh}。请换用同类型的字段或表达式。`,
  en: `The type does not fit: here ${wanted.en} is wanted. Use a field or expression of that type.`,
});

export const invalidLiteral = (json: unknown, wanted: LocalizedText): LocalizedText => ({
  zh: `${quoted(json)} 不是${wanted.zh}。请改正。`,
  en: `${quoted(json)} is not ${wanted.en}. Correct it.`,
});

export const dateOutOfRange = (): LocalizedText => ({
  zh: '由基准日期推算的日期不在 0001-01-01 至 9999-12-31 之间。请缩短时长。',
  en: 'The date counted from the as-of date is not within 0001-01-01 to 9999-12-31. Shorten the duration.',
});

export const invalidFact = (field: Field, json: unknown): LocalizedText => ({
  zh: `“${field.label.zh}”的值 ${quoted(json)} 不是${typeName(field.type).zh}。请改正。`,
  en: `The value ${quoted(json)} of “${field.label.en}” is not ${typeName(field.type).en}. Correct it.`,
});

export const outOfRange = (field: Field, low: string, high: string): LocalizedText => ({
  zh: `“${field.label.zh}”应在 ${low} 至 ${high} 之间（含）。请核对。`,
  en: `“${field.label.en}” must be from ${low} to ${high} inclusive. Check it.`,
});

export const unknownFact = (code: string): LocalizedText => ({
  zh: `数据字典在此处没有字段 ${quoted(code)}。请删去或改用字典中的代码。`,
  en: `The data dictionary has no field ${quoted(code)} here. Remove it or use one of its codes.`,
});

export const notAnObject = (json: unknown): LocalizedText => ({
  zh: `${quoted(json)} 不是对象。请用字段代码作键的对象。`,
  en: `${quoted(json)} is not an object. Use an object whose keys are field codes.`,
});

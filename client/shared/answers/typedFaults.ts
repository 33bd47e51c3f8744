import type { FieldDefinition, LocalizedText } from '../../../schema/dictionary.js';

/** What can be wrong with a typed answer: where, what, and how to mend it, in both languages. */

/** The text is no sum of money. */
export function notAnAmount({ label }: FieldDefinition): LocalizedText {
  return {
    zh: `“${label.zh}”不是金额。请只填数字，以万元为单位，如 300。`,
    en: `“${label.en}” is no amount. Enter digits only, in units of CNY 10,000, such as 300.`,
  };
}

/** The sum has parts of a fen. */
export function tooFine({ label }: FieldDefinition): LocalizedText {
  return {
    zh: `“${label.zh}”的小数太多。以万元为单位，最多保留 6 位小数。`,
    en: `“${label.en}” has too many decimals. In units of CNY 10,000, keep at most 6.`,
  };
}

/** The sum is nothing or less. */
export function notPositive({ label }: FieldDefinition): LocalizedText {
  return {
    zh: `“${label.zh}”应大于 0。还没定的，可以留空。`,
    en: `“${label.en}” must be more than 0. Leave it empty if it is not settled yet.`,
  };
}

/** The text is no whole number. */
export function notAWholeNumber({ label }: FieldDefinition): LocalizedText {
  return {
    zh: `“${label.zh}”不是整数。请填 0 或正整数。`,
    en: `“${label.en}” is no whole number. Enter 0 or a whole number above it.`,
  };
}

/** The text is no percentage. */
export function notAPercentage({ label }: FieldDefinition): LocalizedText {
  return {
    zh: `“${label.zh}”不是百分数。请只填数字，如 62.5。`,
    en: `“${label.en}” is no percentage. Enter digits only, such as 62.5.`,
  };
}

/** The percentage has more decimals than are kept. */
export function tooFinePercentage({ label }: FieldDefinition): LocalizedText {
  return {
    zh: `“${label.zh}”的小数太多。最多保留 4 位小数。`,
    en: `“${label.en}” has too many decimals. Keep at most 4.`,
  };
}

/** There is no such day, or a part is missing. */
export function notADate({ label }: FieldDefinition): LocalizedText {
  return {
    zh: `“${label.zh}”没有这一天，或没有填全。请按营业执照填年、月、日，如 2019、3、1。`,
    en: `“${label.en}” is no complete date. Enter day, month and year from the licence, such as 1, 3, 2019.`,
  };
}

/** The day lies after the as-of date. */
export function inTheFuture({ label }: FieldDefinition, today: string): LocalizedText {
  return {
    zh: `“${label.zh}”晚于 ${today}。请核对年份。`,
    en: `“${label.en}” is after ${today}. Check the year.`,
  };
}

/** The text is longer than is kept. */
export function tooLong({ label }: FieldDefinition, most: number): LocalizedText {
  return {
    zh: `“${label.zh}”超过 ${most} 个字。请缩短。`,
    en: `“${label.en}” is over ${most} characters. Shorten it.`,
  };
}

/** The number lies outside what the dictionary allows; bounds as they are typed. */
export function outOfRange({ label }: FieldDefinition, low: string, high: string): LocalizedText {
  return {
    zh: `“${label.zh}”应在 ${low} 至 ${high} 之间。请核对单位和位数。`,
    en: `“${label.en}” must be from ${low} to ${high}. Check the unit and the number of digits.`,
  };
}

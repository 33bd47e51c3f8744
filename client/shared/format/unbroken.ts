const noBreakSpace = '\u00a0';
const wordJoiner = '\u2060';

/**
 * A sentence whose figures stay whole when it wraps: no line breaks between a figure and its unit (`500 万元`, `2 件`,
 * `CNY 5 million`) nor within a date (`2026-11-24`). Only invisible characters are changed or added.
 */
export function unbroken(sentence: string): string {
  return sentence
    .replace(/(?<=\bCNY) (?=\d)|(?<=\d) (?=million\b|billion\b|bp\b|\p{Script=Han})/gu, noBreakSpace)
    .replace(/\b(\d{4})-(\d{2})-(\d{2})\b/g, `$1-${wordJoiner}$2-${wordJoiner}$3`);
}

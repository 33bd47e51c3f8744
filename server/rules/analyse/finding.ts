import type { LocalizedText } from '../localizedText.js';

/** What an analysis can find. */
export type FindingCode =
  | 'NEVER_TRUE'
  | 'ALWAYS_TRUE'
  | 'NO_EFFECT'
  | 'CONTRADICTION'
  | 'SHADOWED_TIER'
  | 'UNREACHABLE_TIER'
  | 'OUT_OF_RANGE'
  | 'DATE_PASSED'
  | 'COUNT_ZERO'
  | 'COUNT_TOO_HIGH'
  | 'EMPTY_LIST'
  | 'EMPTY_GROUP'
  | 'DUPLICATE_VALUE'
  | 'REVERSED_BETWEEN';

/** How much it matters: the rule can't be meant so, is not written as it should be, or deserves a look. */
export type FindingLevel = 'error' | 'warning' | 'notice';

const LEVELS: Readonly<Record<FindingCode, FindingLevel>> = {
  NEVER_TRUE: 'error',
  ALWAYS_TRUE: 'warning',
  NO_EFFECT: 'warning',
  CONTRADICTION: 'error',
  SHADOWED_TIER: 'error',
  UNREACHABLE_TIER: 'notice',
  OUT_OF_RANGE: 'error',
  DATE_PASSED: 'notice',
  COUNT_ZERO: 'warning',
  COUNT_TOO_HIGH: 'error',
  EMPTY_LIST: 'warning',
  EMPTY_GROUP: 'warning',
  DUPLICATE_VALUE: 'warning',
  REVERSED_BETWEEN: 'error',
};

/** Something in a valid rule that can hardly be meant, at a JSON Pointer. */
export interface Finding {
  readonly code: FindingCode;
  readonly level: FindingLevel;
  readonly path: string;
  readonly message: LocalizedText;
}

export const finding = (code: FindingCode, path: string, message: LocalizedText): Finding => ({
  code,
  level: LEVELS[code],
  path,
  message,
});

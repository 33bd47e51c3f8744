import type { LocalizedText } from './localizedText.js';

/** Why a rule, a profile, a date or a dictionary is refused. */
export type FaultCode =
  | 'RULE_TOO_LARGE'
  | 'INVALID_RULE'
  | 'UNKNOWN_FIELD'
  | 'INVALID_OPERATOR'
  | 'TYPE_MISMATCH'
  | 'INVALID_LITERAL'
  | 'INVALID_PROFILE'
  | 'INVALID_DATE'
  | 'INVALID_INPUT'
  | 'INVALID_JSON'
  | 'INVALID_DICTIONARY'
  | 'INVALID_SCORECARD';

/** What is wrong, where (a JSON Pointer) and what to do about it. */
export interface Fault {
  readonly code: FaultCode;
  readonly path: string;
  readonly message: LocalizedText;
}

/** A value, or the fault that keeps it from being one. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

/** A refusal as a result. */
export const refuse = (
  code: FaultCode,
  path: string,
  message: LocalizedText,
): { readonly ok: false; readonly fault: Fault } => ({ ok: false, fault: { code, path, message } });

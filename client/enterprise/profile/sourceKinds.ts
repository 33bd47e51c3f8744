import type { SourceKind } from '../../../server/domain/index.js';
import type { FactSourceKind } from '../../generated/operations.js';

/** Kinds of sources by their names in the API. */
export const sourceKindCodes = {
  REGISTER: 'register',
  AUTHORITY: 'authority',
  INSTITUTION: 'institution',
  DOCUMENT: 'document',
  SELF: 'self',
} as const satisfies Readonly<Record<FactSourceKind, SourceKind>>;

/** Kinds of sources in the API by their codes. */
export const sourceKindNames = {
  register: 'REGISTER',
  authority: 'AUTHORITY',
  institution: 'INSTITUTION',
  document: 'DOCUMENT',
  self: 'SELF',
} as const satisfies Readonly<Record<SourceKind, FactSourceKind>>;

import type { LocalizedText } from '../../../schema/dictionary.js';
import { addMonths } from '../calendar/months.js';
import type { CalendarDate } from '../calendar/date.js';

/** How far a fact can be relied on, by the kind of its source. */
export type Confidence = 'high' | 'medium' | 'low';

/** What kind of source says a fact. */
export type SourceKind = 'register' | 'authority' | 'institution' | 'document' | 'self';

interface SourceRank {
  readonly kind: SourceKind;
  readonly label: LocalizedText;
  readonly confidence: Confidence;
}

/**
 * The kinds of sources, the one that counts most first. The order is this platform's own and no regulation's: who
 * keeps a register answers for it, who states a fact of himself does not prove it.
 */
export const sourceKinds: readonly SourceRank[] = [
  { kind: 'register', label: { zh: '登记与公示信息', en: 'Public register' }, confidence: 'high' },
  { kind: 'authority', label: { zh: '政府部门评价或证明', en: 'Authority' }, confidence: 'high' },
  { kind: 'institution', label: { zh: '金融机构记录', en: 'Institution’s record' }, confidence: 'medium' },
  { kind: 'document', label: { zh: '报表、合同等文件', en: 'Statement or contract' }, confidence: 'medium' },
  { kind: 'self', label: { zh: '企业自述', en: 'Self-declared' }, confidence: 'low' },
];

/** What a kind of source is called in the API. */
export type SourceKindName = Uppercase<SourceKind>;

/** Kinds of sources by their names in the API. */
export const sourceKindCodes = {
  REGISTER: 'register',
  AUTHORITY: 'authority',
  INSTITUTION: 'institution',
  DOCUMENT: 'document',
  SELF: 'self',
} as const satisfies { readonly [Kind in SourceKind as Uppercase<Kind>]: Kind };

/** The name of a kind of source in the API. */
export function sourceKindName(kind: SourceKind): SourceKindName {
  return kind.toUpperCase() as SourceKindName;
}

/** Months after which a fact is shown as stale (the specification of 企业画像: stale after 12 months). */
export const staleAfterMonths = 12;

/** Whether a fact as of `date` is older than twelve months at `asOf`. */
export function isStale(date: CalendarDate, asOf: CalendarDate): boolean {
  return addMonths(date, staleAfterMonths) < asOf;
}

/** The confidence in a kind of source. */
export function confidenceOf(kind: SourceKind): Confidence {
  return rankOf(kind).confidence;
}

/** What a kind of source is called. */
export function sourceKindLabel(kind: SourceKind): LocalizedText {
  return rankOf(kind).label;
}

/** Whether what one kind of source says counts before what another says; a source counts before itself. */
export function countsBefore(kind: SourceKind, other: SourceKind): boolean {
  return sourceKinds.indexOf(rankOf(kind)) <= sourceKinds.indexOf(rankOf(other));
}

function rankOf(kind: SourceKind): SourceRank {
  const rank = sourceKinds.find((candidate) => candidate.kind === kind);
  if (rank === undefined) throw new RangeError(`No such kind of source: ${kind}`);
  return rank;
}

import type { LocalizedText } from '../../../schema/dictionary.js';
import type { WayPartsFragment } from '../../generated/operations.js';

/**
 * The changes of a way in one line.
 * @param and what stands between two of them
 */
export const changesInLine = (
  { changes }: WayPartsFragment,
  localized: (text: LocalizedText) => string,
  and: string,
): string => changes.map(({ sentence }) => localized(sentence)).join(and);

import type { TFunction } from 'i18next';
import type { Language } from '../../shared/format/language.js';
import type { Part } from './figuresTypes.js';
import { withOthers } from './withOthers.js';

/** A bar: the amount of one part in yuan, or of all beyond the ten largest. */
export interface BarRow {
  readonly key: string;
  readonly label: string;
  readonly amount: string;
  readonly rest: boolean;
}

/** The bars of a breakdown: the ten largest parts, then the rest as one. */
export function barRows(parts: readonly Part[], t: TFunction, language: Language): readonly BarRow[] {
  const { shown, others } = withOthers(parts);
  const rows = shown.map(({ key, label, amount }) => ({ key, label: label[language], amount, rest: false }));
  if (others === undefined) return rows;
  const { count, amount } = others;
  return [...rows, { key: 'others', label: t('dashboard.others', { count }), amount, rest: true }];
}

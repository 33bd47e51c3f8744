import type { TFunction } from 'i18next';
import type { Language } from '../../shared/format/language.js';
import type { Figures } from './figuresTypes.js';
import { periodName } from './period.js';
import type { Detail } from './useDashboardAddress.js';

/** What the open rows are of, in words: kind, period, and the part that they are narrowed to. */
export function detailName(
  { kind, by, key }: Detail,
  { patentPledge, period }: Figures,
  t: TFunction,
  language: Language,
): string {
  const whole = `${t(`dashboard.rows.${kind}`)} · ${periodName(period.code, t)}`;
  if (by === '' || key === '') return whole;
  if (by === 'month') return `${t(`dashboard.rows.${kind}`)} · ${periodName(key, t)}`;
  const parts = {
    institution: patentPledge.byInstitution,
    town: patentPledge.byTown,
    industry: patentPledge.byIndustry,
  }[by];
  const part = parts.find((candidate) => candidate.key === key);
  return `${whole} · ${part?.label[language] ?? key}`;
}

import { useTranslation } from 'react-i18next';
import type { FieldDefinition } from '../../../schema/dictionary.js';
import { readAddress, sourceKindCodes, sourceKindLabel } from '../../../server/domain/index.js';
import { useLanguage, useLocalized } from '../../shared/i18n/useLanguage.js';
import type { FactSourcePartsFragment } from '../../generated/operations.js';
import { fieldAt } from './fields.js';
import { inWords } from './fieldText.js';
import type { Portrait } from './portrait.js';

/** Where a fact comes from, how far it can be relied on, whether it is stale, and what other sources say. */
export function FactOrigin({
  base,
  pointer,
  field,
  within = false,
}: {
  readonly base: Portrait;
  readonly pointer: string;
  readonly field: FieldDefinition;
  /** Whether what other sources say of facts below the pointer is said here too; the rows of a list say their own. */
  readonly within?: boolean;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const inOneLine = useSourceLine();
  const isKnown = isThere(base, pointer);
  const origin = nearest(base.origins, pointer)?.source;
  const others = base.otherStatements.filter(
    (other) => other.pointer === pointer || (within && other.pointer.startsWith(`${pointer}/`)),
  );
  return (
    <>
      {isKnown && origin && (
        <p className="source-line">
          {inOneLine(origin)} ·{' '}
          <span className="profile__unbroken">{t('profile.asOf', { date: origin.date })}</span> ·{' '}
          <span className="profile__unbroken">{t(`profile.confidence.${origin.confidence}`)}</span>
          {origin.stale && <span className="profile__stale">{t('profile.stale')}</span>}
        </p>
      )}
      {others.map((other) => (
        <p key={`${other.pointer} ${other.source.kind}`} className="profile__other">
          {t('profile.other', {
            value: `${below(other.pointer, pointer, language)}${inWords(fieldAt(other.pointer) ?? field, other.value, language)}`,
            source: inOneLine(other.source),
            date: other.source.date,
          })}
        </p>
      ))}
    </>
  );
}

function useSourceLine(): (source: FactSourcePartsFragment) => string {
  const localized = useLocalized();
  return ({ kind, title }) => {
    const label = localized(sourceKindLabel(sourceKindCodes[kind]));
    const named = localized(title);
    return named === label ? label : `${label} · ${named}`;
  };
}

function nearest(origins: Portrait['origins'], pointer: string) {
  return origins
    .filter((origin) => pointer === origin.pointer || pointer.startsWith(`${origin.pointer}/`))
    .sort((one, other) => other.pointer.length - one.pointer.length)[0];
}

function isThere({ facts }: Portrait, pointer: string): boolean {
  const address = readAddress(pointer);
  return address?.kind !== 'fact' || facts[address.field.code] !== undefined;
}

/** Within a row the field is named too. */
function below(pointer: string, row: string, language: 'zh' | 'en'): string {
  return pointer === row ? '' : `${fieldAt(pointer)?.label[language] ?? ''} `;
}

import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isCalendarDate, sourceKindLabel } from '../../../server/domain/index.js';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { countOf, type Edits } from './edits.js';
import { SourceFields } from './SourceFields.js';
import { sourceKindCodes } from './sourceKinds.js';
import type { ChangeSource } from './useSaving.js';

/** On a phone the source stays folded, so that the bar leaves room for what is typed. */
const isWide = window.matchMedia('(width >= 700px)');

interface Props {
  readonly edits: Edits;
  readonly today: string;
  readonly saving: boolean;
  readonly onSave: (source: ChangeSource) => void;
  readonly onDiscard: () => void;
}

/** Says how much is not saved, asks where it comes from, and saves it. */
export function SaveBar({ edits, today, saving, onSave, onDiscard }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const [source, setSource] = useState<ChangeSource>({ kind: 'SELF', title: '', date: today });
  const [wrongDate, setWrongDate] = useState(false);
  const count = countOf(edits);
  if (count === 0) return null;
  const save = () => {
    const isDate = isCalendarDate(source.date) && source.date <= today;
    setWrongDate(!isDate);
    if (isDate) onSave(source);
    else document.getElementById('source-date')?.focus();
  };
  return (
    <section className="panel profile__save" aria-label={t('profile.saveTitle')}>
      <details open={isWide.matches || wrongDate || undefined}>
        <summary>
          {t('profile.savedAs', {
            kind: localized(sourceKindLabel(sourceKindCodes[source.kind])),
            date: source.date,
          })}
        </summary>
        <SourceFields source={source} onChange={setSource} />
      </details>
      {wrongDate && (
        <p role="alert" className="field__fault">
          {t('profile.wrongDate', { today })}
        </p>
      )}
      <p className="actions">
        <Button type="primary" disabled={saving} onClick={save}>
          {t(saving ? 'profile.saving' : 'profile.save')}
        </Button>
        <Button onClick={onDiscard}>{t('profile.discard')}</Button>
        <span className="hint">{t('profile.changes', { count })}</span>
      </p>
    </section>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isCalendarDate, sourceKindCodes, sourceKindLabel } from '../../../server/domain/index.js';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { countOf } from './edits.js';
import { SourceFields } from './SourceFields.js';
import { SaveProblem } from './SaveProblem.js';
import type { Editor } from './useEditor.js';
import type { ChangeSource } from './useSaving.js';

/** On a phone the source stays folded, so that the bar leaves room for what is typed. */
const isWide = window.matchMedia('(width >= 700px)');

interface Props {
  readonly editor: Editor;
  readonly today: string;
  /** The version that the changes lie on. */
  readonly version: number;
}

/** Says how much is not saved, asks where it comes from, and saves it. */
export function SaveBar({ editor, today, version }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const [source, setSource] = useState<ChangeSource>({ kind: 'SELF', title: '', date: today });
  const [wrongDate, setWrongDate] = useState(false);
  const count = countOf(editor.edits);
  if (count === 0) return null;
  const save = () => {
    const isDate = isCalendarDate(source.date) && source.date <= today;
    setWrongDate(!isDate);
    if (isDate) editor.saveEdits(source);
    else document.getElementById('source-date')?.focus();
  };
  return (
    <section className="panel profile__save" aria-label={t('profile.saveTitle')}>
      {editor.stage === 'rebased' && <p>{t('profile.rebased', { version })}</p>}
      <details open={isWide.matches || wrongDate || undefined}>
        <summary>
          {t('profile.savedAs', {
            kind: localized(sourceKindLabel(sourceKindCodes[source.kind])),
            date: source.date,
          })}
        </summary>
        <fieldset className="profile__lock" disabled={editor.isLocked}>
          <SourceFields source={source} onChange={setSource} />
        </fieldset>
      </details>
      {wrongDate && (
        <p role="alert" className="field__fault">
          {t('profile.wrongDate', { today })}
        </p>
      )}
      <SaveProblem editor={editor} by="fields" />
      <p className="actions">
        <Button type="primary" disabled={editor.isSaving} onClick={save}>
          {t(editor.isSaving ? 'profile.saving' : 'profile.save')}
        </Button>
        <Button disabled={editor.isLocked} onClick={editor.discard}>
          {t('profile.discard')}
        </Button>
        <span className="hint">{t('profile.changes', { count })}</span>
      </p>
    </section>
  );
}

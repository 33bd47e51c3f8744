import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { countOf } from './edits.js';
import { SourceFields } from './SourceFields.js';
import { SourceSummary } from './SourceSummary.js';
import { SaveProblem } from './SaveProblem.js';
import type { Editor } from './useEditor.js';
import type { FieldSaving } from './useFieldSaving.js';

/** On a phone the source stays folded, so that the bar leaves room for what is typed. */
const isWide = window.matchMedia('(width >= 700px)');

interface Props {
  readonly editor: Editor;
  readonly saving: FieldSaving;
  readonly today: string;
  /** The version that the changes lie on. */
  readonly version: number;
}

/** Says how much is not saved, asks where it comes from, and saves it. */
export function SaveBar({ editor, saving, today, version }: Props) {
  const { t } = useTranslation();
  const { source, wrongDate } = saving;
  const count = countOf(editor.edits);
  if (count === 0) return null;
  return (
    <section className="panel profile__save" aria-label={t('profile.saveTitle')}>
      {editor.stage === 'rebased' && <p>{t('profile.rebased', { version })}</p>}
      <details open={isWide.matches || wrongDate || undefined}>
        <summary>
          <SourceSummary source={source} />
        </summary>
        <fieldset className="profile__lock" disabled={editor.isLocked}>
          <SourceFields source={source} onChange={saving.choose} />
        </fieldset>
      </details>
      {wrongDate && (
        <p role="alert" className="field__fault">
          {t('profile.wrongDate', { today })}
        </p>
      )}
      <SaveProblem editor={editor} by="fields" />
      <p className="actions">
        <Button type="primary" disabled={editor.isSaving} onClick={() => void saving.save()}>
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

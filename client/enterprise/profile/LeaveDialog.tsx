import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { countOf } from './edits.js';
import { SourceSummary } from './SourceSummary.js';
import type { Editor } from './useEditor.js';
import type { FieldSaving } from './useFieldSaving.js';
import type { Leaving } from './useLeaving.js';

interface Props {
  readonly leaving: Leaving;
  readonly editor: Editor;
  readonly saving: FieldSaving;
}

/**
 * Asks what becomes of unsaved changes before the page is left: saved first, dropped, or not left after all, which
 * Escape means too. A save that comes to nothing stays on the page, which says why.
 */
export function LeaveDialog({ leaving, editor, saving }: Props) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const { to, go, stay } = leaving;
  useEffect(() => {
    if (!dialog.current) return;
    dialog.current.returnValue = 'stay';
    dialog.current.showModal();
  }, [to]);
  const decide = async (answer: string) => {
    const leaves = answer === 'leave' || (answer === 'save' && (await saving.save()) === 'saved');
    if (leaves) go();
    else stay();
  };
  return (
    <dialog
      ref={dialog}
      className="profile__dialog"
      aria-labelledby="leaving"
      onClose={(event) => void decide(event.currentTarget.returnValue)}
    >
      <form method="dialog">
        <h2 id="leaving">{t('profile.changes', { count: countOf(editor.edits) })}</h2>
        <p>{t('profile.leaveLead')}</p>
        <p className="hint">
          <SourceSummary source={saving.source} />
        </p>
        <p className="actions">
          <Button type="primary" htmlType="submit" value="save" disabled={editor.isSaving}>
            {t('profile.saveAndLeave')}
          </Button>
          <Button htmlType="submit" value="stay">
            {t('profile.stay')}
          </Button>
          <Button type="text" htmlType="submit" value="leave">
            {t('profile.leaveUnsaved')}
          </Button>
        </p>
      </form>
    </dialog>
  );
}

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countOf } from './edits.js';
import { savedBefore } from './lastSaved.js';
import type { Portrait } from './portrait.js';
import { SavedNotice } from './SavedNotice.js';
import type { Editor } from './useEditor.js';

/** In the place of the bar that saves, once there is nothing more to save: what came of it, until it is closed. */
export function OutcomeNotice({ base, editor }: { readonly base: Portrait; readonly editor: Editor }) {
  const { t } = useTranslation();
  const notice = useRef<HTMLDivElement>(null);
  const saved = savedBefore(base);
  const [closedVersion, setClosedVersion] = useState<number>();
  const isOpen = closedVersion !== base.version;
  const isShown =
    isOpen && countOf(editor.edits) === 0 && (editor.stage === 'rebased' || saved !== undefined);
  useEffect(() => {
    // The button that was pressed is gone: whoever uses the keyboard goes on from here.
    if (isShown && document.activeElement === document.body) notice.current?.focus({ preventScroll: true });
  }, [isShown, base.version]);
  if (!isShown) return null;
  return (
    <div ref={notice} tabIndex={-1} className="profile__saved">
      {editor.stage === 'rebased' ? (
        <p>{t('profile.rebasedNothing', { version: base.version })}</p>
      ) : (
        saved && <SavedNotice saved={saved} facts={base.facts} />
      )}
      <button type="button" className="text-button" onClick={() => setClosedVersion(base.version)}>
        {t('profile.closeNotice')}
      </button>
    </div>
  );
}

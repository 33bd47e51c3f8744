import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCaseHref } from '../../shared/case/useCaseHref.js';
import { date } from '../../shared/format/date.js';
import { useLanguage } from '../../shared/i18n/useLanguage.js';
import { FaultSummary } from '../../shared/questions/FaultSummary.js';
import { ConflictDialog } from './ConflictDialog.js';
import { countOf } from './edits.js';
import { ExportLinks } from './ExportLinks.js';
import { FactGroup } from './FactGroup.js';
import { shownGroups } from './fields.js';
import { ImportPanel } from './ImportPanel.js';
import { LeaveDialog } from './LeaveDialog.js';
import { OutcomeNotice } from './OutcomeNotice.js';
import type { Portrait } from './portrait.js';
import { SaveBar } from './SaveBar.js';
import { useEditor, type BaseMoves } from './useEditor.js';
import { useFieldSaving } from './useFieldSaving.js';
import { useLeaving } from './useLeaving.js';
import { VersionsPanel } from './VersionsPanel.js';
import { WaitingPanel } from './WaitingPanel.js';

/** One version with what is typed over it, until that is saved as the next. */
export function ProfileEditor({ base, ...moves }: { readonly base: Portrait } & BaseMoves) {
  const { t } = useTranslation();
  const language = useLanguage();
  const caseHref = useCaseHref();
  const editor = useEditor(base, moves);
  const saving = useFieldSaving(editor, base.asOf);
  const { edits, faults, conflict } = editor;
  const leaving = useLeaving(countOf(edits) > 0);
  const { version, creditCode } = base;
  const waited = new Set(base.waiting.map(({ path }) => path.split('.')[0] ?? path));
  return (
    <>
      <p className="profile__basis">
        <span className="hint">{t('profile.basis', { version, date: date(base.asOf, language) })}</span>
        <Link to={caseHref('/match/results')}>{t('profile.results')} ›</Link>
      </p>
      <FaultSummary formId="fact" faults={faults} nothing={false} />
      <WaitingPanel waiting={base.waiting} />
      <fieldset className="profile__groups" disabled={editor.isLocked} aria-label={t('workspace.profile')}>
        {shownGroups(base.facts, waited).map((shown) => (
          <FactGroup
            key={shown.group.code}
            {...shown}
            {...{ base, edits, faults }}
            round={editor.round}
            onEdit={editor.edit}
          />
        ))}
      </fieldset>
      <ImportPanel key={`import ${editor.saves}`} base={base} editor={editor} />
      <VersionsPanel creditCode={creditCode} version={version} />
      <ExportLinks creditCode={creditCode} />
      <SaveBar
        key={`save ${editor.saves}`}
        today={base.asOf}
        editor={editor}
        saving={saving}
        version={version}
      />
      <OutcomeNotice base={base} editor={editor} />
      {conflict && <ConflictDialog conflict={conflict} editor={editor} />}
      {leaving.to && <LeaveDialog leaving={leaving} editor={editor} saving={saving} />}
    </>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactChange } from '../../../server/domain/index.js';
import { date } from '../../shared/format/date.js';
import { useLanguage } from '../../shared/i18n/useLanguage.js';
import { announce } from '../../shared/layout/LiveRegion.js';
import { FaultSummary } from '../../shared/questions/FaultSummary.js';
import { ProblemAlert } from '../../shared/states/ProblemAlert.js';
import { ConflictDialog, type Conflict } from './ConflictDialog.js';
import { faultsAtFields, noEdits, readEdits, type EditFault, type Edits } from './edits.js';
import { ExportLinks } from './ExportLinks.js';
import { FactGroup } from './FactGroup.js';
import { shownGroups } from './fields.js';
import { ImportPanel } from './ImportPanel.js';
import type { Portrait } from './portrait.js';
import { SaveBar } from './SaveBar.js';
import { SavedNotice, type Saved } from './SavedNotice.js';
import { useSaving, type ChangeSource, type SaveAnswer } from './useSaving.js';
import { VersionsPanel } from './VersionsPanel.js';
import { WaitingPanel } from './WaitingPanel.js';

/** What is sent, to be found again when its answer comes. */
interface Sent {
  readonly changes: readonly FactChange[];
  readonly keys: readonly string[];
  readonly source: ChangeSource;
}

/** One version with what is typed over it, until that is saved as the next. */
export function ProfileEditor({
  base,
  onSaved,
}: {
  readonly base: Portrait;
  readonly onSaved: (version: number) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [edits, setEdits] = useState<Edits>(noEdits);
  const [faults, setFaults] = useState<readonly EditFault[]>([]);
  const [conflict, setConflict] = useState<Conflict>();
  const { save, fetching, error } = useSaving(base.creditCode);
  const [last, setLast] = useState<{ readonly version: number; readonly sent: Sent }>();

  const send = async (version: number, sent: Sent) => {
    setLast({ version, sent });
    const answer = await save(version, sent.changes, sent.source);
    if (answer) receive(answer, sent);
  };
  const receive = (answer: SaveAnswer, sent: Sent) => {
    setLast(undefined);
    setFaults([]);
    switch (answer.__typename) {
      case 'ProfileSaved':
        setConflict(undefined);
        setEdits(noEdits);
        rememberSaved(base.creditCode, { version: answer.version, notCounted: answer.notCounted });
        announce(t('profile.saved', { version: answer.version }));
        onSaved(answer.version);
        return;
      case 'ProfileConflict':
        setConflict({ ...answer, source: sent.source });
        return;
      case 'InvalidInput':
        setConflict(undefined);
        setFaults(faultsAtFields(answer.faults, sent.keys));
        return;
      default:
        setFaults([{ key: 'other', message: answer.message }]);
    }
  };
  const submit = (source: ChangeSource) => {
    const read = readEdits(edits);
    if (read.kind === 'faults') setFaults(read.faults);
    else void send(base.version, { ...read, source });
  };
  const waited = new Set(base.waiting.map(({ path }) => path.split('.')[0] ?? path));
  return (
    <>
      <p className="hint">{t('profile.basis', { version: base.version, date: date(base.asOf, language) })}</p>
      <SavedNotice saved={savedBefore(base)} facts={base.facts} />
      {error && last && <ProblemAlert error={error} onRetry={() => void send(last.version, last.sent)} />}
      <FaultSummary formId="fact" faults={faults} nothing={false} />
      <WaitingPanel waiting={base.waiting} />
      <div className="profile__groups">
        {shownGroups(base.facts, waited).map((shown) => (
          <FactGroup key={shown.group.code} {...shown} {...{ base, edits, faults }} onEdit={setEdits} />
        ))}
      </div>
      <ImportPanel
        base={base}
        saving={fetching}
        onWrite={(changes, source) => void send(base.version, { changes, keys: [], source })}
      />
      <VersionsPanel creditCode={base.creditCode} version={base.version} />
      <ExportLinks creditCode={base.creditCode} />
      <SaveBar
        edits={edits}
        today={base.asOf}
        saving={fetching}
        onSave={submit}
        onDiscard={() => {
          setEdits(noEdits);
          setFaults([]);
        }}
      />
      {conflict && (
        <ConflictDialog
          conflict={conflict}
          saving={fetching}
          onClose={() => setConflict(undefined)}
          onMerge={(changes) =>
            changes.length === 0
              ? onSaved(conflict.newestVersion)
              : void send(conflict.newestVersion, { changes, keys: [], source: conflict.source })
          }
        />
      )}
    </>
  );
}

/** What was saved last in this tab, said on the version that it became. */
const lastSaved = new Map<string, Saved>();

function rememberSaved(creditCode: string, saved: Saved): void {
  lastSaved.set(creditCode, saved);
}

function savedBefore({ creditCode, version }: Portrait): Saved | undefined {
  const saved = lastSaved.get(creditCode);
  return saved?.version === version ? saved : undefined;
}

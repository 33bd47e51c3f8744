import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { FactChange } from '../../../server/domain/index.js';
import { PortraitDocument } from '../../generated/operations.js';
import { announce } from '../../shared/layout/LiveRegion.js';
import { countOf, faultsAtFields, noEdits, readEdits, type EditFault, type Edits } from './edits.js';
import { editsOn } from './editsOn.js';
import { rememberSaved } from './lastSaved.js';
import type { Portrait } from './portrait.js';
import { useSaving, type ChangeSource, type SaveAnswer, type Sent } from './useSaving.js';

/** A newer version that crossed a save, with what was to be saved. */
export type Conflict = Extract<SaveAnswer, { __typename: 'ProfileConflict' }> & { readonly sent: Sent };

/** What came of a save: the next version, something to put right first, or nothing, where no answer came. */
export type SaveOutcome = 'saved' | 'toMend' | 'failed';

/** What becomes of the version that is edited. */
export interface BaseMoves {
  /** A next version was recorded and is to be shown. */
  readonly onSaved: (version: number) => void;
  /** Another editor's version takes the place of the one that was begun with. */
  readonly onRebased: (newest: Portrait) => void;
}

/**
 * What is typed over a version and its way into the next one. Where no answer came to a save, it may have been
 * recorded: until there is one, every way of saving sends that same request again, and nothing else can be changed.
 */
export function useEditor(base: Portrait, { onSaved, onRebased }: BaseMoves) {
  const { t } = useTranslation();
  const client = useClient();
  const [edits, setEdits] = useState<Edits>(noEdits);
  const [faults, setFaults] = useState<readonly EditFault[]>([]);
  const [conflict, setConflict] = useState<Conflict>();
  const [stage, setStage] = useState<'editing' | 'rebased' | 'rebasing' | 'notFetched'>('editing');
  const [rounds, setRounds] = useState({ saves: 0, discards: 0, awaited: 0 });
  const { save, fetching, failure } = useSaving(base.creditCode);
  const unanswered = failure?.kind === 'unanswered' ? failure.sent : undefined;

  const isAwaited = base.version < rounds.awaited;

  const send = async (sent: Sent): Promise<SaveOutcome> => {
    const answer = await save(sent);
    if (!answer) return 'failed';
    receive(answer, sent);
    return answer.__typename === 'ProfileSaved' ? 'saved' : 'toMend';
  };
  const receive = (answer: SaveAnswer, sent: Sent) => {
    setFaults([]);
    switch (answer.__typename) {
      case 'ProfileSaved':
        setConflict(undefined);
        setEdits(noEdits);
        setStage('editing');
        setRounds({ ...rounds, saves: rounds.saves + 1, awaited: answer.version });
        rememberSaved(base.creditCode, { version: answer.version, notCounted: answer.notCounted });
        announce(t('profile.saved', { version: answer.version }));
        onSaved(answer.version);
        return;
      case 'ProfileConflict':
        setConflict({ ...answer, sent });
        return;
      case 'InvalidInput':
        setConflict(undefined);
        setFaults(faultsAtFields(answer.faults, sent.keys));
        return;
      default:
        setFaults([{ key: 'other', message: answer.message }]);
    }
  };
  const sendFrom =
    (by: Sent['by'], baseVersion: number) =>
    (changes: readonly FactChange[], source: ChangeSource, keys: readonly string[] = []) =>
      send(unanswered ?? { baseVersion, changes, keys, source, by });

  return {
    edits,
    faults,
    conflict,
    stage,
    failure,
    /** Changes with every version and with every discarding: what was opened to be typed in is closed by it. */
    round: `${base.version} ${rounds.discards}`,
    saves: rounds.saves,
    isSaving: fetching || isAwaited || stage === 'rebasing',
    /** Nothing may be changed while it is not known what became of the last save. */
    isLocked: fetching || isAwaited || unanswered !== undefined,
    edit: setEdits,
    discard: () => {
      setEdits(noEdits);
      setFaults([]);
      setStage('editing');
      setRounds({ ...rounds, discards: rounds.discards + 1 });
    },
    saveEdits: async (source: ChangeSource): Promise<SaveOutcome> => {
      const read = readEdits(edits);
      if (read.kind === 'changes') return sendFrom('fields', base.version)(read.changes, source, read.keys);
      setFaults(read.faults);
      return 'toMend';
    },
    write: (amounts: readonly FactChange[], source: ChangeSource) =>
      void sendFrom('workbook', base.version)(
        amounts.map(({ pointer, value }) => ({ pointer, value })),
        source,
      ),
    merge: (found: Conflict, changes: readonly FactChange[]) =>
      void sendFrom(found.sent.by, found.newestVersion)(changes, found.sent.source),
    /** Goes on with the newest version, with changes on top of it; what did not come from fields is left where it is. */
    rebase: async ({ newestVersion, sent }: Conflict, changes: readonly FactChange[]) => {
      setStage('rebasing');
      const variables = { creditCode: base.creditCode, version: newestVersion };
      const { data } = await client
        .query(PortraitDocument, variables, { requestPolicy: 'network-only' })
        .toPromise();
      if (data?.profile.__typename !== 'ProfileView') return setStage('notFetched');
      const carried = sent.by === 'workbook' ? edits : editsOn(data.profile.facts, changes);
      setEdits(carried);
      setFaults([]);
      setConflict(undefined);
      setStage('rebased');
      onRebased(data.profile);
      const said = countOf(carried) > 0 ? 'profile.rebased' : 'profile.rebasedNothing';
      announce(t(said, { version: newestVersion }));
    },
    closeConflict: () => {
      setConflict(undefined);
      setStage((now) => (now === 'notFetched' ? 'editing' : now));
    },
  };
}

/** What the parts of the page that save know and may do. */
export type Editor = ReturnType<typeof useEditor>;

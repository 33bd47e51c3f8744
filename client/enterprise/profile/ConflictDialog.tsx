import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactChange } from '../../../server/domain/index.js';
import { useLanguage, useLocalized } from '../../shared/i18n/useLanguage.js';
import { distinctChanges } from './edits.js';
import { fieldAt } from './fields.js';
import { inWords } from './fieldText.js';
import type { ChangeSource, SaveAnswer } from './useSaving.js';

/** A newer version that crossed a save, with the source of what was to be saved. */
export type Conflict = Extract<SaveAnswer, { __typename: 'ProfileConflict' }> & {
  readonly source: ChangeSource;
};

type Difference = Conflict['differences'][number];

interface Props {
  readonly conflict: Conflict;
  readonly saving: boolean;
  readonly onClose: () => void;
  readonly onMerge: (changes: readonly FactChange[]) => void;
}

/** Fact by fact what both editors made of a version; where both changed the same, one is chosen. */
export function ConflictDialog({ conflict, saving, onClose, onMerge }: Props) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [taken, setTaken] = useState<ReadonlyMap<string, 'mine' | 'theirs'>>(new Map());
  useEffect(() => dialog.current?.showModal(), []);
  const choiceOf = (pointer: string) => taken.get(pointer) ?? 'mine';
  const merge = () => {
    const mine = conflict.differences.flatMap(({ changedBy, pointer, resend }) =>
      resend && (changedBy === 'ME' || choiceOf(pointer) === 'mine') ? [resend] : [],
    );
    onMerge(distinctChanges(mine));
  };
  return (
    <dialog ref={dialog} className="profile__conflict" aria-labelledby="conflict" onClose={onClose}>
      <h2 id="conflict">{t('profile.conflict', { version: conflict.newestVersion })}</h2>
      <p>{t('profile.conflictLead')}</p>
      <div className="profile__scroll" role="region" aria-labelledby="conflict" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('profile.fact')}</th>
              <th scope="col">{t('profile.base')}</th>
              <th scope="col">{t('profile.mine')}</th>
              <th scope="col">{t('profile.theirs')}</th>
              <th scope="col">{t('profile.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {conflict.differences.map((difference, index) => (
              <DifferenceRow
                key={`${difference.pointer} ${index}`}
                difference={difference}
                choice={choiceOf(difference.pointer)}
                onChoose={(choice) => setTaken(new Map([...taken, [difference.pointer, choice]]))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="actions">
        <Button type="primary" disabled={saving} onClick={merge}>
          {t(saving ? 'profile.saving' : 'profile.merge')}
        </Button>
        <Button onClick={() => dialog.current?.close()}>{t('profile.back')}</Button>
      </p>
    </dialog>
  );
}

function DifferenceRow({
  difference,
  choice,
  onChoose,
}: {
  readonly difference: Difference;
  readonly choice: 'mine' | 'theirs';
  readonly onChoose: (choice: 'mine' | 'theirs') => void;
}) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { pointer, label, base, mine, theirs, changedBy } = difference;
  const inCell = useCellText(pointer);
  return (
    <tr>
      <th scope="row">{localized(label)}</th>
      <td>{inCell(base, 'profile.notGiven')}</td>
      <td>{changedBy === 'THEM' ? '—' : inCell(mine, 'profile.removed')}</td>
      <td>{changedBy === 'ME' ? '—' : inCell(theirs, 'profile.removed')}</td>
      <td>
        {changedBy === 'BOTH' ? (
          <select
            aria-label={`${localized(label)} ${t('profile.outcome')}`}
            value={choice}
            onChange={(event) => onChoose(event.target.value === 'mine' ? 'mine' : 'theirs')}
          >
            <option value="mine">{t('profile.takeMine')}</option>
            <option value="theirs">{t('profile.takeTheirs')}</option>
          </select>
        ) : (
          t(changedBy === 'ME' ? 'profile.mine' : 'profile.theirs')
        )}
      </td>
    </tr>
  );
}

function useCellText(pointer: string) {
  const { t } = useTranslation();
  const language = useLanguage();
  const field = fieldAt(pointer);
  return (value: unknown, absent: 'profile.notGiven' | 'profile.removed') =>
    value === null || value === undefined || !field
      ? t(absent)
      : inWords(field, value, language) || t('profile.noRows');
}

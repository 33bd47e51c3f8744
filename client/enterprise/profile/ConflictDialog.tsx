import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sourceKindCodes, sourceKindLabel } from '../../../server/domain/index.js';
import { useLanguage, useLocalized } from '../../shared/i18n/useLanguage.js';
import { Notice } from '../../shared/states/Notice.js';
import { distinctChanges } from './edits.js';
import { fieldAt } from './fields.js';
import { inWords } from './fieldText.js';
import { SaveProblem } from './SaveProblem.js';
import type { Conflict, Editor } from './useEditor.js';

type Difference = Conflict['differences'][number];

/**
 * Fact by fact what both editors made of a version; where both changed the same, one is chosen. Out of it lead three
 * ways, and each goes on from the newest version: both joined and saved, mine on top of theirs and not saved yet, or
 * theirs alone.
 */
export function ConflictDialog({
  conflict,
  editor,
}: {
  readonly conflict: Conflict;
  readonly editor: Editor;
}) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [taken, setTaken] = useState<ReadonlyMap<string, 'mine' | 'theirs'>>(new Map());
  useEffect(() => dialog.current?.showModal(), []);
  const choiceOf = (pointer: string) => taken.get(pointer) ?? 'mine';
  const version = conflict.newestVersion;
  const mine = () =>
    distinctChanges(
      conflict.differences.flatMap(({ changedBy, pointer, resend }) =>
        resend && (changedBy === 'ME' || choiceOf(pointer) === 'mine') ? [resend] : [],
      ),
    );
  const merge = () => {
    const changes = mine();
    if (changes.length > 0) editor.merge(conflict, changes);
    else void editor.rebase(conflict, []);
  };
  const goOn = () => void editor.rebase(conflict, mine());
  return (
    <dialog
      ref={dialog}
      className="profile__dialog"
      aria-labelledby="conflict"
      onCancel={(event) => {
        if (editor.isLocked && !editor.isSaving) return;
        event.preventDefault();
        if (!editor.isSaving) goOn();
      }}
      onClose={editor.closeConflict}
    >
      <h2 id="conflict">{t('profile.conflict', { version })}</h2>
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
                isLocked={editor.isLocked}
                onChoose={(choice) => setTaken(new Map([...taken, [difference.pointer, choice]]))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <SaveProblem editor={editor} by={conflict.sent.by} />
      {editor.stage === 'notFetched' && (
        <Notice kind="error">
          <p>{t('profile.notFetched', { version })}</p>
        </Notice>
      )}
      <p className="actions">
        <Button type="primary" disabled={editor.isSaving} onClick={merge}>
          {t(editor.isSaving ? 'profile.saving' : 'profile.merge')}
        </Button>
        <Button disabled={editor.isSaving || editor.isLocked} onClick={goOn}>
          {t('profile.back')}
        </Button>
        <Button
          type="text"
          disabled={editor.isSaving || editor.isLocked}
          onClick={() => void editor.rebase(conflict, [])}
        >
          {t('profile.dropMine', { version })}
        </Button>
      </p>
    </dialog>
  );
}

function DifferenceRow({
  difference,
  choice,
  isLocked,
  onChoose,
}: {
  readonly difference: Difference;
  readonly choice: 'mine' | 'theirs';
  readonly isLocked: boolean;
  readonly onChoose: (choice: 'mine' | 'theirs') => void;
}) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { pointer, label, base, mine, theirs, beside, changedBy } = difference;
  const inCell = useCellText(pointer);
  return (
    <tr>
      <th scope="row">{localized(label)}</th>
      <td>{inCell(base, 'profile.notGiven')}</td>
      <td>{changedBy === 'THEM' ? '—' : inCell(mine, 'profile.removed')}</td>
      <td>
        {changedBy === 'ME' ? '—' : inCell(theirs, 'profile.removed')}
        {beside && (
          <span className="source-line">
            {t('profile.beside', { source: localized(sourceKindLabel(sourceKindCodes[beside])) })}
          </span>
        )}
      </td>
      <td>
        {changedBy === 'BOTH' ? (
          <select
            aria-label={`${localized(label)} ${t('profile.outcome')}`}
            value={choice}
            disabled={isLocked}
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

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldDefinition } from '../../../schema/dictionary.js';
import { pointerTo, type Row } from '../../../server/domain/index.js';
import { useLanguage, useLocalized } from '../../shared/i18n/useLanguage.js';
import { FactInput } from './FactInput.js';
import type { EditorProps } from './portrait.js';
import { FactOrigin } from './FactOrigin.js';
import { givenMembers, isFigure } from './fields.js';
import { inCell, typedOf } from './fieldText.js';
import { fieldId, focusField } from './openFact.js';
import { useUnit } from './useUnit.js';
import { withRemoved, withTyped } from './withEdits.js';

interface Props extends EditorProps {
  /** The collection. */
  readonly field: FieldDefinition;
  readonly pointer: string;
  readonly row: Row;
  /** What the row is called, its collection's name before it. */
  readonly name: string;
}

/** A row of a list: its cells in words, changed in place, or taken away when saved. */
export function StoredRow(props: Props) {
  const { field, pointer, row, edits, onEdit, name } = props;
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const isRemoved = edits.removed.has(pointer);
  const isOpen = !isRemoved && (opened || [...edits.typed.keys()].some((at) => at.startsWith(`${pointer}/`)));
  const members = givenMembers(field);
  const open = () => {
    setOpened(true);
    const [first] = members;
    if (first) focusField(`${pointer}${pointerTo(first.code)}`);
  };
  return (
    <>
      <tr
        id={fieldId(pointer)}
        tabIndex={-1}
        aria-label={name}
        className={isRemoved ? 'profile__row--removed' : undefined}
      >
        {members.map((member) =>
          isOpen ? (
            <InputCell key={member.code} {...props} member={member} />
          ) : (
            <WordsCell key={member.code} member={member} value={row[member.code]} />
          ),
        )}
        <td className="profile__row-actions">
          {isRemoved && <span className="profile__stale">{t('profile.willBeRemoved')}</span>}
          {!isOpen && !isRemoved && (
            <button
              type="button"
              className="text-button"
              aria-label={t('profile.editNamed', { name })}
              onClick={open}
            >
              {t('profile.edit')}
            </button>
          )}
          <button
            type="button"
            className="text-button"
            aria-label={t(isRemoved ? 'profile.keepNamed' : 'profile.removeNamed', { name })}
            onClick={() => onEdit(withRemoved(edits, pointer, !isRemoved))}
          >
            {t(isRemoved ? 'profile.keep' : 'profile.remove')}
          </button>
        </td>
      </tr>
      {hasOwnOrigin(props) && (
        <tr className="profile__row-origin">
          <td colSpan={members.length + 1}>
            <FactOrigin base={props.base} pointer={pointer} field={field} within />
          </td>
        </tr>
      )}
    </>
  );
}

/** A row says its source only where that is another than the list's. */
function hasOwnOrigin({ base, pointer }: Props): boolean {
  const within = (at: string) => at === pointer || at.startsWith(`${pointer}/`);
  return (
    base.origins.some((origin) => within(origin.pointer)) ||
    base.otherStatements.some((other) => within(other.pointer))
  );
}

function WordsCell({ member, value }: { readonly member: FieldDefinition; readonly value: unknown }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const language = useLanguage();
  const unit = useUnit(member);
  const label = localized(member.label);
  const isMissing = value === undefined;
  return (
    <td
      data-label={unit ? `${label} (${unit})` : label}
      className={[
        isFigure(member) && 'profile__figure',
        member.type === 'date' && 'profile__date-cell',
        isMissing && 'profile__missing',
      ]
        .filter(Boolean)
        .join(' ')}
    >
      {isMissing ? t('profile.notGiven') : inCell(member, value, language)}
    </td>
  );
}

function InputCell({
  member,
  row,
  pointer,
  edits,
  faults,
  onEdit,
}: Props & { readonly member: FieldDefinition }) {
  const at = `${pointer}${pointerTo(member.code)}`;
  const before = typedOf(member, row[member.code]);
  return (
    <td>
      <FactInput
        field={member}
        at={at}
        typed={edits.typed.get(at) ?? before}
        faults={faults}
        onChange={(text) => onEdit(withTyped(edits, at, text, before))}
      />
    </td>
  );
}

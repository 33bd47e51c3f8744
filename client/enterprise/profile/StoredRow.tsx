import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldDefinition } from '../../../schema/dictionary.js';
import { pointerTo, type Row } from '../../../server/domain/index.js';
import { useLanguage, useLocalized } from '../../shared/i18n/useLanguage.js';
import { FactInput } from './FactInput.js';
import type { EditorProps } from './portrait.js';
import { FactOrigin } from './FactOrigin.js';
import { givenMembers } from './fields.js';
import { inWords, typedOf } from './fieldText.js';
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
  const { pointer, edits, onEdit, name } = props;
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const isRemoved = edits.removed.has(pointer);
  const isOpen = !isRemoved && (opened || [...edits.typed.keys()].some((at) => at.startsWith(`${pointer}/`)));
  return (
    <li>
      {isOpen ? <RowInputs {...props} /> : <RowInWords {...props} />}
      {hasOwnOrigin(props) && <FactOrigin base={props.base} pointer={pointer} field={props.field} />}
      <p className="actions">
        {isRemoved && <span className="profile__stale">{t('profile.willBeRemoved')}</span>}
        {!isOpen && !isRemoved && (
          <button
            type="button"
            className="text-button"
            aria-label={t('profile.editNamed', { name })}
            onClick={() => setOpened(true)}
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
      </p>
    </li>
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

function RowInWords({ field, row }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const language = useLanguage();
  return (
    <dl className="profile__cells">
      {givenMembers(field).map((member) => (
        <div key={member.code}>
          <dt>{localized(member.label)}</dt>
          <dd className={row[member.code] === undefined ? 'profile__missing' : undefined}>
            {row[member.code] === undefined
              ? t('profile.notGiven')
              : inWords(member, row[member.code], language)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function RowInputs({ field, row, pointer, edits, faults, onEdit, name }: Props) {
  return (
    <fieldset className="profile__cells">
      <legend>{name}</legend>
      {givenMembers(field).map((member) => {
        const at = `${pointer}${pointerTo(member.code)}`;
        const before = typedOf(member, row[member.code]);
        return (
          <FactInput
            key={member.code}
            field={member}
            at={at}
            typed={edits.typed.get(at) ?? before}
            faults={faults}
            onChange={(text) => onEdit(withTyped(edits, at, text, before))}
          />
        );
      })}
    </fieldset>
  );
}

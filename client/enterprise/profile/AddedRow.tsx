import { useTranslation } from 'react-i18next';
import type { FieldDefinition } from '../../../schema/dictionary.js';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { newCellKey, type NewRow } from './edits.js';
import { FactInput } from './FactInput.js';
import { givenMembers } from './fields.js';
import { factId, fieldId } from './openFact.js';
import type { EditorProps } from './portrait.js';
import { withCell, withoutRow } from './withEdits.js';

interface Props extends EditorProps {
  /** The collection. */
  readonly field: FieldDefinition;
  readonly row: NewRow;
}

/** A row that is not saved yet, with a field in each column. */
export function AddedRow({ field, edits, faults, onEdit, row }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  return (
    <tr id={fieldId(newCellKey(row, ''))} tabIndex={-1} aria-label={t('profile.newRow')}>
      {givenMembers(field).map((member) => (
        <td key={member.code}>
          <FactInput
            field={member}
            at={newCellKey(row, member.code)}
            typed={row.cells[member.code] ?? ''}
            faults={faults}
            onChange={(text) => onEdit(withCell(edits, row, member.code, text))}
          />
        </td>
      ))}
      <td className="profile__row-actions">
        <button
          type="button"
          className="text-button"
          aria-label={t('profile.removeNamed', { name: `${localized(field.label)} ${t('profile.newRow')}` })}
          onClick={() => {
            onEdit(withoutRow(edits, row));
            document.getElementById(factId(field.code))?.querySelector<HTMLElement>('[data-opens]')?.focus();
          }}
        >
          {t('profile.remove')}
        </button>
      </td>
    </tr>
  );
}

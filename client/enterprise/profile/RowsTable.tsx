import { useTranslation } from 'react-i18next';
import type { FieldDefinition } from '../../../schema/dictionary.js';
import { pointerTo, rowKeys, rowName, type Row } from '../../../server/domain/index.js';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { AddedRow } from './AddedRow.js';
import type { NewRow } from './edits.js';
import { givenMembers, isFigure } from './fields.js';
import type { EditorProps } from './portrait.js';
import { StoredRow } from './StoredRow.js';
import { useUnit } from './useUnit.js';

interface Props extends EditorProps {
  /** The collection. */
  readonly field: FieldDefinition;
  readonly rows: readonly Row[];
  readonly added: readonly NewRow[];
  readonly name: string;
}

/** The rows of a list, a field a column with its unit in the head; on a phone each row stands as a block. */
export function RowsTable({ rows, added, name, ...props }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { field } = props;
  const keys = rowKeys(field.code, rows);
  return (
    <div className="profile__scroll" role="region" aria-label={name} tabIndex={0}>
      <table className="profile__rows">
        <thead>
          <tr>
            {givenMembers(field).map((member) => (
              <ColumnHead key={member.code} member={member} />
            ))}
            <th scope="col">{t('profile.change')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const key = keys[index] ?? '';
            const named = `${name} ${localized(rowName(field, row))}`.trim();
            return (
              <StoredRow key={key} {...props} pointer={pointerTo(field.code, key)} row={row} name={named} />
            );
          })}
          {added.map((row) => (
            <AddedRow key={`new ${row.id}`} {...props} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnHead({ member }: { readonly member: FieldDefinition }) {
  const localized = useLocalized();
  const unit = useUnit(member);
  return (
    <th scope="col" className={isFigure(member) ? 'profile__figure' : undefined}>
      {localized(member.label)}
      {unit && <span className="field__unit"> ({unit})</span>}
    </th>
  );
}

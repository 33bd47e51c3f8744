import { useTranslation } from 'react-i18next';
import type { FieldDefinition } from '../../../schema/dictionary.js';
import { pointerTo, rowKeys, rowName, rowsOf } from '../../../server/domain/index.js';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { newCellKey, type NewRow } from './edits.js';
import { FactInput } from './FactInput.js';
import type { EditorProps } from './portrait.js';
import { FactOrigin } from './FactOrigin.js';
import { givenMembers } from './fields.js';
import { factId } from './openFact.js';
import { ProductNames } from './ProductNames.js';
import { StoredRow } from './StoredRow.js';
import { withCell, withEmptied, withNewRow, withoutRow } from './withEdits.js';

type Props = { readonly field: FieldDefinition } & EditorProps;

/** A list of the profile: its rows, new ones, and whether there are none at all. */
export function CollectionFact(props: Props) {
  const { field, base, edits, onEdit } = props;
  const { t } = useTranslation();
  const localized = useLocalized();
  const { code } = field;
  const rows = rowsOf(base.facts, code);
  const keys = rowKeys(code, rows);
  const added = edits.added.filter(({ collection }) => collection === code);
  const uses = base.uses.find((use) => use.code === code)?.products ?? [];
  const name = localized(field.label);
  return (
    <section id={factId(code)} className="profile__list" aria-label={name}>
      <h3>{name}</h3>
      <FactOrigin base={base} pointer={pointerTo(code)} field={field} />
      {uses.length > 0 && (
        <ProductNames summary={t('profile.uses', { count: uses.length })} products={uses} />
      )}
      {rows.length === 0 && added.length === 0 && (
        <p className="profile__missing">
          {t(base.facts[code] === undefined ? 'profile.notGiven' : 'profile.noRows')}
        </p>
      )}
      <ul className="profile__rows">
        {rows.map((row, index) => {
          const key = keys[index] ?? '';
          const named = `${name} ${localized(rowName(field, row))}`.trim();
          return <StoredRow key={key} {...props} pointer={pointerTo(code, key)} row={row} name={named} />;
        })}
        {added.map((row) => (
          <AddedRow key={row.id} {...props} row={row} />
        ))}
      </ul>
      {base.facts[code] === undefined && added.length === 0 && (
        <label className="profile__none">
          <input
            type="checkbox"
            checked={edits.emptied.has(code)}
            onChange={(event) => onEdit(withEmptied(edits, code, event.target.checked))}
          />
          {t('profile.none')}
        </label>
      )}
      <button
        type="button"
        data-opens
        className="text-button"
        aria-label={t('profile.addRowTo', { name })}
        onClick={() => onEdit(withNewRow(edits, code))}
      >
        {t('profile.addRow')}
      </button>
    </section>
  );
}

function AddedRow({ field, edits, faults, onEdit, row }: Props & { readonly row: NewRow }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  return (
    <li>
      <fieldset className="profile__cells">
        <legend>{t('profile.newRow')}</legend>
        {givenMembers(field).map((member) => (
          <FactInput
            key={member.code}
            field={member}
            at={newCellKey(row, member.code)}
            typed={row.cells[member.code] ?? ''}
            faults={faults}
            onChange={(text) => onEdit(withCell(edits, row, member.code, text))}
          />
        ))}
      </fieldset>
      <button
        type="button"
        className="text-button"
        aria-label={t('profile.removeNamed', { name: `${localized(field.label)} ${t('profile.newRow')}` })}
        onClick={() => onEdit(withoutRow(edits, row))}
      >
        {t('profile.remove')}
      </button>
    </li>
  );
}

import { useTranslation } from 'react-i18next';
import type { FieldDefinition } from '../../../schema/dictionary.js';
import { pointerTo, rowsOf } from '../../../server/domain/index.js';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { newCellKey } from './edits.js';
import type { EditorProps } from './portrait.js';
import { FactOrigin } from './FactOrigin.js';
import { givenMembers } from './fields.js';
import { factId, focusField } from './openFact.js';
import { ProductNames } from './ProductNames.js';
import { RowsTable } from './RowsTable.js';
import { withEmptied, withNewRow } from './withEdits.js';

type Props = { readonly field: FieldDefinition } & EditorProps;

/** A list of the profile: its rows as a table, new ones in it, and whether there are none at all. */
export function CollectionFact(props: Props) {
  const { field, base, edits, onEdit } = props;
  const { t } = useTranslation();
  const localized = useLocalized();
  const { code } = field;
  const rows = rowsOf(base.facts, code);
  const added = edits.added.filter(({ collection }) => collection === code);
  const uses = base.uses.find((use) => use.code === code)?.products ?? [];
  const name = localized(field.label);
  const addRow = () => {
    const next = withNewRow(edits, code);
    onEdit(next);
    const [row, first] = [next.added.at(-1), givenMembers(field)[0]];
    if (row && first) focusField(newCellKey(row, first.code));
  };
  return (
    <section id={factId(code)} className="profile__list" aria-label={name}>
      <h3>{name}</h3>
      <FactOrigin base={base} pointer={pointerTo(code)} field={field} within={rows.length === 0} />
      {uses.length > 0 && (
        <ProductNames summary={t('profile.uses', { count: uses.length })} products={uses} />
      )}
      {rows.length + added.length > 0 ? (
        <RowsTable {...props} rows={rows} added={added} name={name} />
      ) : (
        <p className="profile__missing">
          {t(base.facts[code] === undefined ? 'profile.notGiven' : 'profile.noRows')}
        </p>
      )}
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
        onClick={addRow}
      >
        {t('profile.addRow')}
      </button>
    </section>
  );
}

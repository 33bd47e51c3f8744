import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { CollectionFact } from './CollectionFact.js';
import type { ShownGroup } from './fields.js';
import type { EditorProps } from './portrait.js';
import { SingleFact } from './SingleFact.js';

/** A group of the dictionary, folded but for the first. */
export function FactGroup({ group, fields, ...editor }: ShownGroup & EditorProps) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const known = fields.filter(({ code }) => editor.base.facts[code] !== undefined).length;
  const hasFault = editor.faults.some(({ key }) => fields.some(({ code }) => key.split('/')[1] === code));
  return (
    <details className="panel profile__group" open={group.code === 'identity' || hasFault || undefined}>
      <summary>
        <h2>{localized(group.label)}</h2>
        <span className="hint">{t('profile.group', { known, all: fields.length })}</span>
      </summary>
      {fields.map((field) =>
        field.type === 'collection' ? (
          <CollectionFact key={field.code} field={field} {...editor} />
        ) : (
          <SingleFact key={field.code} field={field} {...editor} />
        ),
      )}
    </details>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { CollectionFact } from './CollectionFact.js';
import type { ShownGroup } from './fields.js';
import type { EditorProps } from './portrait.js';
import { SingleFact } from './SingleFact.js';

interface Props extends ShownGroup, EditorProps {
  /** With another round, what was opened to be typed in is closed again. */
  readonly round: string;
}

/** A group of the dictionary, folded but for the first; one with a fault opens, and stays as it is left. */
export function FactGroup({ group, fields, round, ...editor }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const [isOpen, setOpen] = useState(group.code === 'identity');
  const known = fields.filter(({ code }) => editor.base.facts[code] !== undefined).length;
  const hasFault = editor.faults.some(({ key }) => fields.some(({ code }) => key.split('/')[1] === code));
  return (
    <details
      className="panel profile__group"
      open={isOpen || hasFault}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h2>{localized(group.label)}</h2>
        <span className="hint">{t('profile.group', { known, all: fields.length })}</span>
      </summary>
      {fields.map((field) =>
        field.type === 'collection' ? (
          <CollectionFact key={`${field.code} ${round}`} field={field} {...editor} />
        ) : (
          <SingleFact key={`${field.code} ${round}`} field={field} {...editor} />
        ),
      )}
    </details>
  );
}

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldDefinition } from '../../../schema/dictionary.js';
import { pointerTo } from '../../../server/domain/index.js';
import { useLanguage, useLocalized } from '../../shared/i18n/useLanguage.js';
import { FactInput } from './FactInput.js';
import type { EditorProps } from './portrait.js';
import { FactOrigin } from './FactOrigin.js';
import { inWords, typedOf } from './fieldText.js';
import { factId, fieldId } from './openFact.js';
import { ProductNames } from './ProductNames.js';
import { withTyped } from './withEdits.js';

/** A fact with its source, changed in place. */
export function SingleFact({
  field,
  base,
  edits,
  faults,
  onEdit,
}: { readonly field: FieldDefinition } & EditorProps) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const language = useLanguage();
  const pointer = pointerTo(field.code);
  const fact = base.facts[field.code];
  const [opened, setOpened] = useState(false);
  const before = typedOf(field, fact);
  const typed = edits.typed.get(pointer);
  const isOpen = opened || typed !== undefined;
  const uses = base.uses.find(({ code }) => code === field.code)?.products ?? [];
  useFocusOnOpen(opened, fieldId(pointer));
  return (
    <div id={factId(field.code)} className="profile__fact">
      {isOpen ? (
        <FactInput
          field={field}
          at={pointer}
          typed={typed ?? before}
          faults={faults}
          onChange={(text) => onEdit(withTyped(edits, pointer, text, before))}
        />
      ) : (
        <dl>
          <dt>{localized(field.label)}</dt>
          <dd className={fact === undefined ? 'profile__missing' : undefined}>
            {fact === undefined ? t('profile.notGiven') : inWords(field, fact, language)}
          </dd>
        </dl>
      )}
      <FactOrigin base={base} pointer={pointer} field={field} />
      {uses.length > 0 && (
        <ProductNames summary={t('profile.uses', { count: uses.length })} products={uses} />
      )}
      {!isOpen && (
        <button
          type="button"
          data-opens
          className="text-button"
          aria-label={t('profile.editNamed', { name: localized(field.label) })}
          onClick={() => setOpened(true)}
        >
          {t('profile.edit')}
        </button>
      )}
    </div>
  );
}

/** Whoever opens a field goes on in it. */
function useFocusOnOpen(opened: boolean, id: string): void {
  const was = useRef(opened);
  useEffect(() => {
    if (opened && !was.current) document.getElementById(id)?.focus();
    was.current = opened;
  }, [opened, id]);
}

import type { LocalizedText } from '../../../schema/dictionary.js';
import { useLocalized } from '../i18n/useLanguage.js';

/** What is wrong with a field, under it; the field names it by `id` in `aria-describedby`. */
export function FieldFault({
  id,
  fault,
}: {
  readonly id: string;
  readonly fault: LocalizedText | undefined;
}) {
  const localized = useLocalized();
  if (!fault) return null;
  return (
    <p id={id} className="field__fault">
      {localized(fault)}
    </p>
  );
}

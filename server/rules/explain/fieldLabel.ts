import type { Dictionary, Field } from '../dictionary.js';
import type { LocalizedText } from '../localizedText.js';
import { joined, text } from './phrase.js';

/**
 * Names a missing fact for people.
 * @param path as evaluations list it: `debtRatio`, `patents.expiry`
 * @returns the labels along the path (专利的到期日 · Patents: expiry date); the path itself where the dictionary lacks it
 */
export function fieldLabel(dictionary: Dictionary, path: string): LocalizedText {
  const labels: LocalizedText[] = [];
  let fields = dictionary.fields;
  for (const code of path.split('.')) {
    const field: Field | undefined = fields.get(code);
    if (!field) return text(path, path);
    labels.push(field.label);
    fields = field.members;
  }
  return joined(labels, text('的', ': '));
}

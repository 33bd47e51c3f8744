import type { Derivation, Level, OpenField } from './derivation.js';
import { linkInputs } from './derivation.js';
import type { Dictionary, Fields } from './dictionary.js';
import type { Result } from './fault.js';
import { refuse } from './fault.js';
import { DictionaryFault, readFieldHead } from './fieldReader.js';
import { Place, isJsonList } from './place.js';

function readAll(json: unknown): Fields {
  const root: Level = { fields: new Map(), around: undefined };
  const derivations: Derivation[] = [];
  const pending = [{ json, level: root, place: Place.root('') }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { level, place } = next;
    if (!isJsonList(next.json)) {
      throw new DictionaryFault(place, { zh: '应为字段的列表。', en: 'A list of fields is wanted.' });
    }
    next.json.forEach((item, index) => {
      const at = place.item(index);
      const { head, members, codes } = readFieldHead(item, at);
      const field: OpenField = { ...head, members: new Map(), inputs: [] };
      if (level.fields.has(field.code)) {
        throw new DictionaryFault(at.item(0, 'code'), {
          zh: `代码“${field.code}”重复。请改用别的代码。`,
          en: `The code “${field.code}” occurs twice. Use another one.`,
        });
      }
      level.fields.set(field.code, field);
      if (codes.length > 0) derivations.push({ field, level, codes, place: at.item(0, 'derivedFrom') });
      if (members !== undefined) {
        pending.push({
          json: members,
          level: { fields: field.members, around: level },
          place: at.item(0, 'members'),
        });
      }
    });
  }
  linkInputs(derivations);
  return root.fields;
}

/**
 * Reads a data dictionary: a JSON list of fields, each as `schema/json/field.schema.json` says, members of collections
 * to any depth.
 * @returns the dictionary, or `INVALID_DICTIONARY` with a JSON Pointer into the list
 */
export function readDictionary(fields: unknown): Result<Dictionary> {
  try {
    return { ok: true, value: { fields: readAll(fields) } };
  } catch (error) {
    if (!(error instanceof DictionaryFault)) throw error;
    return refuse('INVALID_DICTIONARY', error.place.pointer(), error.text);
  }
}

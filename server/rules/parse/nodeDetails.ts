import * as messages from '../faultMessages.js';
import type { LocalizedText } from '../localizedText.js';
import { isJsonObject } from '../place.js';
import type { NodeDetails } from '../syntax.js';
import { checkKeys } from './forms.js';
import type { Reading, Site } from './reading.js';

const LANGUAGES = ['zh', 'en'];
const wantedText = messages.shape({ zh: '文本', en: 'a text' });

/** Reads what any rule node may carry beside its form, reporting `INVALID_RULE` at what is wrong. */
export function readDetails(reading: Reading, site: Site): NodeDetails {
  return {
    place: site.place,
    id: readId(reading, site),
    label: readLabel(reading, site),
    source: readSource(reading, site),
    waivable: readWaivable(reading, site),
  };
}

/** Of two nodes with one id the later in document order is at fault, in whatever order they are read. */
function readId({ faults, ids }: Reading, { json, place }: Site): string | undefined {
  if (!Object.hasOwn(json, 'id')) return undefined;
  const id = json['id'];
  const at = place.keyOf(json, 'id');
  if (typeof id !== 'string' || id === '') {
    faults.report('INVALID_RULE', at, messages.shape({ zh: '非空文本', en: 'a text that is not empty' }));
    return undefined;
  }
  const earlier = ids.get(id);
  const isFirst = !earlier || at.compare(earlier) < 0;
  if (isFirst) ids.set(id, at);
  if (earlier) faults.report('INVALID_RULE', isFirst ? earlier : at, messages.repeatedId(id));
  return id;
}

function readLabel({ faults }: Reading, { json, place }: Site): LocalizedText | undefined {
  if (!Object.hasOwn(json, 'label')) return undefined;
  const label = json['label'];
  const at = place.keyOf(json, 'label');
  if (!isJsonObject(label)) {
    faults.report('INVALID_RULE', at, messages.shape({ zh: '{"zh", "en"}', en: '{"zh", "en"}' }));
    return undefined;
  }
  checkKeys(faults, { json: label, place: at }, LANGUAGES, LANGUAGES);
  for (const key of LANGUAGES) {
    if (Object.hasOwn(label, key) && typeof label[key] !== 'string') {
      faults.report('INVALID_RULE', at.keyOf(label, key), wantedText);
    }
  }
  const { zh, en } = label;
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : undefined;
}

function readSource({ faults }: Reading, { json, place }: Site): string | undefined {
  if (!Object.hasOwn(json, 'source')) return undefined;
  const source = json['source'];
  if (typeof source === 'string') return source;
  faults.report('INVALID_RULE', place.keyOf(json, 'source'), wantedText);
  return undefined;
}

function readWaivable({ faults }: Reading, { json, place }: Site): boolean {
  if (!Object.hasOwn(json, 'waivable')) return false;
  const waivable = json['waivable'];
  if (typeof waivable === 'boolean') return waivable;
  const wanted = messages.shape({ zh: 'true 或 false', en: 'true or false' });
  faults.report('INVALID_RULE', place.keyOf(json, 'waivable'), wanted);
  return false;
}

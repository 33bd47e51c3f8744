import { classify, isScalar } from '../dialect/value.js';
import { scalarJson } from './encode.js';

const ANYWHERE = { collection: '' };

const fingerprint = (value: unknown): unknown => {
  const classified = classify(value, ANYWHERE);
  if (isScalar(classified)) return [classified.kind, scalarJson(classified)];
  if (classified.kind === 'array') return ['array', ...classified.value.map(fingerprint)];
  return ['object', ...Object.entries(classified.value).map(([name, inner]) => [name, fingerprint(inner)])];
};

/** A text that two values share exactly where MongoDB holds them equal: by kind, value and key order. */
export const identityOf = (value: unknown): string => JSON.stringify(fingerprint(value));

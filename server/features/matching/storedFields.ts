import { factPaths } from '../../../schema/generated/mongoosePaths.js';
import type { Field, StoredField } from '../../rules/index.js';

/** Where stored profiles have a field: inputs that are one value or a set of codes, below `facts`. */
export function storedFieldOf({ code, type }: Field): StoredField | undefined {
  if (type === 'collection' || !Object.hasOwn(factPaths, code)) return undefined;
  return { path: `facts.${code}`, type };
}

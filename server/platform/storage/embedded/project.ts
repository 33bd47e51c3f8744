import { mongo } from 'mongoose';
import { types } from 'node:util';
import type { Branch, Projection } from '../dialect/parse-projection.js';

type Values = Record<string, unknown>;

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' &&
  value !== null &&
  !types.isDate(value) &&
  !(value instanceof mongo.ObjectId) &&
  !(value instanceof mongo.Binary);

const isWhole = (branch: Branch): boolean => Object.keys(branch).length === 0;

/** What an inclusion keeps of a value on the way to a chosen path; undefined where nothing. */
const keptOf = (value: unknown, branch: Branch): unknown => {
  if (Array.isArray(value))
    return value.map((item) => keptOf(item, branch)).filter((item) => item !== undefined);
  return isObject(value) ? include(value, branch) : undefined;
};

const include = (document: Values, branch: Branch): Values => {
  const chosen: Values = {};
  for (const [name, value] of Object.entries(document)) {
    const below = Object.hasOwn(branch, name) ? branch[name] : undefined;
    if (!below) continue;
    const kept = isWhole(below) ? value : keptOf(value, below);
    if (kept !== undefined) chosen[name] = kept;
  }
  return chosen;
};

const restOf = (value: unknown, branch: Branch): unknown => {
  if (Array.isArray(value)) return value.map((item) => restOf(item, branch));
  return isObject(value) ? exclude(value, branch) : value;
};

const exclude = (document: Values, branch: Branch): Values => {
  const left: Values = {};
  for (const [name, value] of Object.entries(document)) {
    const below = Object.hasOwn(branch, name) ? branch[name] : undefined;
    if (!below) left[name] = value;
    else if (!isWhole(below)) left[name] = restOf(value, below);
  }
  return left;
};

/** The part of a document that a projection chooses, in the document's field order. */
export const project = (document: Values, projection: Projection): Values => {
  if (projection.mode === 'all') return document;
  return projection.mode === 'include'
    ? include(document, projection.branch)
    : exclude(document, projection.branch);
};

import type { Fault } from '../../../schema/generated/resolvers.js';
import { profileFactsFaults, type ChangeFault, type Edit, type SourcedChange } from '../../domain/index.js';
import { validateProfile, type Dictionary } from '../../rules/index.js';

const most = { faults: 20, members: 200, bytes: 64_000 } as const;

/** The faults of changes that can't be made, with paths into the arguments; the first twenty. */
export function faultsOfChanges(faults: readonly ChangeFault[]): readonly Fault[] {
  return faults
    .slice(0, most.faults)
    .map(({ code, message, index, at }) => ({ code, message, path: `/input/changes/${index}/${at}` }));
}

/**
 * What the dictionary refuses in the facts after changes, each fault at the change that wrote it; up to twenty.
 * Changes that do not count are checked too, for they are kept.
 */
export function faultsOfEdit(
  { said }: Edit,
  changes: readonly SourcedChange[],
  dictionary: Dictionary,
): readonly Fault[] {
  const ofDictionary = validateProfile(dictionary, said.facts, most.faults, '');
  const faults = ofDictionary.length > 0 ? ofDictionary : profileFactsFaults(said.facts);
  const placed = faults.map(({ code, message, path }) => ({ code, message, path: pathOf(path) }));
  return [...placed, ...sizeFaults(said.facts)].slice(0, most.faults);

  function pathOf(path: string): string {
    const index = said.writerOf(path);
    const change = index === undefined ? undefined : changes[index];
    if (index === undefined || change === undefined) return '/input/changes';
    return `/input/changes/${index}/value${path.split('/').slice(change.pointer.split('/').length).map(below).join('')}`;
  }
}

function below(part: string): string {
  return `/${part}`;
}

function sizeFaults(facts: Readonly<Record<string, unknown>>): readonly Fault[] {
  const isTooLong = Object.values(facts).some((value) => Array.isArray(value) && value.length > most.members);
  const isTooLarge = Buffer.byteLength(JSON.stringify(facts)) > most.bytes;
  return isTooLong || isTooLarge ? [tooLarge] : [];
}

const tooLarge: Fault = {
  code: 'PROFILE_TOO_LARGE',
  path: '/input/changes',
  message: {
    zh: '企业信息过多：最多 64 kB，每个列表最多 200 条。请减少后再试。',
    en: 'The facts are too many: 64 kB and 200 rows a list at most. Send fewer.',
  },
};

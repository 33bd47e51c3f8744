import { createHash } from 'node:crypto';
import type { ClientSession } from 'mongoose';
import type { Fault } from '../../../schema/generated/resolvers.js';
import {
  canonicalJson,
  editProfile,
  editorsDifferences,
  sameValue,
  type Edit,
  type EditorsDifference,
  type SourcedChange,
} from '../../domain/index.js';
import type { Enterprise, ProfileVersion } from '../enterprises/index.js';
import { faultsOfChanges, faultsOfEdit } from './checkEdit.js';
import { editedProfile, storedEdit } from './editedProfile.js';
import type { ProfileParts } from './parts.js';

/** Changes to be recorded on a version of an enterprise's profile. */
export interface SaveRequest {
  readonly creditCode: string;
  readonly baseVersion: number;
  readonly requestKey: string;
  readonly changes: readonly SourcedChange[];
}

/** What became of a request. */
export type SaveOutcome =
  | {
      readonly kind: 'saved';
      readonly version: number;
      readonly repeated: boolean;
      readonly notCounted: readonly string[];
    }
  | {
      readonly kind: 'conflict';
      readonly newest: ProfileVersion;
      readonly differences: readonly EditorsDifference[];
    }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }
  | { readonly kind: 'notFound' };

type SaveParts = Pick<ProfileParts, 'repository' | 'dictionary' | 'transaction' | 'now'>;

/** A save under way in its transaction. */
type Saving = SaveParts & { readonly session: ClientSession };

/**
 * Records changes as the next version, all or none, in one transaction. The same request again (by its key) finds
 * the version it made; one made on an older version than the newest records nothing and says what differs.
 */
export function saveProfile(parts: SaveParts, request: SaveRequest): Promise<SaveOutcome> {
  return parts.transaction(async (session) => {
    const { repository } = parts;
    const enterprise = await repository.findWithin(request.creditCode, session);
    if (enterprise === undefined) return { kind: 'notFound' };
    const earlier = await repository.recordedBy(request.creditCode, request.requestKey, session);
    const saving = { ...parts, session };
    if (earlier) return repeated(saving, request, earlier);
    const newest = enterprise.profileVersion;
    if (request.baseVersion < 1 || request.baseVersion > newest) return oneFault(baseVersionUnknown);
    if (request.baseVersion < newest) return conflict(saving, request, newest);
    return record(saving, request, enterprise);
  });
}

async function record(parts: Saving, request: SaveRequest, enterprise: Enterprise): Promise<SaveOutcome> {
  const { creditCode, baseVersion, requestKey, changes } = request;
  const base = await versionOf(parts, creditCode, baseVersion);
  const before = editedProfile(base);
  const edited = editProfile(before, changes);
  if (!edited.ok) return { kind: 'faults', faults: faultsOfChanges(edited.faults) };
  const edit = edited.value;
  const faults = faultsOfEdit(edit, changes, parts.dictionary);
  if (faults.length > 0) return { kind: 'faults', faults };
  if (changesNothing(before, edit)) return oneFault(nothingChanged);
  const version = baseVersion + 1;
  const stored = storedEdit(edit);
  const profile: ProfileVersion = {
    creditCode,
    version,
    recordedAt: parts.now(),
    ...stored,
    request: { key: requestKey, content: contentOf(request), baseVersion },
  };
  const name = stored.facts.name ?? enterprise.name;
  await parts.repository.put(
    { ...enterprise, name, profileVersion: version, origin: 'person' },
    profile,
    parts.session,
  );
  return { kind: 'saved', version, repeated: false, notCounted: notCountedOf(edit, changes) };
}

/** A key stands for one request: with other content it is a mistake of the caller's. */
async function repeated(
  parts: Saving,
  request: SaveRequest,
  { version, request: recorded }: ProfileVersion,
): Promise<SaveOutcome> {
  if (recorded?.content !== contentOf(request)) return oneFault(requestKeyReused);
  const base = await versionOf(parts, request.creditCode, recorded.baseVersion);
  const edited = editProfile(editedProfile(base), request.changes);
  const notCounted = edited.ok ? notCountedOf(edited.value, request.changes) : [];
  return { kind: 'saved', version, repeated: true, notCounted };
}

async function conflict(
  parts: Saving,
  { creditCode, baseVersion, changes }: SaveRequest,
  newestVersion: number,
): Promise<SaveOutcome> {
  const base = await versionOf(parts, creditCode, baseVersion);
  const newest = await versionOf(parts, creditCode, newestVersion);
  const versions = { base: editedProfile(base), newest: editedProfile(newest) };
  return { kind: 'conflict', newest, differences: editorsDifferences(versions, changes) };
}

async function versionOf(
  { repository, session }: Saving,
  creditCode: string,
  version: number,
): Promise<ProfileVersion> {
  const [found] = await repository.profiles([{ creditCode, version }], session);
  if (!found) throw new Error(`Profile ${version} of ${creditCode} is named but not stored.`);
  return found;
}

function changesNothing(before: ReturnType<typeof editedProfile>, edit: Edit): boolean {
  return (
    sameValue(before.facts, edit.facts) &&
    sameValue(before.provenance, edit.provenance) &&
    sameValue(before.otherStatements, edit.otherStatements)
  );
}

function notCountedOf({ notCounted }: Edit, changes: readonly SourcedChange[]): readonly string[] {
  return notCounted.flatMap((index) => changes[index]?.pointer ?? []);
}

function contentOf({ baseVersion, changes }: SaveRequest): string {
  return createHash('sha256').update(canonicalJson({ baseVersion, changes })).digest('hex');
}

function oneFault(fault: Fault): SaveOutcome {
  return { kind: 'faults', faults: [fault] };
}

const baseVersionUnknown: Fault = {
  code: 'BASE_VERSION_UNKNOWN',
  path: '/input/baseVersion',
  message: {
    zh: '没有这一版企业画像。请刷新后再改。',
    en: 'The profile has no such version. Reload before you change it.',
  },
};

const requestKeyReused: Fault = {
  code: 'REQUEST_KEY_REUSED',
  path: '/input/requestKey',
  message: {
    zh: '这个请求编号已用于另一次保存。请另取一个再试。',
    en: 'This request key was used for another save. Take a new one and try again.',
  },
};

const nothingChanged: Fault = {
  code: 'NOTHING_CHANGED',
  path: '/input/changes',
  message: {
    zh: '没有需要保存的修改：内容、来源和日期都与现有的一致。请修改后再保存。',
    en: 'There is nothing to save: values, sources and dates are as they stand. Change something first.',
  },
};

import type {
  ProfileChange,
  ProfileVersion as ProfileVersionType,
} from '../../../schema/generated/resolvers.js';
import { addressLabel, besideDifferences, differences, sourceKindName } from '../../domain/index.js';
import type { Enterprise, EnterpriseRepository, ProfileVersion } from '../enterprises/index.js';
import { connectionOf, cursorInvalid, type PageRequest } from '../paging/index.js';
import { editedProfile } from './editedProfile.js';

/** A page of an enterprise's versions, the newest first, each with what it changed; a fault where the cursor names no version. */
export async function versionsPage(
  repository: EnterpriseRepository,
  { creditCode, profileVersion }: Enterprise,
  { first, after }: PageRequest,
) {
  const before = after === undefined ? undefined : Number(after);
  if (before !== undefined && !Number.isSafeInteger(before)) return { fault: cursorInvalid };
  // One more than the page shows: the version that its last one is compared with.
  const versions = await repository.versionsBefore(creditCode, before, first + 1);
  const shown = versions.slice(0, first);
  const nodes = shown.map((version, index) => versionView(version, versions[index + 1]));
  return {
    page: connectionOf(nodes, {
      key: ({ version }) => String(version),
      hasNextPage: versions.length > first,
      totalCount: profileVersion,
    }),
  };
}

function versionView(version: ProfileVersion, former: ProfileVersion | undefined): ProfileVersionType {
  return {
    version: version.version,
    recordedAt: version.recordedAt.toISOString(),
    changes: former === undefined ? [] : changesView(former, version),
  };
}

function changesView(former: ProfileVersion, version: ProfileVersion): readonly ProfileChange[] {
  const [before, after] = [editedProfile(former), editedProfile(version)];
  return [
    ...differences(before.facts, after.facts).map((change) => ({ ...change, beside: null })),
    ...besideDifferences(before, after).map((change) => ({ ...change, beside: sourceKindName(change.kind) })),
  ].map(({ pointer, before: was, after: is, beside, row }) => ({
    pointer,
    label: addressLabel(pointer, row),
    before: was ?? null,
    after: is ?? null,
    beside,
  }));
}

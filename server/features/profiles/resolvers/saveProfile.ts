import type { MutationResolvers, ProfileConflict } from '../../../../schema/generated/resolvers.js';
import {
  addressLabel,
  parseCreditCode,
  sourceKindName,
  type EditorsDifference,
} from '../../../domain/index.js';
import type { RequestContext } from '../../../platform/graphql/index.js';
import { enterpriseNotFound } from '../../enterprises/index.js';
import { faultAt, invalidInput } from '../../failures/index.js';
import { demoOnly } from '../demoOnly.js';
import type { ProfileParts } from '../parts.js';
import { readChanges } from '../readChanges.js';
import { saveProfile as save, type SaveOutcome } from '../saveProfile.js';

/** `saveProfile(input)`: changes recorded as the next version, or why not. */
export function saveProfile(
  parts: ProfileParts,
): NonNullable<MutationResolvers<RequestContext>['saveProfile']> {
  return async (_parent, { input }, { asOf }) => {
    if (!parts.demo) return demoOnly;
    const code = parseCreditCode(input.creditCode.slice(0, longestTyped));
    if (!code.ok) return invalidInput(faultAt('/input/creditCode', code.refusal));
    const read = readChanges(input, asOf);
    if ('faults' in read) return invalidInput(...firstOf(read.faults));
    const { baseVersion, requestKey } = input;
    const creditCode = code.value;
    const outcome = await save(parts, { creditCode, baseVersion, requestKey, changes: read.changes });
    switch (outcome.kind) {
      case 'saved':
        return { __typename: 'ProfileSaved', ...outcome };
      case 'conflict':
        return conflictView(outcome);
      case 'faults':
        return invalidInput(...firstOf(outcome.faults));
      case 'notFound':
        return enterpriseNotFound(creditCode, '/input/creditCode');
    }
  };
}

const longestTyped = 100;
const mostFaults = 20;

function firstOf<Item>(items: readonly Item[]): readonly [Item, ...Item[]] {
  const [first, ...others] = items.slice(0, mostFaults);
  if (first === undefined) throw new Error('A refusal without a fault.');
  return [first, ...others];
}

function conflictView({
  newest,
  differences,
}: Extract<SaveOutcome, { kind: 'conflict' }>): ProfileConflict & { readonly __typename: 'ProfileConflict' } {
  return {
    __typename: 'ProfileConflict',
    code: 'PROFILE_CHANGED_MEANWHILE',
    path: '/input/baseVersion',
    message: {
      zh: `他人已保存第 ${newest.version} 版，本次修改没有保存。请逐项比对后再存。`,
      en: `Someone saved version ${newest.version} meanwhile; these changes were not saved. Compare them and save again.`,
    },
    newestVersion: newest.version,
    recordedAt: newest.recordedAt.toISOString(),
    differences: differences.map(differenceView),
  };
}

const changedByNames = { me: 'ME', them: 'THEM', both: 'BOTH' } as const;

function differenceView({ pointer, base, mine, theirs, beside, changedBy, resend, row }: EditorsDifference) {
  return {
    pointer,
    label: addressLabel(pointer, row),
    base: base ?? null,
    mine: mine ?? null,
    theirs: theirs ?? null,
    beside: beside ? sourceKindName(beside) : null,
    changedBy: changedByNames[changedBy],
    resend: resend ?? null,
  };
}

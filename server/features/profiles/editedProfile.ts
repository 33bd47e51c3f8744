import type { EditedProfile, Edit } from '../../domain/index.js';
import { splitProfileFacts, toBorder } from '../../domain/index.js';
import type { ProfileVersion } from '../enterprises/index.js';

/** A stored version as it is edited and shown: facts of the border, self-declared values among them. */
export function editedProfile(profile: ProfileVersion): EditedProfile {
  const { facts, declared, provenance, otherStatements = [] } = profile;
  return {
    facts: toBorder({ ...declared, ...facts }),
    provenance,
    otherStatements: otherStatements.map((statement) => ({
      ...statement,
      value: JSON.parse(statement.value) as unknown,
    })),
  };
}

/** What an edit makes of a version: everything but its number, time and request. */
export function storedEdit(
  edit: Edit,
): Pick<ProfileVersion, 'facts' | 'declared' | 'provenance' | 'otherStatements'> {
  const { facts, declared } = splitProfileFacts(edit.facts);
  return {
    facts,
    declared,
    provenance: edit.provenance,
    otherStatements: edit.otherStatements.map((statement) => ({
      ...statement,
      value: JSON.stringify(statement.value),
    })),
  };
}

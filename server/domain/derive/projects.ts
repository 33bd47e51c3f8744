import type { ProjectRow } from '../../../schema/generated/facts.js';
import type { CalendarDate } from '../calendar/date.js';
import type { Derivation } from './inputs.js';
import { countMembers, largestOfMembers } from './members.js';
import { allOf, inOrder, not, type Truth } from './truth.js';

/** R&D projects begun, not ended and not interrupted. */
export const ongoingProjects: Derivation<number> = ({ projects }, asOf) =>
  countMembers(projects, (project) => isOngoing(project, asOf));

/** Those of them that are set up with the science bureau. */
export const ongoingFiledProjects: Derivation<number> = ({ projects }, asOf) =>
  countMembers(projects, (project) => allOf(isOngoing(project, asOf), project.filed));

/** The largest budget, fen, of a project under way; 0 without any. */
export const ongoingProjectBudget: Derivation<number> = ({ projects }, asOf) =>
  largestOfMembers(
    projects,
    (project) => isOngoing(project, asOf),
    ({ budget }) => budget,
  );

function isOngoing({ from, to, interrupted }: ProjectRow, asOf: CalendarDate): Truth {
  return allOf(inOrder<string>(from, asOf), inOrder<string>(asOf, to), not(interrupted));
}

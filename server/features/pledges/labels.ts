import {
  industryPlace,
  townOf,
  type LocalizedText,
  type PledgeKind as DomainKind,
} from '../../domain/index.js';
import type { LedgerKnowledge, PledgeKind } from '../../../schema/generated/resolvers.js';
import type { InstitutionDocument } from '../products/index.js';
import type { Known } from './coverage.js';
import type { Breakdown } from './pledgeService.js';

/** Kinds of the ledger to the names of the interface's enum. */
export const pledgeKindNames: Readonly<Record<DomainKind, PledgeKind>> = {
  patent: 'PATENT',
  dataIp: 'DATA_IP',
  trademark: 'TRADEMARK',
  copyright: 'COPYRIGHT',
};

/** Names of the interface's enum to kinds of the ledger. */
export const pledgeKindsNamed: Readonly<Record<PledgeKind, DomainKind>> = {
  PATENT: 'patent',
  DATA_IP: 'dataIp',
  TRADEMARK: 'trademark',
  COPYRIGHT: 'copyright',
};

/** How much is known, in the names of the interface's enum. */
export const knowledge: Readonly<Record<Known, LedgerKnowledge>> = {
  whole: 'WHOLE',
  part: 'PART',
  none: 'NONE',
};

/** Institutions by id. */
export type Institutions = ReadonlyMap<string, InstitutionDocument>;

/** Names the parts of a breakdown by their keys; a key without a name stands for itself. */
export function partLabels(
  institutions: Institutions,
): Readonly<Record<Breakdown, (key: string) => LocalizedText>> {
  return {
    institution: (id) => institutions.get(id)?.name ?? itself(id),
    town: (slug) => townOf(slug)?.name ?? itself(slug),
    industry: (division) => industryPlace(division)?.division.label ?? itself(division),
  };
}

function itself(key: string): LocalizedText {
  return { zh: key, en: key };
}

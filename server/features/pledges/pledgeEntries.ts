import type { PledgeDocument } from '../../../schema/generated/pledge.js';
import { calendarDate, fenOfChecked, type PledgeEntry, type PledgeEvent } from '../../domain/index.js';

/** The entries that a checked row of the ledger stands for, in the order of their recording. */
export function pledgeEntries(document: PledgeDocument): readonly PledgeEntry[] {
  const { id: pledgeId, registeredOn, recordedOn, later } = document;
  const registration = { event: registeredEvent(document), effectiveOn: registeredOn, recordedOn };
  const events = later.map(({ effectiveOn, recordedOn: recorded, ...entry }) => {
    return { event: laterEvent(entry), effectiveOn, recordedOn: recorded };
  });
  return [registration, ...events].map((entry, index) => ({
    pledgeId,
    sequence: index + 1,
    effectiveDate: calendarDate(entry.effectiveOn),
    recordingDate: calendarDate(entry.recordedOn),
    event: entry.event,
  }));
}

function registeredEvent(document: PledgeDocument): PledgeEvent {
  const { kind, registry, registrationNumber, pledgor, institution, assets, securedAmount } = document;
  return {
    type: 'registered',
    kind,
    registry,
    registrationNumber,
    pledgor,
    institution,
    assets,
    securedAmount: fenOfChecked(securedAmount),
  };
}

type Later =
  { readonly event: 'changed'; readonly securedAmount: string } | { readonly event: 'released' | 'revoked' };

function laterEvent(entry: Later): PledgeEvent {
  if (entry.event !== 'changed') return { type: entry.event };
  return { type: 'changed', securedAmount: fenOfChecked(entry.securedAmount) };
}

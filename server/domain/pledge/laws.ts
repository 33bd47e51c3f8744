import { lastCalendarDate, type CalendarDate } from '../calendar/date.js';
import { refused, type Refusal } from '../result.js';
import type { PledgeEntry } from './entry.js';
import { entriesByPledge } from './ledger.js';
import { pledgeLife, type PledgeLife, type PledgeRefusalCode } from './life.js';

export type LedgerRefusalCode = PledgeRefusalCode | 'REGISTRATION_NUMBER_TWICE' | 'PATENT_PLEDGED_TWICE';

/** The first law that a ledger breaks, and which pledge breaks it. */
export interface LedgerFault {
  readonly pledgeId: string;
  readonly refusal: Refusal<LedgerRefusalCode>;
}

/** A pledge and the day from which another may take its assets: that of its release, else never. */
interface Registered {
  readonly life: PledgeLife;
  readonly until: CalendarDate;
}

/**
 * Checks a whole ledger: every pledge's own life (see `pledgeLife`), registration numbers that are unique with
 * their registry (`REGISTRATION_NUMBER_TWICE`), and no asset under two registrations at once
 * (`PATENT_PLEDGED_TWICE`: 专利权质押登记办法, 国家知识产权局公告第 461 号, grounds of refusal). A revoked
 * registration was void from the start and stands in nobody's way.
 */
export function ledgerFault(entries: readonly PledgeEntry[]): LedgerFault | undefined {
  const registered: Registered[] = [];
  for (const [pledgeId, own] of entriesByPledge(entries)) {
    const ordered = own.toSorted((left, right) => left.sequence - right.sequence);
    const life = pledgeLife(ordered);
    if (!life.ok) return { pledgeId, refusal: life.refusal };
    const release = ordered.find(({ event }) => event.type === 'released');
    registered.push({ life: life.value, until: release?.effectiveDate ?? lastCalendarDate });
  }
  return numberTwice(registered) ?? assetTwice(registered);
}

function numberTwice(registered: readonly Registered[]): LedgerFault | undefined {
  const seen = new Map<string, string>();
  for (const { life } of registered) {
    const { registry, registrationNumber } = life.registration;
    const key = JSON.stringify([registry, registrationNumber]);
    const other = seen.get(key);
    if (other !== undefined) return { pledgeId: life.pledgeId, refusal: numberFault(life, other) };
    seen.set(key, life.pledgeId);
  }
  return undefined;
}

function assetTwice(registered: readonly Registered[]): LedgerFault | undefined {
  const held = new Map<string, Registered>();
  const inOrder = registered
    .filter(({ life }) => life.state !== 'revoked')
    .toSorted((left, right) => (left.life.registeredOn < right.life.registeredOn ? -1 : 1));
  for (const own of inOrder) {
    for (const { number } of own.life.registration.assets) {
      const key = JSON.stringify([own.life.registration.kind, number]);
      const earlier = held.get(key);
      if (earlier !== undefined && earlier.until > own.life.registeredOn) {
        return { pledgeId: own.life.pledgeId, refusal: assetFault(own.life, number, earlier.life) };
      }
      held.set(key, own);
    }
  }
  return undefined;
}

function numberFault({ pledgeId, registration }: PledgeLife, other: string) {
  const { registrationNumber } = registration;
  return refused(
    'REGISTRATION_NUMBER_TWICE',
    `质押 ${pledgeId} 的登记号 ${registrationNumber} 与质押 ${other} 相同。同一登记机构的登记号不能重复，请核对。`,
    `Pledge ${pledgeId} has the registration number ${registrationNumber} of pledge ${other}. A registry gives a number once; check it.`,
  ).refusal;
}

function assetFault({ pledgeId }: PledgeLife, number: string, earlier: PledgeLife) {
  return refused(
    'PATENT_PLEDGED_TWICE',
    `质押 ${pledgeId} 的 ${number} 在登记日仍被质押 ${earlier.pledgeId} 占用。前一质押注销后才能再质押，请核对日期。`,
    `Pledge ${pledgeId} takes ${number} while pledge ${earlier.pledgeId} still holds it. It can be pledged again once that is released; check the dates.`,
  ).refusal;
}

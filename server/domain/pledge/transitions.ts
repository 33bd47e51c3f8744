import type { PledgeEvent } from './entry.js';

/** Where a pledge stands in the register; released and revoked are final. */
export type PledgeState = 'unregistered' | 'registered' | 'released' | 'revoked';

type Transitions = Readonly<Record<PledgeState, Partial<Readonly<Record<PledgeEvent['type'], PledgeState>>>>>;

const transitions: Transitions = {
  unregistered: { registered: 'registered' },
  registered: { changed: 'registered', released: 'released', revoked: 'revoked' },
  released: {},
  revoked: {},
};

/** The state after an event, or undefined where the event has no place: a second release, a change after it. */
export function nextPledgeState(state: PledgeState, event: PledgeEvent['type']): PledgeState | undefined {
  return transitions[state][event];
}

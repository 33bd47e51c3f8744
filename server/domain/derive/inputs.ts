import type { EnterpriseFacts, NeedFacts } from '../../../schema/generated/facts.js';
import type { CalendarDate } from '../calendar/date.js';

/** What derived fields are worked out from: the enterprise's facts and, for one evaluation, its need. */
export type DerivationInputs = EnterpriseFacts & NeedFacts;

/** How one derived field is worked out; undefined while the inputs do not decide it. */
export type Derivation<Value> = (inputs: DerivationInputs, asOf: CalendarDate) => Value | undefined;

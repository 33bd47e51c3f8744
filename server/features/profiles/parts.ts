import type { ClientSession } from 'mongoose';
import type { WaitingFact } from '../../../schema/generated/resolvers.js';
import type { CalendarDate } from '../../domain/index.js';
import type { Dictionary } from '../../rules/index.js';
import type { EnterpriseProfile, EnterpriseRepository, EnterpriseService } from '../enterprises/index.js';
import type { ProductService } from '../products/index.js';

/** What the profile's own page rests on. */
export interface ProfileParts {
  readonly repository: EnterpriseRepository;
  readonly enterprises: EnterpriseService;
  readonly products: ProductService;
  /** The dictionary that facts are checked against. */
  readonly dictionary: Dictionary;
  /** The missing facts for which products wait. */
  readonly waiting: (stored: EnterpriseProfile, asOf: CalendarDate) => Promise<readonly WaitingFact[]>;
  readonly transaction: <T>(work: (session: ClientSession) => Promise<T>) => Promise<T>;
  readonly now: () => Date;
  /** Without accounts nobody can be told to be an enterprise's own: outside the demonstration all is refused. */
  readonly demo: boolean;
}

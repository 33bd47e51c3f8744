/** The features put together over one storage: what each needs of the others is decided here. */
import { dictionaryFields, dictionaryGroups, dictionaryHash } from '../schema/generated/dictionary.js';
import { questions } from '../schema/generated/questions.js';
import { lprTable, type CalendarDate } from './domain/index.js';
import { dictionaryResolvers } from './features/dictionary/index.js';
import {
  enterpriseModels,
  EnterpriseRepository,
  enterpriseResolvers,
  EnterpriseService,
} from './features/enterprises/index.js';
import { figureFiles, figureResolvers, type PublishedFiguresDocument } from './features/figures/index.js';
import {
  pledgeFiles,
  pledgeModels,
  PledgeRepository,
  pledgeResolvers,
  PledgeService,
} from './features/pledges/index.js';
import {
  productModels,
  ProductRepository,
  productResolvers,
  ProductService,
} from './features/products/index.js';
import {
  askableFields,
  matchingResolvers,
  questionsByFact,
  StoredAnswers,
  waitingFacts,
} from './features/matching/index.js';
import { methodResolvers } from './features/method/index.js';
import { profileFiles, profileResolvers, type ProfileParts } from './features/profiles/index.js';
import { StoredPopulation } from './features/population/index.js';
import { ReachCounter, reachResolvers } from './features/reach/index.js';
import { scorecardResolvers, type LoadedScorecard } from './features/scorecards/index.js';
import { scalarResolvers } from './features/scalars/index.js';
import type { Storage } from './platform/storage/index.js';
import { readDictionary, type Dictionary } from './rules/index.js';

/**
 * The data dictionary as the rule language reads it, with derived fields that a question answers standing for
 * themselves; throws when the generated one is faulty: a defect.
 */
export function askableDictionary(): Dictionary {
  const dictionary = readDictionary(askableFields(dictionaryFields, questions));
  if (!dictionary.ok) throw new Error(`${dictionary.fault.path}: ${dictionary.fault.message.en}`);
  return dictionary.value;
}

/** Repositories over a storage; their collections exist once the storage is ready. */
export function repositoriesOf(storage: Storage) {
  const { connection } = storage;
  return {
    products: new ProductRepository(productModels(connection), (collection, changed) =>
      storage.changes(collection, changed),
    ),
    enterprises: new EnterpriseRepository(enterpriseModels(connection), (collection, changed) =>
      storage.changes(collection, (change) =>
        changed('id' in change && typeof change.id === 'string' ? change.id : undefined),
      ),
    ),
    pledges: new PledgeRepository(pledgeModels(connection), (collection, changed) =>
      storage.changes(collection, changed),
    ),
  };
}

/** What the features rest on besides each other. */
export interface FeatureParts {
  readonly repositories: ReturnType<typeof repositoriesOf>;
  readonly storage: Pick<Storage, 'transaction'>;
  readonly dictionary: Dictionary;
  readonly figures: PublishedFiguresDocument;
  readonly scorecards: readonly LoadedScorecard[];
  readonly demo: boolean;
  readonly now: () => Date;
  readonly asOf: () => CalendarDate;
  /** Told of a failure in work that no request waits for. */
  readonly failed: (error: unknown) => void;
}

/**
 * The resolvers of all features, the addresses at which they take and give files, and the work that goes on behind
 * them: to be started in this order, and stopped at the end.
 */
export function featuresOf(parts: FeatureParts) {
  const { repositories, storage, dictionary, figures, scorecards, demo, now, asOf, failed } = parts;
  const products = new ProductService(repositories.products, dictionary);
  const enterprises = new EnterpriseService(repositories.enterprises);
  const matching = { products, enterprises, dictionary };
  const names = { dictionary, questionOf: questionsByFact(questions) };
  const profiles = {
    repository: repositories.enterprises,
    enterprises,
    products,
    dictionary,
    waiting: (stored, asOf) => waitingFacts(matching, stored, asOf, names),
    transaction: (work) => storage.transaction(work),
    now,
    demo,
  } satisfies ProfileParts;
  const population = new StoredPopulation({ enterprises, dictionary, asOf, failed });
  const reach = demo ? new ReachCounter({ products, population, failed }) : null;
  const answers = new StoredAnswers({ ...matching, questions, asOf, failed });
  const pledges = {
    service: new PledgeService(repositories.pledges),
    institutions: () => repositories.products.institutions(),
  };
  const resolvers = [
    scalarResolvers,
    dictionaryResolvers({
      dictionary: { groups: dictionaryGroups, fields: dictionaryFields, hash: dictionaryHash },
      demo,
      lprTable,
      catalogueVersion: () => products.catalogueVersion(),
    }),
    methodResolvers({ fields: dictionaryFields, dictionaryHash, products, scorecards }),
    figureResolvers(figures),
    scorecardResolvers({ scorecards, enterprises, names }),
    reachResolvers({ products, dictionary, counter: reach }),
    enterpriseResolvers(enterprises),
    productResolvers(products),
    pledgeResolvers(pledges),
    matchingResolvers({ ...matching, view: { ...names, questions, chances: () => answers.chances } }),
    profileResolvers(profiles),
  ];
  const files = [...profileFiles(profiles), ...pledgeFiles(pledges), ...figureFiles(figures)];
  return { resolvers, files, background: reach ? [answers, reach, population] : [answers] };
}

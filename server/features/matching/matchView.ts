import type {
  Match,
  MatchConnection,
  MatchItemsArgs,
  NextQuestion,
} from '../../../schema/generated/resolvers.js';
import type { Question } from '../../../schema/questions.js';
import { lprTable } from '../../domain/index.js';
import { lprNotice } from '../dictionary/index.js';
import { pageOf, readPage } from '../paging/index.js';
import { readFilter } from '../products/index.js';
import type { AnswerChances } from './answerChances.js';
import type { FactNames } from './conditionView.js';
import { explainMatch } from './explainedMatch.js';
import { inputError } from './inputError.js';
import { itemView } from './itemView.js';
import { outcomeNames } from './outcomeNames.js';
import { countOutcomes, partnersOf, type MatchingParts, type MatchRun } from './matching.js';
import { nextQuestion } from './nextQuestion.js';
import { sortMatches, type MatchSort } from './rank.js';

/** A run as its resolvers see it: pages and the next question are made when they are asked for. */
export type MatchParent = Omit<Match, 'items' | 'nextQuestion'> & {
  readonly page: (args: MatchItemsArgs) => MatchConnection;
  readonly question: (skip: ReadonlySet<string>) => NextQuestion | null;
};

/** What views of a run are made with. */
export interface ViewParts extends FactNames {
  readonly questions: readonly Question[];
  /** How probably answers settle products, as it is known by now. */
  readonly chances: () => AnswerChances;
}

/** What the resolvers of matching rest on. */
export interface ResolverParts extends MatchingParts {
  readonly view: ViewParts;
}

const usualPage = 20;

const sorts: Readonly<Record<'FIT' | 'COST' | 'TURNAROUND', MatchSort>> = {
  FIT: 'fit',
  COST: 'cost',
  TURNAROUND: 'turnaround',
};

/** A run as the API shows it. */
export function matchView(run: MatchRun, parts: ViewParts): MatchParent {
  const { subject, catalogueVersion, matches } = run;
  const lpr = lprNotice(lprTable, subject.asOf);
  if (!lpr.ok) throw new RangeError(lpr.refusal.message.en);
  return {
    asOf: subject.asOf,
    enterpriseName: subject.name,
    profileVersion: subject.stored?.profile.version ?? null,
    lastFiscalYear: subject.derived.lastFiscalYear,
    catalogueVersion,
    lpr: lpr.value,
    counts: countOutcomes(matches),
    page: (args) => pageView(run, args, parts),
    question: (skip) => questionView(run, skip, parts),
  };
}

function pageView(run: MatchRun, args: MatchItemsArgs, parts: ViewParts): MatchConnection {
  const page = readPage({ first: args.first, after: args.after }, usualPage);
  if ('fault' in page) throw inputError(page.fault);
  const ranks = new Map(run.matches.map((match, index) => [match, index + 1]));
  const narrowed = readFilter(args.filter ?? {});
  if ('fault' in narrowed) throw inputError(narrowed.fault);
  const matches = run.matches.filter(
    ({ judgement, product }) =>
      (!args.outcome || outcomeNames[judgement.outcome] === args.outcome) && narrowed.wanted(product),
  );
  const sorted = sortMatches(matches, sorts[args.sort ?? 'FIT']);
  const result = pageOf(sorted, page.request, ({ product }) => product.document.slug);
  if ('fault' in result) throw inputError(result.fault);
  const { connection } = result;
  const partners = partnersOf(run);
  return {
    ...connection,
    edges: connection.edges.map(({ cursor, node: match }) => {
      const placed = { subject: run.subject, match, rank: ranks.get(match) ?? 0, partners };
      return { cursor, node: itemView(placed, explainMatch(match, run.subject), parts) };
    }),
  };
}

function questionView(
  { matches }: MatchRun,
  skip: ReadonlySet<string>,
  { questions, chances }: ViewParts,
): NextQuestion | null {
  const judgements = matches.map(({ product, judgement }) => ({ slug: product.document.slug, ...judgement }));
  const next = nextQuestion(judgements, { questions, chances: chances() }, skip);
  if (next === null) return null;
  return { id: next.question.id, text: next.question.text, settles: next.settles, mentions: next.mentions };
}

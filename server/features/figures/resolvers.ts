import type { PublishedFiguresDocument } from '../../../schema/generated/publishedFigures.js';
import type {
  FigureBasis,
  FigureGroup,
  FigureKind,
  PublishedFigure,
  Resolvers,
} from '../../../schema/generated/resolvers.js';
import type { RequestContext } from '../../platform/graphql/index.js';

type Figure = PublishedFiguresDocument['figures'][number];

/** Resolvers of the city's published figures, which are the same for everyone until the next start. */
export function figureResolvers(document: PublishedFiguresDocument): Resolvers<RequestContext> {
  const titles = new Map(document.sources.map(({ id, title }) => [id, title]));
  const typesWhere = (wanted: (figure: Figure) => boolean) =>
    document.figures.filter(wanted).map((figure) => figureType(figure, titles));
  const groups: readonly FigureGroup[] = document.groups.map(({ code, title }) => {
    return { code, title, figures: typesWhere(({ group }) => group === code) };
  });
  const headlines = typesWhere(({ headline }) => headline === true);
  return { Query: { publishedFigures: () => groups, headlineFigures: () => headlines } };
}

function figureType(figure: Figure, titles: ReadonlyMap<string, PublishedFigure['source']>): PublishedFigure {
  const { key, name, kind, basis, bound, period, values, definition, caution, source } = figure;
  return {
    key,
    name,
    kind: kinds[kind],
    basis: bases[basis],
    lowerBound: bound === 'atLeast',
    period,
    values: values.map(({ zh, en, number, unit, note }) => {
      return { text: { zh, en }, number, unit, note: note ?? null };
    }),
    definition,
    caution: caution ?? null,
    source: titles.get(source) ?? { zh: source, en: source },
  };
}

const kinds: Readonly<Record<Figure['kind'], FigureKind>> = { published: 'PUBLISHED', computed: 'COMPUTED' };

const bases: Readonly<Record<Figure['basis'], FigureBasis>> = {
  flow: 'FLOW',
  stock: 'STOCK',
  growth: 'GROWTH',
  share: 'SHARE',
  count: 'COUNT',
  rank: 'RANK',
  mean: 'MEAN',
  rate: 'RATE',
  target: 'TARGET',
};

import type { PublishedFiguresDocument } from '../../../schema/generated/publishedFigures.js';
import type {
  FigureBasis,
  FigureGroup,
  FigureKind,
  PublishedFigure,
} from '../../../schema/generated/resolvers.js';

type Figure = PublishedFiguresDocument['figures'][number];

/** The published figures as the interface shows them, by group. */
export function groupTypes({ groups, sources, figures }: PublishedFiguresDocument): readonly FigureGroup[] {
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  return groups.map(({ code, title }) => ({
    code,
    title,
    figures: figures.filter(({ group }) => group === code).map((figure) => figureType(figure, titles)),
  }));
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

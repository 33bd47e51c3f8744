import type { PublishedFiguresDocument } from '../../../schema/generated/publishedFigures.js';
import type {
  FigureBasis,
  FigureGroup,
  FigureKind,
  PublishedFigure,
} from '../../../schema/generated/resolvers.js';

type Figure = PublishedFiguresDocument['figures'][number];

/** The published figures as the interface shows them: by group, and those that stand on the first page. */
export function figureTypes({ groups, sources, figures }: PublishedFiguresDocument): {
  readonly groups: readonly FigureGroup[];
  readonly headlines: readonly PublishedFigure[];
} {
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  const typesWhere = (wanted: (figure: Figure) => boolean) =>
    figures.filter(wanted).map((figure) => figureType(figure, titles));
  return {
    groups: groups.map(({ code, title }) => {
      return { code, title, figures: typesWhere(({ group }) => group === code) };
    }),
    headlines: typesWhere(({ headline }) => headline === true),
  };
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

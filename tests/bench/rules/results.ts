/** What was measured, as one JSON object and as the page docs/benchmarks.md. */
import { cpus } from 'node:os';
import type { Forward } from './forward.js';
import type { Inverse } from './inverse.js';
import type { Large } from './large.js';
import { limits } from './limits.js';
import { peers } from './peers.js';

export interface Measured {
  readonly forward: Forward;
  readonly large: readonly Large[];
  readonly inverse: readonly Inverse[];
}

const rulesEngine = peers[0]?.name ?? '';

const time = (milliseconds: ReadonlyMap<string, number>, name: string): number =>
  milliseconds.get(name) ?? Number.NaN;
const times = (milliseconds: ReadonlyMap<string, number>, slower: string, faster: string): number =>
  rounded(time(milliseconds, slower) / time(milliseconds, faster));

const rounded = (value: number): number => Number(value.toPrecision(3));

/** The figures by the names that a check asks for. */
export function resultsOf({ forward, large, inverse }: Measured): object {
  const differing = [forward, ...large, ...inverse].reduce((sum, part) => sum + part.differing, 0);
  const against = (mode: string): object => ({
    ms: rounded(time(forward.milliseconds, mode)),
    xJsonRulesEngine: times(forward.milliseconds, rulesEngine, mode),
    xClosures: times(forward.milliseconds, 'closures', mode),
  });
  const sizes = large.flatMap(({ products, milliseconds, addOne, build, memory }) => {
    const beside = (mode: string): object => ({
      ms: rounded(time(milliseconds, mode)),
      xClosures: times(milliseconds, 'closures', mode),
    });
    return [
      [`forwardBoolean${products}`, beside('index')],
      [`forwardMasks${products}`, beside('masks')],
      [`indexAddOne${products}`, { ms: rounded(addOne.median), greatestMs: rounded(addOne.greatest) }],
      [`indexBuild${products}`, { ms: rounded(build), bytes: memory.index, programBytes: memory.program }],
    ] as const;
  });
  const populations = inverse.map(
    ({ enterprises, milliseconds }) =>
      [
        `inverse${enterprises}`,
        { ms: rounded(time(milliseconds, 'columns')), xClosures: times(milliseconds, 'closures', 'columns') },
      ] as const,
  );
  return {
    forwardBoolean2000: against('index'),
    forwardProgram2000: against('program'),
    forwardMasks2000: against('masks'),
    ...Object.fromEntries<object>([...sizes, ...populations]),
    explainPage50: { ms: rounded(forward.explainPage) },
    answersDiffering: differing,
  };
}

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n');

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const mebibytes = (bytes: number): string => `${rounded(bytes / 2 ** 20)}`;

const OWN: readonly (readonly [name: string, said: string, unknowns: string, explains: string])[] = [
  ['index', 'this engine: catalogue index', 'unknown', 'by the masks, for the page shown'],
  ['program', 'this engine: flat program, short cuts', 'unknown', 'by the masks'],
  ['masks', 'this engine: every condition, masks of failed and undecided', 'unknown', 'every condition'],
  ['closures', 'hand-written predicates over objects', 'as JavaScript compares undefined', 'none'],
  ['evaluator', 'this engine: evaluator', 'unknown, with the missing facts', 'none'],
  [
    'explainer',
    'this engine: explainer, every product in sentences',
    'unknown',
    'every condition, zh and en',
  ],
];

function forwardTable({ milliseconds, products }: Forward): string {
  const peerRows = peers.map(({ name, unknowns, explains }) => [name, name, unknowns, explains] as const);
  const rows = [...OWN, ...peerRows]
    .map(([name, said, unknowns, explains]) => ({
      name,
      said,
      unknowns,
      explains,
      spent: time(milliseconds, name),
    }))
    .sort((one, other) => one.spent - other.spent);
  return table(
    [
      'engine',
      'ms an enterprise',
      'ns a rule',
      '× json-rules-engine',
      '× predicates',
      'an absent fact',
      'explains',
    ],
    rows.map(({ name, said, unknowns, explains, spent }) => [
      said,
      rounded(spent),
      whole((spent * 1e6) / products),
      rounded(time(milliseconds, rulesEngine) / spent),
      times(milliseconds, 'closures', name),
      unknowns,
      explains,
    ]),
  );
}

const largeTable = (large: readonly Large[]): string =>
  table(
    ['products', 'predicates', 'program', '×', 'masks', '×', 'index', '×', 'distinct conditions'],
    large.map(({ products, milliseconds, conditions }) => [
      whole(products),
      rounded(time(milliseconds, 'closures')),
      ...['program', 'masks', 'index'].flatMap((mode) => [
        rounded(time(milliseconds, mode)),
        times(milliseconds, 'closures', mode),
      ]),
      whole(conditions),
    ]),
  );

const memoryTable = (large: readonly Large[]): string =>
  table(
    [
      'products',
      'build, ms',
      'index, MiB',
      'program, MiB',
      'add one, ms (median)',
      'add one, ms (greatest of 200)',
    ],
    large.map(({ products, build, memory, addOne }) => [
      whole(products),
      whole(build),
      mebibytes(memory.index),
      mebibytes(memory.program),
      rounded(addOne.median),
      rounded(addOne.greatest),
    ]),
  );

const inverseTable = (inverse: readonly Inverse[]): string =>
  table(
    ['enterprises', 'predicates', 'columns', '×', 'funnel and leave-one-out', 'columns, MiB'],
    inverse.map(({ enterprises, milliseconds, bytes }) => [
      whole(enterprises),
      rounded(time(milliseconds, 'closures')),
      rounded(time(milliseconds, 'columns')),
      times(milliseconds, 'closures', 'columns'),
      rounded(time(milliseconds, 'funnel')),
      mebibytes(bytes),
    ]),
  );

/** The page that stands in the documentation. */
export function markdownOf(measured: Measured): string {
  const { forward, large, inverse } = measured;
  const { conditions, holding, passing } = forward.shape;
  const differing = [forward, ...large, ...inverse].reduce((sum, part) => sum + part.differing, 0);
  return `# Benchmarks of the rule engine

\`npm run bench -- rules\` writes this page; \`npm run -s bench -- rules --json\` prints the figures. Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}. Everything in one process and one run, one thread; times are processor time, medians of five samples taken in turn, so that what else the machine does meets every line; compare ratios, not milliseconds.

**Workload.** Generated from a fixed seed: products of 4 to 12 conditions (mean ${rounded(conditions)}) over 40 fields (20 numbers, 6 enums, 2 sets, 12 flags), four in five with a group of alternatives; a condition holds for ${rounded(passing * 100)} % of enterprises, a rule for ${rounded(holding * 100)} %. Answers are compared first, with every engine and also, for this one, with a fifth of the facts absent: **${differing} differing answers**. Every engine gets its facts as it wants them, read beforehand; the encoding of the enterprise is counted.

## One enterprise against ${whole(forward.products)} products

${forwardTable(forward)}

Reports of the conditions that fail, for a page of 50 products, masks given: ${rounded(forward.explainPage)} ms.

## One enterprise against larger catalogues

Milliseconds an enterprise, and how many times as fast as the predicates.

${largeTable(large)}

${memoryTable(large)}

## One product against a population

Milliseconds a product.

${inverseTable(inverse)}

${limits}`;
}

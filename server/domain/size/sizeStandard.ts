import standard from '../../../schema/reference/sizeStandard.json' with { type: 'json' };
import type { Size } from '../../../schema/generated/facts.js';
import { industryPlace } from '../industry/industry.js';
import type { Fen } from '../money/fen.js';
import type { LocalizedText } from '../result.js';

/** Sizes of enterprises in ascending order; the first three together are the SMEs. */
export const enterpriseSizes = ['micro', 'small', 'medium', 'large'] as const satisfies readonly Size[];

/** What the standard measures; a missing one is unknown. Staff in people, money in fen. */
export interface SizeMeasures {
  readonly staff?: number | undefined;
  readonly revenue?: Fen | undefined;
  readonly assets?: Fen | undefined;
}

type Measure = keyof SizeMeasures;

/** The floors of the sizes above micro, each included, in the measure's unit in the document. */
export interface SizeFloors {
  readonly large: number;
  readonly medium: number;
  readonly small: number;
}

/** A row of the standard: an industry and the one or two measures it is classified by. */
export interface SizeRow {
  readonly code: string;
  readonly label: LocalizedText;
  readonly industries: readonly string[];
  readonly staff?: SizeFloors | undefined;
  readonly revenue?: SizeFloors | undefined;
  readonly assets?: SizeFloors | undefined;
}

/** The whole standard: its rows, the units of its floors, the document it is from. */
export const sizeStandard: {
  readonly rows: readonly SizeRow[];
  readonly units: Readonly<Record<Measure, LocalizedText>>;
  readonly source: LocalizedText;
} = standard;

const { rows } = sizeStandard;
const fenInTenThousandYuan = 1_000_000;
const unitOf: Readonly<Record<Measure, number>> = {
  staff: 1,
  revenue: fenInTenThousandYuan,
  assets: fenInTenThousandYuan,
};
const measures: readonly Measure[] = ['staff', 'revenue', 'assets'];

/**
 * The row of 工信部联企业〔2011〕300号 for an industry code of GB/T 4754-2017: the one with the longest
 * matching prefix (591 is transport, the rest of 59 storage; 701 development, 702 property management, the
 * rest of 70 other). Undefined for a code outside the standard; finance (66–69) has a standard of its own,
 * 银发〔2015〕309号, and so no row here.
 */
export function sizeRowOf(industryCode: string): SizeRow | undefined {
  if (industryPlace(industryCode) === undefined) return undefined;
  const prefixes = [3, 2].map((length) => industryCode.slice(0, length));
  for (const prefix of prefixes) {
    const row = rows.find(({ industries }) => industries.includes(prefix));
    if (row !== undefined) return row;
  }
  return undefined;
}

/**
 * Size of an enterprise by 工信部联企业〔2011〕300号: each size needs every measure of the row at its floor,
 * so the size is the lowest that any measure gives; ceilings read as strict "<". It decides under partial
 * knowledge: a known measure at micro settles it whatever the others are; otherwise a missing measure or
 * industry leaves it undefined (unknown).
 */
export function sizeOf(industryCode: string | undefined, known: SizeMeasures): Size | undefined {
  const row = industryCode === undefined ? undefined : sizeRowOf(industryCode);
  if (row === undefined) return undefined;
  const levels = measures.flatMap((measure) => {
    const floors = row[measure];
    return floors === undefined ? [] : [levelOf(known[measure], floors, unitOf[measure])];
  });
  if (levels.includes(0)) return 'micro';
  const decided = levels.filter((level) => level !== undefined);
  return decided.length < levels.length ? undefined : enterpriseSizes[Math.min(...decided)];
}

/** Whether a size is that of an SME (中小企业): large is the only one that is not. */
export function isSme(size: Size): boolean {
  return size !== 'large';
}

function levelOf(value: number | undefined, floors: SizeFloors, unit: number): number | undefined {
  if (value === undefined) return undefined;
  return [floors.small, floors.medium, floors.large].filter((floor) => value >= floor * unit).length;
}

import { Exact } from '../exact.js';
import type { LocalizedText } from '../localizedText.js';
import type { Measure } from './measure.js';
import { text } from './phrase.js';

/** A unit that numbers are shown in: how far their point moves, and the fewest decimals. */
interface Display {
  readonly shift: number;
  readonly least: number;
  readonly write: (figure: string) => string;
}

const USUAL_PLACES = 2;
const MOST_PLACES = 30;

/**
 * Rounds for the eye without lying: to two decimals, or to as many as it takes to stay on the same side of the number
 * that it is held against.
 */
function legible(value: Exact, against: Exact): Exact {
  const side = value.compare(against);
  for (let places = USUAL_PLACES; places < MOST_PLACES; places += 1) {
    const rounded = value.rounded(places);
    if (rounded.compare(against) === side) return rounded;
  }
  return value;
}

/** Puts commas between thousands. */
const grouped = (figure: string): string => {
  const [whole = '', fraction] = figure.split('.');
  const commas = whole.replace(/\B(?=(?:[0-9]{3})+$)/g, ',');
  return fraction === undefined ? commas : `${commas}.${fraction}`;
};

function show(value: Exact, against: Exact, { shift, least, write }: Display): string {
  const shown = legible(value.shiftedBy(shift), against.shiftedBy(shift));
  return write(grouped(shown.toFixed(least)).replace('-', '−'));
}

const isAtLeast = (value: Exact, zeros: number): boolean =>
  value.abs().compare(Exact.one.shiftedBy(zeros)) >= 0;

const YUAN: readonly [zeros: number, zh: Display][] = [
  [8, { shift: -8, least: 2, write: (figure) => `${figure} 亿元` }],
  [4, { shift: -4, least: 0, write: (figure) => `${figure} 万元` }],
  [-Infinity, { shift: 0, least: 2, write: (figure) => `${figure} 元` }],
];

const CNY: readonly [zeros: number, en: Display][] = [
  [9, { shift: -9, least: 0, write: (figure) => `CNY ${figure} billion` }],
  [6, { shift: -6, least: 0, write: (figure) => `CNY ${figure} million` }],
  [-Infinity, { shift: 0, least: 0, write: (figure) => `CNY ${figure.replace(/\.[0-9]$/, '$&0')}` }],
];

function inUnits(value: Exact, against: Exact, units: readonly [number, Display][]): string {
  const unit = units.find(([zeros]) => zeros === -Infinity || isAtLeast(value, zeros));
  return unit ? show(value, against, unit[1]) : '';
}

const percent: Display = { shift: 2, least: 0, write: (figure) => `${figure}%` };
const points = (unit: string): Display => ({ shift: 2, least: 0, write: (figure) => `${figure} ${unit}` });

const counted = (unit: string): Display => ({
  shift: 0,
  least: 0,
  write: (figure) => (unit === '' ? figure : `${figure} ${unit}`),
});

const IRREGULAR_SINGULARS: ReadonlyMap<string, string> = new Map([['people', 'person']]);

/** English units are given in the plural; of one there is a singular. */
const englishUnit = (unit: LocalizedText | undefined, value: Exact): string => {
  const plural = unit?.en ?? '';
  if (value.compare(Exact.one) !== 0) return plural;
  return IRREGULAR_SINGULARS.get(plural) ?? plural.replace(/s$/, '');
};

/** What a number is written with: money in 元, 万元 or 亿元, a share in percent, any other with its unit. */
export type NumberMeasure = Extract<Measure, { kind: 'money' | 'share' | 'number' }> | Measure;

/**
 * Writes a number in both languages.
 * @param against the number it is held against, from which rounding must not hide that it differs
 */
export function writeNumber(value: Exact, measure: NumberMeasure, against: Exact = value): LocalizedText {
  if (measure.kind === 'money' && value.isZero()) return text('0 元', 'CNY 0');
  if (measure.kind === 'money') return text(inUnits(value, against, YUAN), inUnits(value, against, CNY));
  if (measure.kind === 'share') {
    const shown = show(value, against, percent);
    return text(shown, shown);
  }
  const unit = measure.kind === 'number' ? measure.unit : undefined;
  return text(
    show(value, against, counted(unit?.zh ?? '')),
    show(value, against, counted(englishUnit(unit, value))),
  );
}

/** Writes how far two numbers are apart: shares differ by percentage points. */
export function writeDifference(difference: Exact, measure: NumberMeasure): LocalizedText {
  if (measure.kind !== 'share') return writeNumber(difference, measure, Exact.zero);
  const [zh, en] = [points('个百分点'), points('pp')];
  return text(show(difference, Exact.zero, zh), show(difference, Exact.zero, en));
}

import type { Language } from './language.js';

/** A unit of money: its worth in yuan, and its words around a figure, which no line break parts from it. */
interface Unit {
  readonly yuan: bigint;
  readonly before: string;
  readonly after: string;
}

/** Largest first; Chinese money is read in 元, 万元 and 亿元, English in CNY, million and billion. */
const units: Readonly<Record<Language, readonly Unit[]>> = {
  zh: [
    { yuan: 100_000_000n, before: '', after: '\u00a0亿元' },
    { yuan: 10_000n, before: '', after: '\u00a0万元' },
    { yuan: 1n, before: '', after: '\u00a0元' },
  ],
  en: [
    { yuan: 1_000_000_000n, before: 'CNY\u00a0', after: '\u00a0billion' },
    { yuan: 1_000_000n, before: 'CNY\u00a0', after: '\u00a0million' },
    { yuan: 1n, before: 'CNY\u00a0', after: '' },
  ],
};

const fenAYuan = 100n;

/**
 * An amount for reading: under 1 万 in 元, to 1 亿 in 万元, from there in 亿元 (English: CNY, million, billion),
 * with two decimals unless it is whole, rounded half up. Takes a decimal string of yuan with two decimals.
 */
export function money(yuan: string, language: Language): string {
  return moneyWith(figure, yuan, language);
}

/** The same, always with two decimals: for sums of a ledger, which are known to the fen. */
export function summedMoney(yuan: string, language: Language): string {
  return moneyWith(twoDecimals, yuan, language);
}

function moneyWith(shown: (hundredths: bigint) => string, yuan: string, language: Language): string {
  const fen = toFen(yuan);
  const size = fen < 0n ? -fen : fen;
  const unit = units[language].find((candidate) => size >= candidate.yuan * fenAYuan) ?? lastUnit(language);
  // Hundredths of the unit, rounded half up.
  const hundredths = (size * 100n + (unit.yuan * fenAYuan) / 2n) / (unit.yuan * fenAYuan);
  return `${fen < 0n ? '−' : ''}${unit.before}${shown(hundredths)}${unit.after}`;
}

/** The exact amount with two decimals: `3,000,000.00 元`, `CNY 3,000,000.00`. */
export function exactMoney(yuan: string, language: Language): string {
  const { before, after } = lastUnit(language);
  const negative = yuan.startsWith('-');
  return `${negative ? '−' : ''}${before}${figureOf(yuan.replace('-', ''))}${after}`;
}

/** The exact amount as a figure of a column whose head names the unit: `−15,000.00`. */
export function figureOf(yuan: string): string {
  const fen = toFen(yuan);
  const size = fen < 0n ? -fen : fen;
  const cents = (size % fenAYuan).toString().padStart(2, '0');
  return `${fen < 0n ? '−' : ''}${grouped(size / fenAYuan)}.${cents}`;
}

/** An amount in units of 10,000 yuan (万元) with two decimals, rounded half up, for a table that names the unit. */
export function inTenThousands(yuan: string): string {
  return figureIn(10_000n, yuan);
}

/**
 * An amount as a figure of a column or chart whose head names the unit: 亿元 in Chinese, CNY million in English,
 * always two decimals, rounded half up.
 */
export function columnFigure(yuan: string, language: Language): string {
  return figureIn(columnUnits[language], yuan);
}

const columnUnits: Readonly<Record<Language, bigint>> = { zh: 100_000_000n, en: 1_000_000n };

/** An amount in a unit of so many yuan, with two decimals, rounded half up. */
function figureIn(unitYuan: bigint, yuan: string): string {
  const fen = toFen(yuan);
  const size = fen < 0n ? -fen : fen;
  const unit = unitYuan * fenAYuan;
  const hundredths = (size * 100n + unit / 2n) / unit;
  return `${fen < 0n && hundredths > 0n ? '−' : ''}${twoDecimals(hundredths)}`;
}

function lastUnit(language: Language): Unit {
  return units[language].at(-1) ?? { yuan: 1n, before: '', after: '' };
}

function toFen(yuan: string): bigint {
  return BigInt(yuan.replace('.', ''));
}

function figure(hundredths: bigint): string {
  return hundredths % 100n === 0n ? grouped(hundredths / 100n) : twoDecimals(hundredths);
}

function twoDecimals(hundredths: bigint): string {
  return `${grouped(hundredths / 100n)}.${(hundredths % 100n).toString().padStart(2, '0')}`;
}

function grouped(whole: bigint): string {
  return whole.toString().replace(/\B(?=(\d{3})+$)/g, ',');
}

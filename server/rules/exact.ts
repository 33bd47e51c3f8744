const powers: bigint[] = [1n];

/** 10 to the power of `exponent`, remembered for the small exponents that money and shares need. */
function powerOfTen(exponent: number): bigint {
  if (exponent > 64) return 10n ** BigInt(exponent);
  for (let next = powers.length; next <= exponent; next += 1) powers.push((powers[next - 1] ?? 1n) * 10n);
  return powers[exponent] ?? 1n;
}

/** The powers of ten that a double holds exactly. */
const POWERS_OF_TEN = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

const DECIMAL_TEXT = /^-?(?:0|[1-9][0-9]*)(?:\.([0-9]+))?$/;
const SHORTEST_DECIMAL = /^(-?[0-9]+)(?:\.([0-9]+))?(?:e([+-][0-9]+))?$/;

/**
 * An exact decimal number of any size: `digits × 10^-scale`. Floating point would make 0.1 + 0.2 differ from 0.3
 * and a loan of one fen too much look eligible, so every number of the rule language is one of these.
 */
export class Exact {
  static readonly zero = new Exact(0n, 0);
  static readonly one = new Exact(1n, 0);

  private constructor(
    private readonly digits: bigint,
    private readonly scale: number,
  ) {}

  /**
   * Reads a decimal string of the form `-?(0|[1-9][0-9]*)(\.[0-9]+)?`.
   * @param places the most decimals allowed, any number without it
   * @returns undefined when the text is of another form or has more decimals
   */
  static fromText(text: string, places = Infinity): Exact | undefined {
    const match = DECIMAL_TEXT.exec(text);
    if (!match) return undefined;
    const fraction = match[1];
    if (fraction === undefined) return new Exact(BigInt(text), 0);
    if (fraction.length > places) return undefined;
    return new Exact(BigInt(text.replace('.', '')), fraction.length);
  }

  /** Takes a number as the shortest decimal of its double (1e1 is 10); undefined when it is not finite. */
  static fromNumber(value: number): Exact | undefined {
    if (Number.isSafeInteger(value)) return new Exact(BigInt(value), 0);
    const match = SHORTEST_DECIMAL.exec(String(value));
    if (!match) return undefined;
    const [, whole = '', fraction = '', exponent = '0'] = match;
    const digits = BigInt(whole + fraction);
    const scale = fraction.length - Number(exponent);
    return scale < 0 ? new Exact(digits * powerOfTen(-scale), 0) : new Exact(digits, scale);
  }

  /** Reads an integer number of fen (分) as yuan. */
  static fromFen(fen: bigint): Exact {
    return new Exact(fen, 2);
  }

  /** Negative, zero or positive as this number is less than, equal to or greater than the other. */
  compare(other: Exact): number {
    const difference = this.minus(other).digits;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  plus(other: Exact): Exact {
    const scale = Math.max(this.scale, other.scale);
    return new Exact(this.digitsAt(scale) + other.digitsAt(scale), scale);
  }

  minus(other: Exact): Exact {
    const scale = Math.max(this.scale, other.scale);
    return new Exact(this.digitsAt(scale) - other.digitsAt(scale), scale);
  }

  times(other: Exact): Exact {
    return new Exact(this.digits * other.digits, this.scale + other.scale);
  }

  /** Moves the decimal point `places` to the right (left when negative), exactly. */
  shiftedBy(places: number): Exact {
    const scale = this.scale - places;
    return scale < 0 ? new Exact(this.digits * powerOfTen(-scale), 0) : new Exact(this.digits, scale);
  }

  abs(): Exact {
    return this.digits < 0n ? new Exact(-this.digits, this.scale) : this;
  }

  isZero(): boolean {
    return this.digits === 0n;
  }

  isNegative(): boolean {
    return this.digits < 0n;
  }

  isInteger(): boolean {
    return this.digits % powerOfTen(this.scale) === 0n;
  }

  /**
   * The double nearest to this number (infinite beyond the doubles' range). A quotient of two integers that doubles
   * hold exactly is rounded once (IEEE 754, section 5.4.1); reading the digits is rounded once too (ECMA-262, StringToNumber).
   */
  nearestDouble(): number {
    const digits = Number(this.digits);
    const power = POWERS_OF_TEN[this.scale];
    if (power !== undefined && Number.isSafeInteger(digits)) return digits / power;
    return Number(this.toString());
  }

  /**
   * The nearest double, given at once where the number has at most 15 digits in all; undefined where it may have more,
   * which says nothing of its significant digits.
   */
  shortDouble(): number | undefined {
    const digits = Number(this.digits);
    const power = POWERS_OF_TEN[this.scale];
    return power !== undefined && digits < 1e15 && digits > -1e15 ? digits / power : undefined;
  }

  /** Whether it has at most `most` significant digits, zeros at either end not counted. */
  hasDigits(most: number): boolean {
    const significant = this.abs().digits.toString().replace(/0+$/, '');
    return significant.length <= most;
  }

  /** The greatest integer that is not greater than this number (−0.5 gives −1). */
  floor(): bigint {
    const unit = powerOfTen(this.scale);
    const quotient = this.digits / unit;
    return this.digits < 0n && quotient * unit !== this.digits ? quotient - 1n : quotient;
  }

  /** Rounded to `places` decimals, halves away from zero. */
  rounded(places: number): Exact {
    if (this.scale <= places) return this;
    const unit = powerOfTen(this.scale - places);
    const half = this.digits < 0n ? -unit / 2n : unit / 2n;
    return new Exact((this.digits + half) / unit, places);
  }

  /** The shortest decimal string, without exponent: `-0.5`, `100`. */
  toString(): string {
    return this.toFixed(0);
  }

  /** As a decimal string with no needless zeros beyond the `least` decimals asked for. */
  toFixed(least: number): string {
    const sign = this.digits < 0n ? '-' : '';
    const text = this.abs()
      .digits.toString()
      .padStart(this.scale + 1, '0');
    const whole = text.slice(0, text.length - this.scale);
    const fraction = text
      .slice(text.length - this.scale)
      .replace(/0+$/, '')
      .padEnd(least, '0');
    return fraction === '' ? sign + whole : `${sign}${whole}.${fraction}`;
  }

  private digitsAt(scale: number): bigint {
    return scale === this.scale ? this.digits : this.digits * powerOfTen(scale - this.scale);
  }
}

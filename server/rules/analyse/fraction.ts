import { Exact } from '../exact.js';

const DECIMAL = /^(-?)([0-9]+)(?:\.([0-9]+))?$/;

const gcd = (left: bigint, right: bigint): bigint => {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
};

/** An exact quotient of integers in lowest terms: dividing a threshold by a factor must not round it. */
export class Fraction {
  static readonly zero = new Fraction(0n, 1n);
  static readonly one = new Fraction(1n, 1n);

  private constructor(
    private readonly numerator: bigint,
    /** Positive. */
    private readonly denominator: bigint,
  ) {}

  private static of(numerator: bigint, denominator: bigint): Fraction {
    const shared = gcd(numerator, denominator) || 1n;
    const sign = denominator < 0n ? -1n : 1n;
    return new Fraction((sign * numerator) / shared, (sign * denominator) / shared);
  }

  static fromInteger(value: number): Fraction {
    return new Fraction(BigInt(value), 1n);
  }

  static fromExact(value: Exact): Fraction {
    const [, sign = '', whole = '0', decimals = ''] = DECIMAL.exec(value.toString()) ?? [];
    const digits = BigInt(whole + decimals);
    return Fraction.of(sign === '-' ? -digits : digits, 10n ** BigInt(decimals.length));
  }

  compare(other: Fraction): number {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  plus(other: Fraction): Fraction {
    return Fraction.of(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  times(other: Fraction): Fraction {
    return Fraction.of(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  negated(): Fraction {
    return new Fraction(-this.numerator, this.denominator);
  }

  /** Divided by a number that is not zero. */
  over(divisor: Fraction): Fraction {
    return Fraction.of(this.numerator * divisor.denominator, this.denominator * divisor.numerator);
  }

  sign(): number {
    return this.numerator < 0n ? -1 : this.numerator > 0n ? 1 : 0;
  }

  isInteger(): boolean {
    return this.denominator === 1n;
  }

  /** The greatest integer that is not greater. */
  floor(): Fraction {
    const quotient = this.numerator / this.denominator;
    const isBelow = this.numerator < 0n && !this.isInteger();
    return new Fraction(isBelow ? quotient - 1n : quotient, 1n);
  }

  /** The greatest number of which both are multiples. */
  commonMeasure(other: Fraction): Fraction {
    return Fraction.of(
      gcd(this.numerator * other.denominator, other.numerator * this.denominator),
      this.denominator * other.denominator,
    );
  }

  /** As a decimal number, where one of at most `places` decimals is exactly this. */
  toExact(places: number): Exact | undefined {
    const shifted = this.numerator * 10n ** BigInt(places);
    if (shifted % this.denominator !== 0n) return undefined;
    return Exact.fromText((shifted / this.denominator).toString())?.shiftedBy(-places);
  }

  toString(): string {
    return this.isInteger() ? this.numerator.toString() : `${this.numerator}/${this.denominator}`;
  }
}

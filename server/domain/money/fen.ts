import { accepted, quoted, refused, type Result } from '../result.js';

declare const fenBrand: unique symbol;

/** Money inside the platform: an integer number of fen (1/100 yuan) within ±(2^53 − 1). */
export type Fen = number & { readonly [fenBrand]: true };

/** Money at the border: a decimal string of yuan with two decimals, as `"5000000.00"`. */
export type YuanText = string;

export type MoneyRefusalCode = 'MONEY_FORMAT' | 'MONEY_TOO_LARGE';

const yuanForm = /^(-?)(0|[1-9][0-9]*)(?:\.([0-9]{1,2}))?$/;

/**
 * Brands a number of fen that the caller knows to be exact.
 * Throws a RangeError when it is no integer within ±(2^53 − 1): money beyond it cannot be exact, and the
 * border refuses such amounts before they come here.
 */
export function fen(amount: number | bigint): Fen {
  const value = Number(amount);
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not an exact number of fen: ${amount}.`);
  return (value === 0 ? 0 : value) as Fen;
}

/**
 * Reads a decimal string of yuan (`"5000000.00"`, at most two decimals, any sign) as fen.
 * Refuses another form with `MONEY_FORMAT` and amounts beyond ±90,071,992,547,409.91 yuan with
 * `MONEY_TOO_LARGE`.
 */
export function fenFromYuan(yuan: YuanText): Result<Fen, MoneyRefusalCode> {
  const [, sign, whole, decimals = ''] = yuanForm.exec(yuan) ?? [];
  if (whole === undefined) {
    return refused(
      'MONEY_FORMAT',
      `金额“${quoted(yuan)}”不是以元为单位、最多两位小数的数字。请改为如 5000000.00 的写法。`,
      `The amount "${quoted(yuan)}" is not a number of yuan with at most two decimals. Write it like 5000000.00.`,
    );
  }
  const amount = Number(`${sign}${whole}${decimals.padEnd(2, '0')}`);
  if (!Number.isSafeInteger(amount)) {
    return refused(
      'MONEY_TOO_LARGE',
      `金额 ${quoted(yuan)} 元超出可记录的范围（±90,071,992,547,409.91 元）。请核对单位。`,
      `The amount of ${quoted(yuan)} yuan is beyond ±90,071,992,547,409.91. Check its unit.`,
    );
  }
  return accepted(fen(amount));
}

/** Writes fen as a decimal string of yuan with exactly two decimals: 500000000 becomes `"5000000.00"`. */
export function yuanFromFen(amount: Fen): YuanText {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * Reads a decimal string of yuan that has been checked at the border. Throws a RangeError for any other text:
 * the check lets none through.
 */
export function fenOfChecked(yuan: YuanText): Fen {
  const amount = fenFromYuan(yuan);
  if (!amount.ok) throw new RangeError(amount.refusal.message.en);
  return amount.value;
}

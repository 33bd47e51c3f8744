/** Exact decimal texts: no amount that a person types passes through a floating-point number. */

/** Whether a text is a plain decimal of at most 14 whole digits: `-12.5`, `0`, `300.` counts as 300. */
export function isDecimal(text: string): boolean {
  return /^-?\d{1,14}(\.\d*)?$/.test(text);
}

/** Moves the decimal point `places` to the right (left when negative) and drops needless zeros. */
export function shiftPoint(decimal: string, places: number): string {
  const negative = decimal.startsWith('-');
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
  const room = Math.abs(places);
  const digits = '0'.repeat(room) + whole + fraction + '0'.repeat(room);
  const point = room + whole.length + places;
  const shiftedWhole = digits.slice(0, point).replace(/^0+(?=\d)/, '') || '0';
  const shiftedFraction = digits.slice(point).replace(/0+$/, '');
  const shifted = shiftedFraction ? `${shiftedWhole}.${shiftedFraction}` : shiftedWhole;
  return negative && shifted !== '0' ? `-${shifted}` : shifted;
}

/** Orders two decimals exactly: negative, 0 or positive, as `a` is less than, equal to or more than `b`. */
export function compareDecimals(a: string, b: string): number {
  const places = Math.max(fractionLength(a), fractionLength(b));
  const difference = BigInt(shiftPoint(a, places)) - BigInt(shiftPoint(b, places));
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function fractionLength(decimal: string): number {
  return (decimal.split('.')[1] ?? '').length;
}

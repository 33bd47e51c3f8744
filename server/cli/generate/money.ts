/** An amount in units of 10,000 yuan as a decimal string of yuan, rounded to 1,000 yuan. */
export function tenThousands(amount: number): string {
  return `${Math.round(amount * 10) * 1_000}.00`;
}

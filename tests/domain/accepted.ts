import type { Refusal, Result } from '../../server/domain/index.js';

/** The value of a result that the test expects to be accepted; otherwise the test fails with the refusal. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`Refused: ${result.refusal.code}`);
  return result.value;
}

/** The refusal of a result that the test expects to be refused. */
export function refusalOf<Code extends string>(result: Result<unknown, Code>): Refusal<Code> {
  if (result.ok) throw new Error(`Accepted: ${JSON.stringify(result.value)}`);
  return result.refusal;
}

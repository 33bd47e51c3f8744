import type { Fault } from '../../../schema/generated/resolvers.js';
import { PublicError } from '../../platform/errors/index.js';

/** A fault of a nested field's arguments, which has no result union of its own to be told in. */
export function inputError({ code, message }: Fault): PublicError {
  return new PublicError(code, message);
}

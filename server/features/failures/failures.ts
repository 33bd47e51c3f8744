import type { Fault, InvalidInput, NotFound } from '../../../schema/generated/resolvers.js';
import type { Refusal } from '../../domain/index.js';

/** An input that is not acceptable, with its faults in document order. */
export type InvalidInputFailure = InvalidInput & { readonly __typename: 'InvalidInput' };

/** Something that is not here. */
export type NotFoundFailure = NotFound & { readonly __typename: 'NotFound' };

/** A fault from a refusal of the domain; `path` is a JSON Pointer into the operation's arguments. */
export function faultAt(path: string, refusal: Refusal): Fault {
  return { code: refusal.code, message: refusal.message, path };
}

/** The failure that tells one fault or more of an input; the first of them stands for all. */
export function invalidInput(first: Fault, ...others: readonly Fault[]): InvalidInputFailure {
  const { code, message, path } = first;
  return { __typename: 'InvalidInput', code, message, path, faults: [first, ...others] };
}

/** The failure that tells that what an argument names is not here. */
export function notFound(fault: Fault): NotFoundFailure {
  const { code, message, path } = fault;
  return { __typename: 'NotFound', code, message, path };
}

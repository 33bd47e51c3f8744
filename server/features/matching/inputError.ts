import type { GraphQLError } from 'graphql';
import type { Fault } from '../../../schema/generated/resolvers.js';
import { refusedValue } from '../failures/index.js';

/** A fault of a nested field's arguments, which has no result union of its own to be told in. */
export function inputError({ code, message }: Fault): GraphQLError {
  return refusedValue(code, message);
}

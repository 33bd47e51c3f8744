import { GraphQLError } from 'graphql';
import type { LocalizedText } from '../../domain/index.js';

/**
 * The error of a value that a scalar refuses before any operation runs; `extensions` carry a stable code and both
 * languages, which tells the interface that it may be shown as it stands.
 */
export function refusedValue(code: string, text: LocalizedText): GraphQLError {
  return new GraphQLError(`${text.zh} / ${text.en}`, { extensions: { code, text } });
}

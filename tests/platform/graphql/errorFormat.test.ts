import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { publicError } from '../../../server/platform/errors/index.js';
import { shownError } from '../../../server/platform/graphql/errorFormat.js';

const id = 'a-request';
const text = { zh: '不行', en: 'no' };

describe('an error of an operation', () => {
  it('that was made for people is shown with its code and both languages', () => {
    const error = publicError('SOME_CODE', text);
    expect(shownError(error.toJSON(), error, id)).toEqual({
      expected: true,
      formatted: { message: '不行 / no', extensions: { code: 'SOME_CODE', text, requestId: id } },
    });
  });

  it('is recognised below those that wrap it', () => {
    const inner = publicError('SOME_CODE', text);
    const middle = new GraphQLError('wrapped', { originalError: inner });
    const outer = new GraphQLError('wrapped again', { originalError: middle });
    expect(shownError(outer.toJSON(), outer, id).formatted.extensions?.['code']).toBe('SOME_CODE');
  });

  it('that came out of a resolver is masked, even if it claims a code of the request', () => {
    const error = new GraphQLError('mongodb://user:secret@db', {
      path: ['match'],
      extensions: { code: 'BAD_USER_INPUT', secret: 'leak' },
    });
    const { expected, formatted } = shownError(error.toJSON(), error, id);
    expect(expected).toBe(false);
    expect(JSON.stringify(formatted)).not.toMatch(/secret|mongodb|leak/);
    expect(formatted.extensions?.['code']).toBe('INTERNAL_SERVER_ERROR');
    expect(formatted.path).toEqual(['match']);
  });

  it('of the storage is masked though it has a text for people', () => {
    const inner = Object.assign(new Error('disk /srv/data'), { code: 'DISK_FULL', text });
    const error = new GraphQLError(inner.message, { path: ['match'], originalError: inner });
    expect(shownError(error.toJSON(), error, id).expected).toBe(false);
  });

  it.each([[new Error('boom at /srv/x.ts')], ['a text'], [undefined], [new GraphQLError('boom')]])(
    'that nobody foresaw is masked: %s',
    (error) => {
      const { expected, formatted } = shownError({ message: 'boom at /srv/x.ts' }, error, id);
      expect(expected).toBe(false);
      expect(JSON.stringify(formatted)).not.toMatch(/boom|srv/);
      expect(formatted.message).toContain(id);
    },
  );
});

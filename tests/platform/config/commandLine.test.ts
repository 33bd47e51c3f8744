import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../../server/platform/config/index.js';

describe('the arguments of the server', () => {
  it('name a folder to load, meant from the working folder', () => {
    expect(readConfig({}, ['--load', 'some/folder']).loadDir).toBe(resolve('some/folder'));
    expect(readConfig({}, ['--load=/some/folder']).loadDir).toBe('/some/folder');
    expect(readConfig({}).loadDir).toBeUndefined();
  });

  it.each([[['--lode', 'x']], [['--load']], [['--load', '']], [['folder']]])(
    'refuse %j with the usage',
    (args) => {
      expect(() => readConfig({}, args)).toThrow(
        expect.objectContaining({ code: 'WRONG_USAGE', message: expect.stringContaining('--load FOLDER') }),
      );
    },
  );
});

import { describe, expect, it } from '@jest/globals';
import { isAbsolute } from 'node:path';
import { readConfig } from '../../../server/platform/config/index.js';

describe('the configuration', () => {
  it('of an empty environment is a demonstration on port 4000 with its data in the project', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      port: 4000,
      demo: true,
      production: false,
      loadSeeds: true,
      logLevel: 'warn',
    });
    expect(config.mongodbUri).toBeUndefined();
    expect(isAbsolute(config.dataDir)).toBe(true);
    expect(config.dataDir).toMatch(/data$/);
  });

  it('takes an empty variable as not set, and those of others as none of its business', () => {
    expect(readConfig({ PORT: '', DATA_DIR: '', DEMO: '', PATH: '/bin' })).toEqual(readConfig({}));
  });

  it('of production is no demonstration unless asked', () => {
    const production = { NODE_ENV: 'production', DATA_DIR: '/srv/data' };
    expect(readConfig(production)).toMatchObject({ demo: false, production: true, logLevel: 'info' });
    expect(readConfig({ ...production, DEMO: '1' }).demo).toBe(true);
  });

  it('of production without a place for the data that was chosen is refused', () => {
    expect(() => readConfig({ NODE_ENV: 'production' })).toThrow(/DATA_DIR/);
    const uri = 'mongodb://db.example/platform';
    expect(readConfig({ NODE_ENV: 'production', MONGODB_URI: uri }).mongodbUri).toBe(uri);
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '4000.5'],
    ['PORT', '0x10'],
    ['NODE_ENV', 'prod'],
    ['DEMO', 'yes'],
    ['NO_SEEDS', 'true'],
    ['LOG_LEVEL', 'loud'],
  ])('with %s=%s is refused, naming the variable, its value and what to do', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(
      expect.objectContaining({
        code: 'CONFIG_INVALID',
        text: {
          zh: expect.stringMatching(new RegExp(`${name}.*${value}.*请设为`)),
          en: expect.stringMatching(new RegExp(`${name}.*${value}.*Set it to`)),
        },
      }),
    );
  });

  it('never repeats a connection string, which may hold a password', () => {
    expect(() => readConfig({ MONGODB_URI: 'mysql://me:hunter2@db' })).toThrow(/MONGODB_URI/);
    expect(() => readConfig({ MONGODB_URI: 'mysql://me:hunter2@db' })).not.toThrow(/hunter2/);
  });

  it.each(['0', '1', '80', '65535'])('takes port %s', (port) => {
    expect(readConfig({ PORT: port }).port).toBe(Number(port));
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { nodeTooOld } from '../../../scripts/setup/node.mjs';

describe('the check of Node’s version', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('takes %s', (version) => {
    expect(nodeTooOld(version)).toBeUndefined();
  });

  it.each(['12.22.12', '18.20.4', '20.18.3'])(
    'refuses %s in both languages, saying what is wanted',
    (version) => {
      expect(nodeTooOld(version)).toMatch(/需要 Node.js 20\.19[^]*Node\.js 20\.19 or later is needed/);
      expect(nodeTooOld(version)).toContain(version);
    },
  );

  it('asks for what package.json asks for', () => {
    const { engines } = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'),
    ) as {
      readonly engines: { readonly node: string };
    };
    expect(nodeTooOld('1.0.0')).toContain(`Node.js ${engines.node.replace('>=', '')} `);
  });
});

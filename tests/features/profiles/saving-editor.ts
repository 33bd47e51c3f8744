/**
 * A process that saves one version of a profile after the other, to be killed at any moment. It says `loaded`, opens
 * the storage at the first byte on its standard input, and reports each version that was acknowledged.
 */
import { writeSync } from 'node:fs';
import { once } from 'node:events';
import { saveProfile } from '../../../server/features/profiles/saveProfile.js';
import { connect } from '../../../server/platform/storage/index.js';
import { creditCode, requestFor, savePartsOf } from './savedEnterprise.js';

const [dataDir = ''] = process.argv.slice(2);
const report = (line: string): void => {
  writeSync(1, `${line}\n`);
};

report('loaded');
await once(process.stdin, 'data');
const parts = await savePartsOf(await connect({ dataDir, synchronous: 'full' }));
const enterprise = await parts.repository.find(creditCode);
for (let version = (enterprise?.profileVersion ?? 0) + 1; ; version += 1) {
  const outcome = await saveProfile(parts, requestFor(version));
  if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
  report(String(outcome.version));
}

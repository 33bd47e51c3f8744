/** `npm run bench -- NAME …`: measurements that are too long or too noisy for a test. */
import { runTypescript } from './setup/typescript.mjs';

/** @type {Readonly<Record<string, string>>} */
const benches = {
  match: 'tests/bench/match.ts',
  questions: 'tests/bench/questions.ts',
  reach: 'tests/bench/reach.ts',
  rules: 'tests/bench/rules.ts',
  storage: 'tests/bench/storage.ts',
};

const [name = '', ...args] = process.argv.slice(2);
if (Object.hasOwn(benches, name)) {
  process.exitCode = await runTypescript(/** @type {string} */ (benches[name]), args);
} else {
  console.error(`用法 Usage: npm run bench -- NAME …\nNAME: ${Object.keys(benches).join(', ')}`);
  process.exitCode = 2;
}

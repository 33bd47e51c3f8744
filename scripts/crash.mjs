/** `npm run test:crash`: kill -9 again and again under a load of writes; nothing acknowledged may be lost. */
import { runTypescript } from './setup/typescript.mjs';

process.exitCode = await runTypescript('tests/bench/crash.ts', process.argv.slice(2));

/**
 * Writes everything that is made from the contract in `schema/` (types, Mongoose paths, JSON Schema, GraphQL
 * resolvers' types). `--check` writes nothing and fails, naming the files, when one of them is stale.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generateAll } from './generate/outputs.js';
import { staleFiles, writeFiles } from './generate/files.js';
import { SourceError } from './generate/sources.js';

const { values } = parseArgs({
  options: { check: { type: 'boolean', default: false }, root: { type: 'string' } },
});
const root = resolve(values.root ?? resolve(import.meta.dirname, '..'));

try {
  const files = await generateAll(root);
  const stale = await staleFiles(root, files);
  if (!values.check) {
    await writeFiles(root, files, stale);
    console.log(`生成 Generated: ${files.length} files, ${stale.length} changed`);
  } else if (stale.length > 0) {
    console.error(
      `生成的文件已过期，请运行 npm run generate 并提交。 Stale generated files, run npm run generate and commit:\n` +
        stale.map((path) => `  ${path}`).join('\n'),
    );
    process.exitCode = 1;
  } else {
    console.log(`生成的文件是最新的 Generated files are fresh: ${files.length}`);
  }
} catch (error) {
  if (!(error instanceof SourceError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

import { CommandFailed, run } from '../setup/command.mjs';
import { npm } from '../setup/npm.mjs';
import { root } from '../setup/root.mjs';

/** The npm scripts that check without running the project, the longest first so that two lanes end together. */
const checks = [
  { name: '代码规范 Lint', script: ['lint'] },
  { name: '类型 Types', script: ['typecheck'] },
  { name: '依赖方向 Arrows', script: ['arrows'] },
  { name: '格式 Format', script: ['format:check'] },
  { name: '生成的文件 Generated files', script: ['generate', '--', '--check'] },
];

/** Two, as the machines of continuous integration have two cores. */
const lanes = 2;

/**
 * Runs all checks, each shown with its seconds, and a failed one with its output.
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runChecks() {
  const waiting = [...checks];
  let failed = 0;
  const lane = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      if (!(await holds(check))) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return { passed: checks.length - failed, failed, skipped: 0 };
}

/** @param {{ readonly name: string, readonly script: readonly string[] }} check */
async function holds({ name, script }) {
  const start = performance.now();
  const { file, args } = npm();
  try {
    await run(file, [...args, 'run', '--silent', ...script], { cwd: root });
    console.log(`✓ ${name} ${((performance.now() - start) / 1000).toFixed(1)} s`);
    return true;
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    console.log(`✗ ${name} (npm run ${script.join(' ')})\n${error.output}`);
    return false;
  }
}

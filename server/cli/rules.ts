/** `rules eval | check | diff | explain`: the rule language on the command line, for product teams without a server. */
import { Refusal } from './rules/refusal.js';

const USAGE = 'Usage: npm run -s rules -- eval | check FILE… | diff OLD NEW --population FILE | explain FILE';

/** Each command with its exit code; loaded only when called, since `eval` needs little of what the others do. */
const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  eval: async (args) => (await import('./rules/eval.js')).evaluateLines(args),
  check: async (args) => (await import('./rules/check.js')).check(args),
  diff: async (args) => (await import('./rules/diff.js')).diff(args),
  explain: async (args) => (await import('./rules/explain.js')).explain(args),
};

const names = Object.keys(COMMANDS);
const [name = '', ...args] = process.argv.slice(2);

try {
  const command = names.includes(name) ? COMMANDS[name] : undefined;
  if (!command) {
    throw new Refusal(
      `用法有误：没有此命令。 / Wrong usage: the commands are ${names.join(', ')}.\n${USAGE}`,
    );
  }
  process.exitCode = await command(args);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

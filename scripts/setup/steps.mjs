import { BudgetExceeded } from './budget.mjs';
import { CommandFailed } from './command.mjs';

/**
 * A step of a longer work: its name, what it does, and what a person can do when it fails. What `work` gives
 * back is shown behind the seconds.
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<string>} work
 * @property {string} advice
 */

/** Codes of commands that Ctrl-C or a stop from outside ended. */
const interrupted = new Set([129, 130, 143]);

/**
 * Takes the steps one after the other, each shown with its number and its seconds:
 * `1/4 依赖 Dependencies … 23.1 s`.
 * @param {readonly Step[]} steps
 * @param {number} total number of steps to count to, with those that are taken elsewhere
 * @returns {Promise<number>} 0, or the code to exit with because a step failed: which one, the command's output
 *   and the advice have been shown
 */
export async function takeSteps(steps, total) {
  for (const [index, step] of steps.entries()) {
    const start = performance.now();
    process.stdout.write(`${index + 1}/${total} ${step.name} … `);
    try {
      const remark = await step.work();
      console.log(`${seconds(start)}${remark && ` (${remark})`}`);
    } catch (error) {
      console.log(`失败 failed, ${seconds(start)}`);
      return explainFailure(step, error);
    }
  }
  return 0;
}

/** @param {number} start */
function seconds(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/**
 * @param {Step} step
 * @param {unknown} error
 * @returns {number} the code to exit with
 */
function explainFailure(step, error) {
  if (error instanceof CommandFailed && interrupted.has(error.exitCode)) return error.exitCode;
  console.error(`\n${failureText(error).trimEnd()}\n\n${step.name}: ${step.advice}`);
  return 1;
}

/** @param {unknown} error */
function failureText(error) {
  if (error instanceof CommandFailed) return `$ ${error.command}\n${error.output}`;
  if (error instanceof BudgetExceeded) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

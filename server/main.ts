import { startServer, type RunningServer } from './composition.js';
import { systemClock } from './platform/clock/index.js';
import { readConfig } from './platform/config/index.js';
import { textForPeople } from './platform/errors/index.js';

/** Starts the server from the environment, says where it is, and stops it in order on SIGINT and SIGTERM. */
async function main(): Promise<void> {
  const server = await startServer(readConfig(process.env, process.argv.slice(2)), systemClock, (line) => {
    process.stdout.write(`${line}\n`);
  });
  const address = `http://localhost:${server.port}`;
  process.stdout.write(`服务已就绪，请打开 ${address}\nReady at ${address}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop(server).catch(fail);
    });
  }
}

async function stop(server: RunningServer): Promise<void> {
  await server.close();
  process.exitCode = 0;
}

/** A fault that was foreseen is one sentence in each language; any other is shown whole. */
function fail(error: unknown): void {
  const fault = textForPeople(error);
  process.stderr.write(fault ? `${fault.text.zh}\n${fault.text.en}\n` : `${describe(error)}\n`);
  process.exit(fault?.code === 'WRONG_USAGE' ? 2 : 1);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

main().catch(fail);

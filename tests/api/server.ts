/** A whole server for tests: real HTTP on a free port, a storage of its own, the seeds of the project or others. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer as start } from '../../server/composition.js';
import { readConfig } from '../../server/platform/config/index.js';

/** How a test wants its server. */
export interface ServerOptions {
  /** Folder of the seeds; the project's own where absent. */
  readonly seeds?: string;
  /** Today in Asia/Shanghai; without it the server runs as a demonstration, as of its seeds' base date. */
  readonly asOf?: string;
  /** Folder of the data; a new one, removed at the end, where absent. */
  readonly dataDir?: string;
  /** Folder of JSON lines to load. */
  readonly load?: string;
  /** Told each line that the server says while it starts. */
  readonly say?: (line: string) => void;
  /** Folder of the built client. */
  readonly web?: string;
}

/** The answer to an operation, as it came. */
export interface Answer {
  readonly status: number;
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors: readonly AnswerError[];
}

/** One error of an answer. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: string;
    readonly text: { readonly zh: string; readonly en: string };
    readonly requestId: string;
    readonly detail?: string;
  };
}

/** A server that answers. */
export interface TestServer {
  /** Without a slash at its end. */
  readonly url: string;
  /** Sends one operation. */
  query(document: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  close(): Promise<void>;
}

/** Starts a server in this process; close it when the test is over. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'api-test-')));
  const config = {
    ...readConfig({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent', DEMO: options.asOf ? '0' : '1' }),
    synchronous: 'off' as const,
    ...(options.seeds !== undefined && { seedsDir: options.seeds }),
    ...(options.load !== undefined && { loadDir: options.load }),
    ...(options.web !== undefined && { webDir: options.web }),
  };
  const now = new Date(`${options.asOf ?? '2026-11-24'}T12:00:00+08:00`);
  const server = await start(config, { now: () => now }, options.say);
  const url = `http://127.0.0.1:${server.port}`;
  return {
    url,
    query: (document, variables = {}) => send(url, JSON.stringify({ query: document, variables })),
    close: async () => {
      await server.close();
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Sends any body to the interface. */
export async function send(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return answerOf(response);
}

/** Reads an answer, whatever it was to; fails when it is not JSON. */
export async function answerOf(response: Response): Promise<Answer> {
  const json = (await response.json()) as Partial<Answer>;
  return { status: response.status, data: json.data, errors: json.errors ?? [] };
}

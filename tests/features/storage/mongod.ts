import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mongo } from 'mongoose';

/** A MongoDB server to test against. */
export interface Mongod {
  readonly address: string;
  stop(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

/** How long a server may take to listen, in milliseconds. */
const START_MS = 30_000;

/** Makes a replica set of one server, as transactions need one, and waits until it takes writes. */
const initiate = async (port: number): Promise<void> => {
  const client = new mongo.MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: START_MS,
  });
  try {
    const admin = client.db('admin');
    await admin.command({
      replSetInitiate: { _id: 'test', members: [{ _id: 0, host: `127.0.0.1:${port}` }] },
    });
    while (!(await admin.command({ hello: 1 }))['isWritablePrimary'])
      await new Promise((resolve) => setTimeout(resolve, 50));
  } finally {
    await client.close();
  }
};

/** Starts a MongoDB server of a binary on a free port, with a folder of its own. */
export const startMongod = async (binary: string): Promise<Mongod> => {
  const folder = await mkdtemp(join(tmpdir(), 'mongod-'));
  const port = await freePort();
  const options = ['--dbpath', folder, '--port', String(port), '--bind_ip', '127.0.0.1', '--replSet', 'test'];
  const server = spawn(binary, options, { stdio: 'ignore' });
  const ended = new Promise<void>((resolve, reject) => {
    server.once('exit', () => resolve());
    server.once('error', (error) =>
      reject(new Error(`MONGOD_BINARY ${binary} does not start`, { cause: error })),
    );
  });
  await Promise.race([initiate(port), ended]);
  return {
    address: `mongodb://127.0.0.1:${port}/?replicaSet=test`,
    async stop() {
      server.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
};

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';

/** @returns {Promise<number>} */
const freePort = () =>
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
const startMs = 30_000;

/**
 * Makes a replica set of one server, as transactions need one, and waits until it takes writes.
 * @param {number} port
 */
const initiate = async (port) => {
  const client = new mongoose.mongo.MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: startMs,
  });
  try {
    const admin = client.db('admin');
    const members = [{ _id: 0, host: `127.0.0.1:${port}` }];
    await admin.command({ replSetInitiate: { _id: 'test', members } });
    while (!(await admin.command({ hello: 1 }))['isWritablePrimary'])
      await new Promise((resolve) => setTimeout(resolve, 50));
  } finally {
    await client.close();
  }
};

/**
 * Starts a MongoDB server of a binary on a free port, with a folder of its own.
 * @param {string} binary
 * @returns {Promise<{ readonly address: string, stop(): Promise<void> }>}
 */
export const startMongod = async (binary) => {
  const folder = await mkdtemp(join(tmpdir(), 'mongod-'));
  const port = await freePort();
  const options = ['--dbpath', folder, '--port', String(port), '--bind_ip', '127.0.0.1', '--replSet', 'test'];
  const server = spawn(binary, options, { stdio: 'ignore' });
  /** @type {Promise<never>} */
  const failed = new Promise((_resolve, reject) => {
    server.once('error', (error) => reject(new Error(`${binary} does not start: ${error.message}`)));
    server.once('exit', (code) => reject(new Error(`${binary} ended with ${code}`)));
  });
  try {
    await Promise.race([initiate(port), failed]);
  } catch (failure) {
    server.kill();
    await rm(folder, { recursive: true, force: true });
    throw failure;
  }
  const ended = failed.catch(() => undefined);
  return {
    address: `mongodb://127.0.0.1:${port}/?replicaSet=test`,
    async stop() {
      server.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
};

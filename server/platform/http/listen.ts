import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartFault, type BilingualText } from '../errors/index.js';

/** How long a client may take to send a whole request, in milliseconds. */
const requestTime = 30_000;

/**
 * Listens on a port; 0 takes a free one.
 * @returns the port that was taken
 * @throws StartFault `PORT_IN_USE` or `PORT_NOT_ALLOWED`
 */
export async function listen(server: Server, port: number): Promise<number> {
  server.requestTimeout = requestTime;
  server.headersTimeout = requestTime;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(startFault(error, port)));
    server.listen(port, resolve);
  });
  return (server.address() as AddressInfo).port;
}

const faults: Readonly<Record<string, readonly [string, (port: number) => BilingualText]>> = {
  EADDRINUSE: [
    'PORT_IN_USE',
    (port) => ({
      zh: `端口 ${port} 已被占用。请关闭占用它的程序，或用 PORT 指定另一个端口，如 PORT=${otherPort(port)} npm start。`,
      en: `Port ${port} is taken. Stop the program that uses it, or choose another with PORT, as in PORT=${otherPort(port)} npm start.`,
    }),
  ],
  EACCES: [
    'PORT_NOT_ALLOWED',
    (port) => ({
      zh: `没有使用端口 ${port} 的权限。请用 PORT 指定 1024 以上的端口，如 PORT=4000 npm start。`,
      en: `Port ${port} may not be used by this account. Choose one above 1024 with PORT, as in PORT=4000 npm start.`,
    }),
  ],
};

function startFault(error: Error, port: number): Error {
  const fault = 'code' in error && typeof error.code === 'string' ? faults[error.code] : undefined;
  return fault ? new StartFault(fault[0], fault[1](port), error) : error;
}

function otherPort(port: number): number {
  return port < 65_535 ? port + 1 : port - 1;
}

import { destination, pino, stdTimeFunctions, type Logger } from 'pino';

/** The server's log: JSON lines on standard error, so that standard output is left to sentences for people. */
export function createLogger(level: string): Logger {
  return pino({ level, timestamp: stdTimeFunctions.isoTime, base: {} }, destination({ fd: 2, sync: true }));
}

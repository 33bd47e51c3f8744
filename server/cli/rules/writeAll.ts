import { once } from 'node:events';
import type { Writable } from 'node:stream';

const isBrokenPipe = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE';

/**
 * Writes texts as they come and takes no more while the reader is slow. A reader that goes away ends it quietly.
 */
export async function writeAll(output: Writable, texts: AsyncIterable<string>): Promise<void> {
  const failure = new Promise<never>((_resolve, reject) => output.once('error', reject));
  const writeEach = async (): Promise<void> => {
    for await (const text of texts) {
      if (text !== '' && !output.write(text)) await once(output, 'drain');
    }
  };
  try {
    await Promise.race([writeEach(), failure]);
  } catch (error) {
    if (!isBrokenPipe(error)) throw error;
    process.exit(0);
  }
}

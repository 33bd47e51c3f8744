const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Splits a stream of UTF-8 bytes into lines at each `\n`, however the chunks fall; a byte order mark at the very start
 * is dropped and the last line may lack its end.
 * @returns the lines that each chunk completes, so that they can be answered before more is read
 */
export async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<readonly string[]> {
  const decode = lineDecoder();
  let rest: Buffer[] = [];
  for await (const chunk of chunks) {
    const lines: string[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      lines.push(decode([...rest, chunk.subarray(start, end)]));
      rest = [];
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (rest.length > 0) yield [decode(rest)];
}

/** Decodes whole lines, so that no character is cut; the first one loses the byte order mark. */
function lineDecoder(): (parts: readonly Buffer[]) => string {
  let isFirst = true;
  return (parts) => {
    const text = Buffer.concat(parts).toString('utf8');
    const isMarked = isFirst && text.startsWith(BYTE_ORDER_MARK);
    isFirst = false;
    return isMarked ? text.slice(1) : text;
  };
}

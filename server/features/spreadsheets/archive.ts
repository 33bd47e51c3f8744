import { StringDecoder } from 'node:string_decoder';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { SaxesParser } from 'saxes';
import { tooLarge, unreadable, WorkbookError } from './faults.js';

/** What is inflated of one file at most, in bytes, whatever its entries declare. */
const mostInflated = 20_000_000;
const mostEntries = 1_000;

/** What a reader of XML is told. Names come without their prefixes. */
export interface XmlListener {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/**
 * A workbook's archive. Entries are inflated only when they are read, piece by piece, and counted while they are:
 * a file that would inflate to more than 20 MB is refused before that much was held.
 */
export class Archive {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  #inflated = 0;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws WorkbookError `NOT_A_WORKBOOK` for what is no ZIP archive, `WORKBOOK_TOO_LARGE` for too many entries */
  static async open(file: Buffer): Promise<Archive> {
    const zip = await fromBufferPromise(file, { lazyEntries: true }).catch(() => {
      throw unreadable();
    });
    if (zip.entryCount > mostEntries) throw tooLarge();
    const entries = new Map<string, Entry>();
    try {
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName.replace(/^\//, ''), entry);
    } catch {
      throw unreadable();
    }
    return new Archive(zip, entries);
  }

  /**
   * Reads an entry as XML; one that is not there is read as empty.
   * @throws WorkbookError when it is no XML, or when too much has been inflated
   */
  async readXml(path: string, listener: XmlListener): Promise<void> {
    const entry = this.#entries.get(path);
    if (entry === undefined) return;
    const stream = await this.#zip.openReadStreamPromise(entry).catch(() => {
      throw unreadable();
    });
    const parser = parserFor(listener);
    const decoder = new StringDecoder('utf8');
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        this.#inflated += chunk.length;
        if (this.#inflated > mostInflated) throw tooLarge();
        parser.write(decoder.write(chunk));
      }
      parser.write(decoder.end()).close();
    } catch (error) {
      throw foreseen(error);
    } finally {
      stream.destroy();
    }
  }
}

function parserFor({ open, close, text }: XmlListener): SaxesParser {
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw unreadable();
  });
  parser.on('opentag', ({ name, attributes }) => open?.(local(name), attributes as Record<string, string>));
  parser.on('closetag', ({ name }) => close?.(local(name)));
  if (text) parser.on('text', text);
  return parser;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Whatever inflating or parsing finds wrong is a fault of the file. */
function foreseen(error: unknown): WorkbookError {
  return error instanceof WorkbookError ? error : unreadable();
}

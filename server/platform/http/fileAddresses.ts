import express, { Router, type Request, type Response } from 'express';
import type { BilingualText } from '../errors/index.js';
import { deadline } from './deadline.js';
import { send } from './jsonErrors.js';

/** What an address that takes or gives files is asked. */
export interface FileRequest {
  /** The parameters of the address, each once; others are left out. */
  readonly query: Readonly<Record<string, string>>;
  /** The language asked for: Chinese unless `language=en`. */
  readonly language: 'zh' | 'en';
  /** The file that was sent; empty where none was. */
  readonly body: Buffer;
  /** The as-of date (`YYYY-MM-DD`). */
  readonly asOf: string;
}

/** What it answers. */
export type FileAnswer =
  | { readonly kind: 'json'; readonly body: object }
  | { readonly kind: 'file'; readonly name: string; readonly type: string; readonly body: Buffer }
  | {
      readonly kind: 'refused';
      readonly status: 400 | 403 | 404 | 422;
      readonly code: string;
      readonly text: BilingualText;
    };

/** An address below `/api` at which a file is taken or given. */
export interface FileAddress {
  /** Below `/api`, such as `/profile/export`. */
  readonly path: string;
  /** Of what media type and up to how many bytes a file is taken; absent where none is. */
  readonly takes?: { readonly type: string; readonly mostBytes: number };
  readonly answer: (request: FileRequest) => Promise<FileAnswer>;
}

/** What the addresses need of the application. */
export interface FileParts {
  readonly files: readonly FileAddress[];
  readonly asOf: () => string;
  readonly operationTime: number;
}

/**
 * The addresses at which files are taken (POST) or given (GET). A file's media type is none that a page of another
 * site could send unasked, and a file that is too large is refused before it is read.
 */
export function fileAddresses({ files, asOf, operationTime }: FileParts): Router {
  const router = Router();
  for (const { path, takes, answer } of files) {
    const handle = async (request: Request, response: Response) => {
      const body: unknown = request.body;
      if (takes && !Buffer.isBuffer(body)) return wrongType(response, takes.type);
      const query = onceGiven(request);
      const language = query['language'] === 'en' ? 'en' : 'zh';
      const file = Buffer.isBuffer(body) ? body : none;
      respond(response, await answer({ query, language, body: file, asOf: asOf() }));
    };
    if (takes) {
      const { type, mostBytes: limit } = takes;
      router.post(path, deadline(operationTime), express.raw({ type, limit, inflate: false }), handle);
    } else {
      router.get(path, deadline(operationTime), handle);
    }
    router.all(path, (_request, response) => wrongMethod(response, takes ? 'POST' : 'GET'));
  }
  return router;
}

const none = Buffer.alloc(0);

function onceGiven(request: Request): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(request.query).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}

/** What comes after the time is over has nowhere to go. */
function respond(response: Response, answer: FileAnswer): void {
  if (response.headersSent) return;
  response.setHeader('Cache-Control', 'no-store');
  switch (answer.kind) {
    case 'json':
      response.json(answer.body);
      return;
    case 'file':
      response.attachment(answer.name).type(answer.type).send(answer.body);
      return;
    case 'refused':
      send(response, answer.status, answer.code, answer.text);
  }
}

function wrongType(response: Response, type: string): void {
  send(response, 415, 'MEDIA_TYPE_NOT_SUPPORTED', {
    zh: `这里只接受 ${type} 类型的文件。请换成这种文件再上传。`,
    en: `Only a file of type ${type} is taken here. Upload one of that type.`,
  });
}

function wrongMethod(response: Response, method: 'GET' | 'POST'): void {
  response.setHeader('Allow', method);
  send(response, 405, 'METHOD_NOT_ALLOWED', {
    zh: `这个地址只接受 ${method} 请求。`,
    en: `This address takes ${method} requests only.`,
  });
}

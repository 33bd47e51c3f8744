import type { RequestHandler, Response } from 'express';
import { send } from './jsonErrors.js';

const signals = new WeakMap<Response, AbortSignal>();

/**
 * Gives a request its time. When it is over the caller is told so, and work that looks at the signal stops; when
 * the caller goes away earlier the signal is aborted too. What is sent after the time is dropped.
 */
export function deadline(milliseconds: number): RequestHandler {
  return (_request, response, next) => {
    const controller = new AbortController();
    signals.set(response, controller.signal);
    const timer = setTimeout(() => {
      controller.abort();
      if (!response.headersSent) send(response, 503, 'REQUEST_TIMEOUT', overtime);
    }, milliseconds);
    response.on('close', () => {
      clearTimeout(timer);
      controller.abort();
    });
    next();
  };
}

/** The signal that a request's time is over. */
export function deadlineOf(response: Response): AbortSignal {
  return signals.get(response) ?? AbortSignal.abort();
}

const overtime = {
  zh: '处理时间过长，已停止。请减少查询的内容后再试。',
  en: 'This took too long and was stopped. Ask for less and try again.',
};

import { join } from 'node:path';
import express, { Router } from 'express';
import { send } from './jsonErrors.js';

const page = 'index.html';

/** Slugs of products hold a dot too, so only what the client's build makes counts as a file. */
const namesAFile = /^\/assets\/|\.(js|mjs|css|map|json|ico|png|svg|jpg|webp|woff2|txt|xml|webmanifest)$/i;

const notBuilt = {
  zh: '页面尚未生成。请用 npm start 启动，它会先生成页面；接口 /graphql 可以使用。',
  en: 'The pages are not built yet. Start with npm start, which builds them first; the interface at /graphql works.',
};

/**
 * The built client. Files under `assets/` carry a hash of their content in their names and are kept for good; the
 * page itself is asked for anew each time. Every other address is one of the client's own and gives the page.
 * Addresses that name a file give 404 when there is none, so that a missing script is not answered with a page.
 */
export function clientFiles(folder: string): Router {
  const router = Router();
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }),
  );
  router.use(
    express.static(folder, {
      index: false,
      setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache'),
    }),
  );
  router.get('/{*address}', (request, response, next) => {
    if (namesAFile.test(request.path) || !request.accepts('html')) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(page, { root: folder }, (error?: Error) => {
      if (error && !response.headersSent) send(response, 404, 'PAGES_NOT_BUILT', notBuilt);
    });
  });
  return router;
}

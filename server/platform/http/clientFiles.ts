import { join } from 'node:path';
import express, { Router } from 'express';

const page = 'index.html';

/**
 * The built client. Files under `assets/` carry a hash of their content in their names and are kept for good; the
 * page itself is asked for anew each time. Every other address is one of the client's own and gives the page.
 * Addresses that name a file give 404 when there is none, so that a missing script is not answered with a page.
 */
export function clientFiles(folder: string): Router {
  const router = Router();
  router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  router.use(express.static(folder, { index: false, setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache') }));
  router.get('/{*address}', (request, response, next) => {
    if (/\.[a-z0-9]+$/i.test(request.path.split('/').at(-1) ?? '') || !request.accepts('html')) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(page, { root: folder });
  });
  return router;
}

import { Router } from 'express';

/**
 * `/healthz` says that the process answers; `/readyz` that it takes work: 503 before the data are loaded, while it
 * stops, and when `ready` fails.
 */
export function health(ready: () => Promise<boolean>): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.setHeader('Cache-Control', 'no-store').json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const isReady = await ready().catch(() => false);
    response.setHeader('Cache-Control', 'no-store');
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'unavailable' });
  });
  return router;
}

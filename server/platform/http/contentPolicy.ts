import helmet from 'helmet';
import type { RequestHandler } from 'express';

/**
 * Headers that narrow what the page may do: scripts, data and pictures from this server only, no inline script, no
 * `eval`, no frames. Ant Design writes its styles into the page, so styles alone may be inline. Without TLS of its
 * own the server neither sends HSTS nor asks for an upgrade: a front server with a certificate adds them.
 */
export function contentPolicy(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: false,
    frameguard: { action: 'deny' },
  });
}

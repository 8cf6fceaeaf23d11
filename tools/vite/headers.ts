import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';

/**
 * No code but our own, no frames around us. antd writes its styles as <style> elements, which is what 'unsafe-inline' of
 * style-src is for. connect-src is open because API mode talks to whatever manager a person names
 * (docs/decisions/2026-11-24-content-security-policy.md).
 */
export const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self' http: https:",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
].join('; ');

function addHeaders(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  response.setHeader('Content-Security-Policy', POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'same-origin');
  if (request.url?.startsWith('/assets/')) {
    // Their names change with their content. Vite's own server would have them asked for anew each time.
    const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
    response.writeHead = ((status: number, ...rest: unknown[]) => {
      const headers = rest.find(part => typeof part === 'object') as Record<string, unknown> | undefined;
      if (headers)
        for (const name of Object.keys(headers)) if (name.toLowerCase() === 'cache-control') delete headers[name];
      if (status === 200) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      return writeHead(status, ...rest);
    }) as typeof response.writeHead;
  }
  next();
}

/** Vite plugin: the headers that every answer of `npm start` carries. */
export const securityHeaders = (): Plugin => ({
  name: 'security-headers',
  configurePreviewServer: server => void server.middlewares.use(addHeaders),
});

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';

/**
 * Allows only our own scripts, and no frames around the page. style-src needs 'unsafe-inline' since antd inserts <style>
 * elements; connect-src is open since API mode connects to any manager that a person enters
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
    // the names contain a hash of the content; Vite's own server would disable caching
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

/** Vite plugin: adds the security headers to every response of `npm start`. */
export const securityHeaders = (): Plugin => ({
  name: 'security-headers',
  configurePreviewServer: server => void server.middlewares.use(addHeaders),
});

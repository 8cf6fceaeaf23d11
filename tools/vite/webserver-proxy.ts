import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ProxyOptions } from 'vite';

/** The paths that a Backend.AI webserver serves besides static files (docs/contract/users-and-auth.md 1.3). */
const PATHS = ['^/server/', '^/func/', '^/config\\.(toml|ini)$', '^/(health|livez|readyz|stats)$'];

/** Removes Secure, Domain and SameSite=None from cookies, so that the browser keeps an https webserver's on this address. */
function localCookies(answer: IncomingMessage): void {
  const cookies = answer.headers['set-cookie'];
  if (cookies)
    answer.headers['set-cookie'] = cookies.map(cookie =>
      cookie.replace(/;\s*(Secure|Domain=[^;]*|SameSite=None)(?=;|$)/gi, ''),
    );
}

/** Breaks the browser's connection off when the webserver's is: the proxy alone leaves a cut stream open for ever. */
function passOnBreaks(answer: IncomingMessage, _: IncomingMessage, response: ServerResponse): void {
  answer.on('aborted', () => response.destroy());
  answer.on('error', () => response.destroy());
}

/** Proxies the webserver's paths to `target`. If it does not answer: 502 with the same problem as a webserver sends. */
export function webserverProxy(target: string): Record<string, ProxyOptions> {
  const options: ProxyOptions = {
    target,
    changeOrigin: true,
    secure: false,
    configure: proxy => {
      proxy.on('proxyRes', localCookies);
      proxy.on('proxyRes', passOnBreaks);
      proxy.on('error', (_error, _request, response) => {
        if (!('writeHead' in response) || response.headersSent) return;
        response.writeHead(502, { 'Content-Type': 'application/problem+json; charset=utf-8' });
        response.end(
          JSON.stringify({
            type: 'https://api.backend.ai/probs/bad-gateway',
            title: 'The proxy target server is inaccessible.',
          }),
        );
      });
    },
  };
  return Object.fromEntries(PATHS.map(path => [path, options]));
}

import type { IncomingMessage } from 'node:http';
import type { ProxyOptions } from 'vite';

/** The paths that a Backend.AI webserver serves besides static files (docs/contract/users-and-auth.md 1.3). */
const PATHS = ['^/server/', '^/func/', '^/config\\.(toml|ini)$', '^/(health|livez|readyz|stats)$'];

/** A cookie that an https webserver marks for itself alone, made to work on this address: no Secure, no Domain. */
function localCookies(answer: IncomingMessage): void {
  const cookies = answer.headers['set-cookie'];
  if (cookies)
    answer.headers['set-cookie'] = cookies.map(cookie =>
      cookie.replace(/;\s*(Secure|Domain=[^;]*|SameSite=None)(?=;|$)/gi, ''),
    );
}

/** Passes the webserver's paths on to the one at `target`; where it does not answer, says so as it would: 502. */
export function webserverProxy(target: string): Record<string, ProxyOptions> {
  const options: ProxyOptions = {
    target,
    changeOrigin: true,
    secure: false,
    configure: proxy => {
      proxy.on('proxyRes', localCookies);
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

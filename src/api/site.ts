import { queryOptions } from '@tanstack/react-query';
import { readToml } from '#lib/toml.ts';
import { currentLink } from './connection.ts';
import { ApiError } from './errors.ts';
import type { PolicySection } from './policy-maxima.ts';
import { exchange, failureOf, send } from './transport.ts';

/** What the webserver's config.toml says about this installation (docs/contract/users-and-auth.md 1.3). */
export type Site = {
  /** The cluster's name as shown to people; empty if the site has none. */
  name: string;
  /** The section on resource policies, unparsed: policy-maxima.ts reads it. */
  policies: PolicySection;
};

/** The site's configuration; empty values if no webserver serves this page. */
export const site = () =>
  queryOptions<Site, ApiError>({
    queryKey: ['site'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const response = await exchange({ method: 'GET', door: 'webserver', path: '/config.toml', signal });
      const isPage = /html/.test(response.headers.get('content-type') ?? '');
      const { general = {}, policies = {} } = response.ok && !isPage ? readToml(await response.text()) : {};
      const name = String(general.apiEndpointText || general.siteDescription || '');
      return { name, policies };
    },
  });

/** Whether the manager has the TOTP plugin, that is, whether `/totp` exists (docs/contract/users-and-auth.md 1.4). */
export const totpPlugin = () =>
  queryOptions<boolean, ApiError>({
    queryKey: ['totp-plugin'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      try {
        const answer = await send({ method: 'GET', path: '/totp', signal });
        if (answer.status === 200 || answer.status === 404) return answer.status === 200;
        throw failureOf(answer);
      } catch (failure) {
        // To another origin the manager's 404 carries no CORS headers, so the browser withholds it
        // (docs/contract/users-and-auth.md 1.2).
        const isWithheld =
          currentLink().connection.mode === 'api' && failure instanceof ApiError && failure.kind === 'offline';
        if (isWithheld) return false;
        throw failure;
      }
    },
  });

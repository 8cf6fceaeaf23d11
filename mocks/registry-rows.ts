/** Rows of container registries in the database, from 24.09 on (docs/contract/resources-and-operations.md 2.1). */

export const REGISTRY_TYPES = ['docker', 'harbor', 'harbor2', 'github', 'gitlab', 'ecr', 'ecr-public', 'local'];

export type RegistryRow = {
  id: string;
  registry_name: string;
  url: string;
  type: string;
  project: string | null;
  username: string | null;
  password: string | null;
  ssl_verify: boolean;
  is_global: boolean;
};

/** A stored password as every answer shows it. */
export const maskedPassword = (password: string | null): string | null => (password === null ? null : '*****');

/** What answers where the manager expects a registry; any other address is a closed port. */
export type RegistryHost = {
  /** The URL without the scheme: `cr.backend.ai`. */
  host: string;
  /** It takes connections and never answers. */
  silent: boolean;
  /** Its tags, each of one architecture. `skipped`: why an image is none of Backend.AI. */
  tags: readonly HostedTag[];
};

export type HostedTag = {
  /** The repository, with its project: `stable/python`. */
  name: string;
  tag: string;
  architecture: string;
  digest: string;
  labels: Record<string, string>;
  skipped: string | null;
};

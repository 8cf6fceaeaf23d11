import type { Time } from './time.ts';

/** Rows of sessions and storage folders. */

/** A compute session, live or ended. */
export type SessionRow = {
  id: string;
  name: string;
  type: 'interactive' | 'batch' | 'inference' | 'system';
  status: string;
  access_key: string;
  user: string;
  domain_name: string;
  group_id: string;
  scaling_group: string;
  image: string;
  cluster_mode: 'single-node' | 'multi-node';
  created_at: Time;
  /** Ids of the mounted folders. */
  vfolders: readonly string[];
  /** Kernels; one if not given. */
  cluster_size?: number;
  /** What it asked for; the usual amounts if not given. */
  slots?: Readonly<Record<string, string>>;
};

/** A storage folder, of a user or of a project. */
export type FolderRow = {
  id: string;
  name: string;
  user: string | null;
  group: string | null;
  host: string;
  /** E-mail address of the creator. */
  creator: string;
  usage_mode: 'general' | 'model' | 'data';
  permission: 'ro' | 'rw' | 'wd';
  cloneable: boolean;
  status: string;
  created_at: Time;
  /** Whether it is shared with others by invitation. */
  shared: boolean;
};

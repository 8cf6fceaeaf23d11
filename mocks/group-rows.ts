import type { Time } from './time.ts';

/** Rows of resource groups and of the model services in them. */

export type ScalingGroupRow = {
  name: string;
  description: string | null;
  is_active: boolean;
  is_public: boolean;
  created_at: Time;
  wsproxy_addr: string | null;
  wsproxy_api_token: string | null;
  driver: string;
  driver_opts: Record<string, unknown>;
  scheduler: string;
  scheduler_opts: Record<string, unknown>;
  use_host_network: boolean;
};

export type EndpointRow = { id: string; name: string; resource_group: string };

/**
 * Every list of the console, subject to law/ and axe/. `tests/house/lists.test.ts` compares it with src/app/pages.ts.
 * `oneQuery`: its tabs send one query with another status, so that a filter or an order is tried on one of them.
 */
export const LISTS = [
  { path: '/users', title: 'Users', oneQuery: true },
  { path: '/credentials', title: 'Credentials', oneQuery: true },
  { path: '/resource-policies', title: 'Resource Policies', oneQuery: false },
  { path: '/images', title: 'Images', oneQuery: true },
  { path: '/registries', title: 'Registries', oneQuery: false },
  { path: '/presets', title: 'Resource Presets', oneQuery: false },
  { path: '/agents', title: 'Agents', oneQuery: true },
  { path: '/resource-groups', title: 'Resource Groups', oneQuery: false },
  { path: '/sessions', title: 'Sessions', oneQuery: true },
  { path: '/storages', title: 'Storages', oneQuery: false },
  { path: '/folders', title: 'Data', oneQuery: false },
] as const;

/** Pages that are no lists, and the journey that opens each. */
export const OTHER_PAGES: readonly { path: string; title: string; journey: string }[] = [
  { path: '/configuration', title: 'Configuration', journey: 'life/configuration.spec.ts' },
  { path: '/maintenance', title: 'Maintenance', journey: 'life/maintenance.spec.ts' },
  { path: '/information', title: 'Information', journey: 'life/information.spec.ts' },
];

export type List = (typeof LISTS)[number];

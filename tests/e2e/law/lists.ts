/** Every list of the console, subject to law/ and axe/. `tests/house/lists.test.ts` compares it with src/app/pages.ts. */
export const LISTS = [
  { path: '/users', title: 'Users' },
  { path: '/credentials', title: 'Credentials' },
  { path: '/resource-policies', title: 'Resource Policies' },
  { path: '/images', title: 'Images' },
  { path: '/registries', title: 'Registries' },
  { path: '/presets', title: 'Resource Presets' },
  { path: '/agents', title: 'Agents' },
  { path: '/resource-groups', title: 'Resource Groups' },
  { path: '/sessions', title: 'Sessions' },
  { path: '/storages', title: 'Storages' },
  { path: '/folders', title: 'Data' },
] as const;

/** Pages that are no lists, and the journey that opens each. */
export const OTHER_PAGES: readonly { path: string; title: string; journey: string }[] = [
  { path: '/configuration', title: 'Configuration', journey: 'life/configuration.spec.ts' },
  { path: '/maintenance', title: 'Maintenance', journey: 'life/maintenance.spec.ts' },
  { path: '/information', title: 'Information', journey: 'life/information.spec.ts' },
];

export type List = (typeof LISTS)[number];

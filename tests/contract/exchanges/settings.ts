import { asEverybody, type Exchange, type Step, web } from '../exchange.ts';

const PULL = 'config/docker/image/auto_pull';
const PLUGIN = 'config/plugins/accelerator/contract-suite';

const ask = (door: 'get' | 'set' | 'delete', body: object, more: Partial<Step> = {}): Step => ({
  method: 'POST',
  path: `/func/config/${door}`,
  body,
  ...more,
});
const exchange = (about: string, steps: readonly Step[], more: Partial<Exchange> = {}): Exchange => ({
  name: `settings: ${about}`,
  via: 'webserver',
  as: 'superadmin',
  steps: () => [...steps],
  ...more,
});
const writing = (about: string, steps: readonly Step[]): Exchange => exchange(about, steps, { writes: true });

/** What becomes of a value that is set, and how it is removed. */
const stored = (value: unknown): Step[] => [
  ask('set', { key: `${PLUGIN}/value`, value }),
  ask('get', { key: `${PLUGIN}/value` }),
  ask('delete', { key: `${PLUGIN}/value`, prefix: false }),
];

/** Settings in etcd (docs/contract/resources-and-operations.md 9). */
export const settings: Exchange[] = [
  ...asEverybody(web('settings: what is not stored', ask('get', { key: PULL }))),
  exchange('what is not stored, by prefix', [ask('get', { key: 'config/docker/image/', prefix: true })]),
  exchange('requests that are no request', [
    ask('get', {}),
    ask('get', { key: 5 }),
    ask('get', { key: PULL, prefix: 'maybe' }),
  ]),
  exchange('writes of others', [
    ask('set', { key: PULL, value: 'tag' }, { as: 'admin' }),
    ask('set', { key: PULL, value: 'tag' }, { as: 'user' }),
    ask('delete', { key: PULL, prefix: false }, { as: 'admin' }),
    ask('delete', { key: PULL, prefix: false }, { as: 'user' }),
    ask('get', { key: PULL }),
  ]),
  writing('a setting is stored and removed', [
    ask('set', { key: PULL, value: 'tag' }),
    ask('get', { key: PULL }),
    ask('get', { key: 'config/docker/image/', prefix: true }),
    ask('delete', { key: PULL, prefix: false }),
    ask('get', { key: PULL }),
    ask('delete', { key: PULL, prefix: false }),
  ]),
  writing('every value becomes text', ['1500', 1500, 0.1, true, null, '', 'not valid'].flatMap(stored)),
  writing('a prefix that ends in a slash is a whole name', [
    ask('set', { key: `${PLUGIN}/unit_mem`, value: '2g' }),
    ask('set', { key: `${PLUGIN}-2/unit_mem`, value: '4g' }),
    ask('set', { key: PLUGIN, value: 'a value above others' }),
    ask('get', { key: `${PLUGIN}/`, prefix: true }),
    ask('get', { key: PLUGIN, prefix: true }),
    ask('delete', { key: PLUGIN, prefix: false }),
    ask('get', { key: `${PLUGIN}/`, prefix: true }),
    ask('delete', { key: `${PLUGIN}/unit_mem`, prefix: false }),
    ask('delete', { key: `${PLUGIN}-2/unit_mem`, prefix: false }),
    ask('get', { key: PLUGIN, prefix: true }),
  ]),
];

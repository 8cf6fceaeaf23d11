import { asEverybody, type Exchange, gql } from '../exchange.ts';

/** Volumes of the storage proxies (docs/contract/resources-and-operations.md 6.1). */

type Volume = { path?: string; usage?: string | null; capabilities?: string[] };
type Body = { data?: { page?: { items: Volume[] } | null; item?: Volume | null } | null };

/** A volume without what differs by machine: where it is mounted, and how full its file system is. */
const told = ({ path, usage, capabilities, ...volume }: Volume) => ({
  ...volume,
  ...(path !== undefined && { path: path.replace(/^.*\//, '') }),
  ...(usage && { usage: Object.keys(JSON.parse(usage)) }),
  ...(capabilities && { capabilities: [...capabilities].sort() }),
});

function reported(body: unknown): unknown {
  const { data } = body as Body;
  if (data?.page) return { ...data, page: { ...data.page, items: data.page.items.map(told) } };
  return data?.item ? { ...data, item: told(data.item) } : body;
}

const FIELDS = 'id backend fsprefix path capabilities hardware_metadata usage';

const asked = (name: string, query: string): Exchange[] =>
  asEverybody(gql(`storages: ${name}`, query)).map(exchange => ({
    ...exchange,
    steps: facts => exchange.steps(facts).map(step => ({ ...step, pick: reported })),
  }));

const one = (name: string, id: string): Exchange[] => asked(name, `{item:storage_volume(id:"${id}"){${FIELDS}}}`);

export const storages: Exchange[] = [
  ...asked('all volumes', `{page:storage_volume_list(limit:10,offset:0){items{${FIELDS}} total_count}}`),
  ...asked('the second one', '{page:storage_volume_list(limit:1,offset:1){items{id} total_count}}'),
  ...asked('past the end', '{page:storage_volume_list(limit:1,offset:5){items{id} total_count}}'),
  ...one('one volume', 'local:volume2'),
  ...one('no volume of a storage proxy', 'local:nowhere'),
  ...one('no storage proxy', 'nowhere:volume1'),
];

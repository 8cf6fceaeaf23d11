import type { Exchange, Step } from '../exchange.ts';
import { ask } from './write-steps.ts';

export const FIELDS =
  'name registry tag architecture is_local digest labels{key value} aliases size_bytes resource_limits{key min max} supported_accelerators installed installed_agents';
export const NEW_FIELDS = 'project status';

type Row = Record<string, unknown> & {
  id?: string;
  name: string;
  registry: string;
  tag: string;
  architecture: string;
};
type Rows = { data?: { images?: Row[] | null } | null };

const byKey = (a: unknown, b: unknown): number =>
  String((a as { key: string }).key) < String((b as { key: string }).key) ? -1 : 1;

/** The order of images, labels and limits differs from run to run. */
function inOrder<Item>(value: Item): Item {
  if (!value || typeof value !== 'object') return value;
  const row = value as Record<string, unknown>;
  const sorted = { ...row };
  for (const list of ['labels', 'resource_limits'])
    if (Array.isArray(row[list])) sorted[list] = [...(row[list] as unknown[])].sort(byKey);
  return sorted as Item;
}

const key = ({ name, tag, architecture }: Row): string => `${name}:${tag}/${architecture}`;

/** The images of an answer in an order of their own. */
export const sortedImages = (body: unknown): unknown => {
  const { data, ...rest } = body as Rows;
  if (!data?.images) return body;
  return { ...rest, data: { images: [...data.images].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(inOrder) } };
};

export const listImages = (fields: string, args = '', more: Partial<Step> = {}): Step =>
  ask(`{images${args && `(${args})`}{${fields}}}`, {}, { pick: sortedImages, ...more });

/** The tag of the image that these exchanges change: the rig's only one that needs an accelerator. */
const TAG = '2.4-py311-cuda12.1';

/** Learns the registry, the canonical and the id of that image. */
export const findImage: Step = ask(
  '{images{id name registry tag architecture}}',
  {},
  {
    pick: () => 'the images',
    learn: body => {
      const row = (body as Rows).data?.images?.find(({ tag }) => tag === TAG);
      return { registry: row?.registry, canonical: row && `${row.registry}/${row.name}:${row.tag}`, id: row?.id };
    },
  },
);

export const imageBy = (reference: string, fields: string, architecture: string | null = 'x86_64'): Step =>
  ask(
    `query($r:String!,$a:String){image(reference:$r,architecture:$a){${fields}}}`,
    { r: reference, a: architecture },
    {
      pick: body => {
        const { data, ...rest } = body as { data?: { image?: unknown } | null };
        return { ...rest, data: data?.image ? { image: inOrder(data.image) } : data };
      },
    },
  );

/** The limits of the image. */
export const lookAtLimits: Step = imageBy('{{canonical}}', 'resource_limits{key min max} supported_accelerators');

export type Limit = { key: string; min?: string | null; max?: string | null };

export const modifyImage = (t: string, p: Record<string, unknown>, a: string | null = 'x86_64'): Step =>
  ask('mutation($t:String!,$a:String,$p:ModifyImageInput!){modify_image(target:$t,architecture:$a,props:$p){ok msg}}', {
    t,
    a,
    p,
  });

/** Limits with an empty maximum, as the console sends them. */
export const limits = (amounts: Record<string, string>): { resource_limits: Limit[] } => ({
  resource_limits: Object.entries(amounts).map(([name, min]) => ({ key: name, min, max: '' })),
});

export const OWN = { cpu: '2', mem: '2g', 'cuda.shares': '0.1' };

export const aliasImage = (x: string, t: string, a = 'x86_64'): Step =>
  ask('mutation($x:String!,$t:String!,$a:String){alias_image(alias:$x,target:$t,architecture:$a){ok msg}}', {
    x,
    t,
    a,
  });

export const dealiasImage = (x: string, more?: Partial<Step>): Step =>
  ask('mutation($x:String!){dealias_image(alias:$x){ok msg}}', { x }, more);

export const forgetImage = (r: string, a = 'x86_64'): Step =>
  ask('mutation($r:String!,$a:String){forget_image(reference:$r,architecture:$a){ok msg}}', { r, a });

export const forgetById = (i: string): Step =>
  ask('mutation($i:String!){forget_image_by_id(image_id:$i){ok msg}}', { i });

/** An exchange that changes the image and sets it back at its end. */
export const imageWriting = (about: string, steps: (names: { x: string; y: string }) => Step[]): Exchange => ({
  name: `images: ${about}`,
  via: 'webserver',
  as: 'superadmin',
  writes: true,
  steps: ({ nonce }) => [
    findImage,
    ...steps({ x: `alias-${nonce}-x`, y: `alias-${nonce}-y` }),
    { ...modifyImage('{{canonical}}', limits(OWN)), pick: () => 'set back' },
  ],
});

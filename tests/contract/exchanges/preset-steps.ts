import type { Exchange, Facts, Step } from '../exchange.ts';
import { ask } from './write-steps.ts';

type Props = Record<string, unknown>;

export const OLD_FIELDS = 'name resource_slots shared_memory';
const NEW_FIELDS = `id ${OLD_FIELDS} scaling_group_name`;

/** `resource_slots` of a preset that every release takes. */
export const SLOTS = { cpu: '2', mem: '4294967296' };

/** The properties of a preset: slots as JSON text. */
export const preset = (slots: Props = SLOTS, more: Props = {}): Props => ({
  resource_slots: JSON.stringify(slots),
  ...more,
});

export const createPreset = (n: string, p: Props, more?: Partial<Step>): Step =>
  ask(
    `mutation($n:String!,$p:CreateResourcePresetInput!){create_resource_preset(name:$n,props:$p){ok msg resource_preset{${OLD_FIELDS}}}}`,
    { n, p },
    more,
  );

export const modifyPreset = (n: string, p: Props, more?: Partial<Step>): Step =>
  ask(
    'mutation($n:String!,$p:ModifyResourcePresetInput!){modify_resource_preset(name:$n,props:$p){ok msg}}',
    { n, p },
    more,
  );

export const modifyPresetById = (i: string, p: Props, more?: Partial<Step>): Step =>
  ask(
    'mutation($i:UUID!,$p:ModifyResourcePresetInput!){modify_resource_preset(id:$i,props:$p){ok msg}}',
    { i, p },
    more,
  );

/** What the console sends: from 25.4 on the id decides, and the name is ignored. */
export const modifyPresetByBoth = (i: string, n: string, p: Props): Step =>
  ask(
    'mutation($i:UUID,$n:String!,$p:ModifyResourcePresetInput!){modify_resource_preset(id:$i,name:$n,props:$p){ok msg}}',
    { i, n, p },
  );

export const deletePreset = (n: string, more?: Partial<Step>): Step =>
  ask('mutation($n:String!){delete_resource_preset(name:$n){ok msg}}', { n }, more);

export const deletePresetById = (i: string, more?: Partial<Step>): Step =>
  ask('mutation($i:UUID!){delete_resource_preset(id:$i){ok msg}}', { i }, more);

export const deletePresetByBoth = (i: string, n: string): Step =>
  ask('mutation($i:UUID,$n:String!){delete_resource_preset(id:$i,name:$n){ok msg}}', { i, n });

/** A mutation without id and name. */
export const nameless = (verb: 'modify' | 'delete'): Step =>
  verb === 'delete'
    ? ask('mutation{delete_resource_preset{ok msg}}')
    : ask('mutation($p:ModifyResourcePresetInput!){modify_resource_preset(props:$p){ok msg}}', { p: preset() });

type Rows = { data?: { items?: { id?: string; name: string; scaling_group_name?: string | null }[] | null } | null };

/** The presets of a list that this run created. */
const own = (nonce: string) => (body: unknown) => {
  const { data, ...rest } = body as Rows;
  return { ...rest, data: data?.items ? { items: data.items.filter(({ name }) => name.includes(nonce)) } : data };
};

/** The exchange's own presets as every release lists them. */
export const lookAtPresets = (nonce: string, more?: Partial<Step>): Step =>
  ask(`{items:resource_presets{${OLD_FIELDS}}}`, {}, { pick: own(nonce), ...more });

/** The same with what newer releases have; learns the ids: `id` of the global one, else `id_<group>`. */
export const lookCloserAtPresets = (nonce: string): Step =>
  ask(
    `{items:resource_presets{${NEW_FIELDS}}}`,
    {},
    {
      pick: own(nonce),
      learn: body => {
        const rows = (body as Rows).data?.items?.filter(({ name }) => name.includes(nonce)) ?? [];
        return Object.fromEntries(
          rows.map(({ id, scaling_group_name }) => [scaling_group_name ? `id_${scaling_group_name}` : 'id', id]),
        );
      },
    },
  );

export const presetById = (i: string, more?: Partial<Step>): Step =>
  ask(`query($i:UUID){resource_preset_by_id(id:$i){${NEW_FIELDS}}}`, { i }, more);

export const presetByName = (n: string | null, more?: Partial<Step>): Step =>
  ask(`query($n:String){resource_preset(name:$n){${OLD_FIELDS}}}`, { n }, more);

export type PresetNames = { p: string; q: string; nobody: string; nonce: Facts['nonce'] };

/** An exchange that creates presets of its own and deletes them at its end, those of the group `gpu` too. */
export const presetWriting = (about: string, steps: (names: PresetNames) => Step[]): Exchange => ({
  name: `presets: ${about}`,
  via: 'webserver',
  as: 'superadmin',
  writes: true,
  steps: ({ nonce }) => {
    const [p, q] = [`preset-${nonce}-p`, `preset-${nonce}-q`];
    return [
      ...steps({ p, q, nobody: `preset-${nonce}-nobody`, nonce }),
      deletePreset(p),
      deletePreset(p, { pick: () => 'the second of that name, if there was one' }),
      deletePreset(q, { pick: () => 'the other, if there was one' }),
    ];
  },
});

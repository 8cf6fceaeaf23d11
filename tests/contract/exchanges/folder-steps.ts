import type { Exchange, Step } from '../exchange.ts';
import { ask, PROJECT } from './write-steps.ts';

type Props = Record<string, unknown>;

/** A request to a folder endpoint; `path` is what follows `/folders`. */
export const folders = (method: string, path: string, body?: Props, more: Partial<Step> = {}): Step => ({
  method,
  path: `/func/folders${path}`,
  ...(body === undefined ? {} : { body }),
  ...more,
});

const FIELDS =
  'id host quota_scope_id name user user_email group group_name creator usage_mode permission ownership_type max_files max_size num_files cur_size cloneable status';

/** The folders of a name, from `vfolder_list`. */
export const lookFor = (name: string, more?: Partial<Step>): Step =>
  ask(
    `query($f:String){vfolder_list(limit:9,offset:0,filter:$f){items{${FIELDS}} total_count}}`,
    { f: `name == "${name}"` },
    more,
  );

type Row = { name?: string };

/** The list of folders from REST, with only the exchange's own. */
export const listOf = (name: string, query = '', more: Partial<Step> = {}): Step =>
  folders('GET', query, undefined, {
    // some releases rename a folder that is deleted forever
    pick: body => (Array.isArray(body) ? (body as Row[]).filter(row => row.name === name) : body),
    ...more,
  });

/** The name under which later steps find the created folder's id without dashes. */
const learnFolder = (name: string) => (body: unknown) => ({ [name]: (body as { id?: string } | null)?.id });

/**
 * A folder of the rig's project, which is given by id, and by name where the release accepts nothing else. Later steps use
 * its id as `called`; without that name nothing is learned, and both ways are tried.
 */
export const createFolder = (name: string, more: Props = {}, called = '', step: Partial<Step> = {}): Step[] =>
  [PROJECT, 'default'].map((group, i) => ({
    ...folders('POST', '', { name, host: 'local:volume1', group, ...more }, step),
    ...(called ? { learn: learnFolder(called) } : {}),
    ...(called && i ? { unless: called } : {}),
  }));

/** Moves to the trash by id; 23.09 deletes at once, and has another name for the id. */
export const deleteById = (id: string, more?: Partial<Step>): Step[] => [
  folders('DELETE', '', { id }, more),
  folders('DELETE', '', { vfolder_id: id }, more),
];

export const clearTrash = (id: string, more?: Partial<Step>): Step =>
  folders('POST', '/delete-from-trash-bin', { vfolder_id: id }, more);
export const restore = (id: string, more?: Partial<Step>): Step =>
  folders('POST', '/restore-from-trash-bin', { vfolder_id: id }, more);
export const purge = (id: string, more?: Partial<Step>): Step => folders('POST', '/purge', { vfolder_id: id }, more);

/** Milliseconds that a real storage needs to empty a folder. */
export const EMPTIED = 3000;

/** An exchange that creates the folders `folder` and `second`, and deletes them at its end. */
export const folderWriting = (about: string, steps: (names: { n: string; m: string }) => Step[]): Exchange => {
  const name = `folders: ${about}`;
  return {
    name,
    via: 'webserver',
    as: 'superadmin',
    writes: true,
    spoiled: true,
    steps: ({ nonce }) => {
      const slug = `${about.replaceAll(/[^a-z]+/g, '-').slice(0, 16)}-${nonce}`;
      const away = ['folder', 'second'].flatMap(needs => [
        folders('DELETE', '', { id: `{{${needs}}}` }, { needs }),
        clearTrash(`{{${needs}}}`, { needs }),
      ]);
      return [...steps({ n: `fo-${slug}-n`, m: `fo-${slug}-m` }), ...away];
    },
  };
};

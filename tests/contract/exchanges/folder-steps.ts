import type { Exchange, Step } from '../exchange.ts';
import { ask, PROJECT } from './write-steps.ts';

type Props = Record<string, unknown>;

/** A request to one of the doors of folders; `path` begins where `/folders` ends. */
export const folders = (method: string, path: string, body?: Props, more: Partial<Step> = {}): Step => ({
  method,
  path: `/func/folders${path}`,
  ...(body === undefined ? {} : { body }),
  ...more,
});

const FIELDS =
  'id host quota_scope_id name user user_email group group_name creator usage_mode permission ownership_type max_files max_size num_files cur_size cloneable status';

/** The folders of a name, as the table of the database has them. */
export const lookFor = (name: string, more?: Partial<Step>): Step =>
  ask(
    `query($f:String){vfolder_list(limit:9,offset:0,filter:$f){items{${FIELDS}} total_count}}`,
    { f: `name == "${name}"` },
    more,
  );

type Row = { name?: string };

/** The list of folders at the REST door, without those of anybody else. */
export const listOf = (name: string, query = '', more: Partial<Step> = {}): Step =>
  folders('GET', query, undefined, {
    // what is deleted for good is renamed by some releases
    pick: body => (Array.isArray(body) ? (body as Row[]).filter(row => row.name === name) : body),
    ...more,
  });

/** What a later step calls the folder that was made: its id without dashes. */
const learnFolder = (name: string) => (body: unknown) => ({ [name]: (body as { id?: string } | null)?.id });

/**
 * A folder of the rig's project: named by its id, and by its name where the release takes nothing else. Later steps call
 * it by the name that is given last; without one nothing is learned, and both ways are tried.
 */
export const createFolder = (name: string, more: Props = {}, called = '', step: Partial<Step> = {}): Step[] =>
  [PROJECT, 'default'].map((group, i) => ({
    ...folders('POST', '', { name, host: 'local:volume1', group, ...more }, step),
    ...(called ? { learn: learnFolder(called) } : {}),
    ...(called && i ? { unless: called } : {}),
  }));

/** To the trash by id; 23.09 deletes at once, and calls the id otherwise. */
export const deleteById = (id: string, more?: Partial<Step>): Step[] => [
  folders('DELETE', '', { id }, more),
  folders('DELETE', '', { vfolder_id: id }, more),
];

export const clearTrash = (id: string, more?: Partial<Step>): Step =>
  folders('POST', '/delete-from-trash-bin', { vfolder_id: id }, more);
export const restore = (id: string, more?: Partial<Step>): Step =>
  folders('POST', '/restore-from-trash-bin', { vfolder_id: id }, more);
export const purge = (id: string, more?: Partial<Step>): Step => folders('POST', '/purge', { vfolder_id: id }, more);

/** How long a real storage takes to empty a folder. */
export const EMPTIED = 3000;

/** An exchange that makes folders of its own, called `folder` and `second`, and takes them away at the end. */
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

import { describe, expect, test } from 'vitest';
import { RELEASES, type Release } from '#mocks/behaviour.ts';
import { createManager, type EmbeddedManager } from '#mocks/manager.ts';
import { superadminOf, Visitor } from './visitor.ts';

/**
 * What no recording contains: writes that sessions or folders prevent
 * (docs/contract/users-and-auth.md 3.6, 4.3).
 */
const person = (left: string) => `${left}@hanbit.example`;

async function purge(manager: EmbeddedManager, email: string, purge_shared_vfolders = false) {
  const superadmin = await superadminOf(manager);
  const { body } = await superadmin.gql(
    'mutation($e:String!,$p:PurgeUserInput!){result:purge_user(email:$e,props:$p){ok msg}}',
    { e: email, p: { purge_shared_vfolders } },
  );
  return { ok: body.data.result?.ok === true, words: body.data.result?.msg ?? body.errors?.[0]?.message };
}

const OLD: readonly Release[] = ['23.09', '24.09'];

describe.each(RELEASES)('%s', version => {
  const old = OLD.includes(version);

  test('purges nobody whose folder somebody else has mounted', async () => {
    const manager = createManager({ version });
    const { ok, words } = await purge(manager, person('comma'));
    expect(ok).toBe(false);
    expect(words).toContain("Some of user's virtual folders are mounted to active kernels.");
    expect(manager.db.usersByEmail.has(person('comma'))).toBe(true);
  });

  test.each(['noam', 'spaces'])(
    `${old ? 'refuses to purge' : 'purges'} %s, who has sessions that hold something`,
    async left => {
      const manager = createManager({ version });
      const { ok, words } = await purge(manager, person(left));
      expect(ok).toBe(!old);
      expect(words).toBe(old ? 'unexpected error: User has some active kernels. Terminate them first.' : 'success');
      expect([...manager.db.sessions.values()].some(({ name }) => name === 'crashed')).toBe(old || left !== 'spaces');
    },
  );

  test('purges somebody whose session has not begun', async () => {
    const manager = createManager({ version });
    expect((await purge(manager, person('semicolon'))).ok).toBe(true);
  });

  test.each([true, false])('purge_shared_vfolders: %s hands shared folders over or takes them along', async flag => {
    const manager = createManager({ version });
    expect((await purge(manager, person('percent'), flag)).ok).toBe(true);
    const names = [...manager.db.vfolders.values()].map(({ name }) => name);
    expect(names).not.toContain('drafts');
    expect(names.includes('course-material')).toBe(old ? !flag : flag);
  });

  test('deletes a key that was used once, or says whose sessions hold it', async () => {
    const manager = createManager({ version });
    const superadmin = await superadminOf(manager);
    const owner = manager.db.usersByEmail.get(person('emoji'));
    const key = manager.db.keysByUser.get(owner?.uuid ?? '')?.[1]?.access_key;
    const { body } = await superadmin.gql('mutation($k:String!){delete_keypair(access_key:$k){ok msg}}', { k: key });
    expect(body.data.delete_keypair.ok).toBe(!old);
    if (old)
      expect(body.data.delete_keypair.msg).toMatch(/fk_sessions_access_key_keypairs[\s\S]*\[SQL: DELETE FROM keypairs/);
  });

  test('counts the sessions and folders of one user', async () => {
    const superadmin = await superadminOf(createManager({ version }));
    const { body } = await superadmin.gql(
      'query($s:String,$f:String){sessions:compute_session_list(limit:0,offset:0,filter:$s,status:"PENDING,RUNNING"){total_count}folders:vfolder_list(limit:9,offset:0,filter:$f){items{name user_email ownership_type}}}',
      { s: `user_email == "${person('noam')}"`, f: `name == "drafts"` },
    );
    expect(body.data).toEqual({
      sessions: { total_count: 2 },
      folders: { items: [{ name: 'drafts', user_email: person('percent'), ownership_type: 'user' }] },
    });
  });

  test('a password that was changed for somebody signs in, and is no longer expired', async () => {
    const manager = createManager({ version });
    const superadmin = await superadminOf(manager);
    const props = { status: 'active', password: 'Fresh-pw-1!' };
    const { body } = await superadmin.gql(
      'mutation($p:ModifyUserInput!){modify_user(email:"expired@example.com",props:$p){ok}}',
      { p: props },
    );
    expect(body.data.modify_user.ok).toBe(true);
    const login = await new Visitor(manager).login('expired@example.com', 'Fresh-pw-1!');
    expect(login.body.authenticated).toBe(true);
  });
});

test('what the database refuses quotes what was sent, hashed or not: the console must not show it', async () => {
  const superadmin = await superadminOf(createManager({ version: '24.09' }));
  const { body } = await superadmin.gql(
    'mutation($p:UserInput!){create_user(email:"user@example.com",props:$p){ok msg}}',
    { p: { username: 'somebody', password: 'Secret-pw-1!', need_password_change: false } },
  );
  expect(body.data.create_user.msg).toMatch(/ix_users_email[\s\S]*\[SQL: INSERT INTO users[\s\S]*'\$2b\$12\$/);
});

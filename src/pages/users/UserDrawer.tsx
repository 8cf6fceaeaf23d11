import { type User, type UserTab, users } from '#api/users.ts';
import type { Translate } from '#i18n/messages.ts';
import { Details } from '#kit/list/Details.tsx';
import { factsIn } from '#kit/list/facts.tsx';
import type { DrawerProps } from '#kit/list/opened.ts';
import { useDetails } from '#kit/list/use-details.ts';
import { type Fact, Facts } from '#kit/page/Facts.tsx';
import { useText } from '#kit/page/use-text.ts';
import { linkTo } from '#lib/link-to.ts';
import { Belongings } from './Belongings.tsx';
import type { UserDialog } from './dialog.ts';
import type { UserExtra } from './list.ts';
import { UserStatus } from './UserStatus.tsx';

/** Everything about one user. */
export function UserDrawer({ id, ...page }: DrawerProps<User, UserTab, UserExtra, UserDialog>) {
  const { t } = useText();
  return (
    <Details<User> {...page} answer={useDetails(users.detail(id), client => users.known(id, client))}>
      {user => (
        <>
          <Facts groups={facts(user, page.context.extra.totp, t)} />
          <Belongings user={user} />
        </>
      )}
    </Details>
  );
}

/** The user's data in the groups that an administrator looks for, without what the connected release lacks. */
function facts(user: User, totp: boolean, t: Translate): { title: string; facts: Fact[] }[] {
  const fact = factsIn(t);
  const since = (key: keyof User, one: Fact): Fact[] => (key in user ? [one] : []);
  const { allowed_client_ip: ips } = user;
  return [
    {
      title: t('users.details.account'),
      facts: [
        fact.text('user.email', user.email),
        fact.text('user.username', user.username),
        fact.text('user.full_name', user.full_name),
        fact.text('user.description', user.description),
        fact.of('user.status', <UserStatus status={user.status} />),
        fact.text('user.status_info', user.status_info),
        fact.id('user.uuid', user.uuid),
      ],
    },
    {
      title: t('users.details.place'),
      facts: [
        fact.text('user.domain_name', user.domain_name),
        fact.texts(
          'user.groups',
          user.groups.map(group => group.name),
        ),
        fact.text('user.role', user.role),
        fact.link('user.resource_policy', user.resource_policy, detail => linkTo.policies({ tab: 'user', detail })),
      ],
    },
    {
      title: t('users.details.access'),
      facts: [
        ...since('main_access_key', fact.id('user.main_access_key', user.main_access_key)),
        fact.yesNo('user.need_password_change', user.need_password_change),
        ...(totp ? [fact.yesNo('user.totp_activated', user.totp_activated)] : []),
        ...since('sudo_session_enabled', fact.yesNo('user.sudo_session_enabled', user.sudo_session_enabled)),
        ips.length > 0
          ? fact.texts('user.allowed_client_ip', ips)
          : fact.of('user.allowed_client_ip', t('users.details.anyIp')),
        ...since('container_uid', fact.text('user.container_uid', user.container_uid)),
        ...since('container_main_gid', fact.text('user.container_main_gid', user.container_main_gid)),
        ...since(
          'container_gids',
          fact.texts(
            'user.container_gids',
            (user.container_gids ?? []).filter(gid => gid !== null),
          ),
        ),
      ],
    },
    {
      title: t('users.details.times'),
      facts: [fact.time('user.created_at', user.created_at), fact.time('user.modified_at', user.modified_at)],
    },
  ];
}

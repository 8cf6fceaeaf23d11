import { useQuery, useQueryClient } from '@tanstack/react-query';
import { totpPlugin } from '#api/site.ts';
import { type User, users } from '#api/users.ts';
import type { Translate } from '#i18n/messages.ts';
import { Code } from '#kit/cell/Code.tsx';
import { CopyButton } from '#kit/cell/CopyButton.tsx';
import { ExactTime } from '#kit/cell/ExactTime.tsx';
import { None } from '#kit/cell/None.tsx';
import { PolicyLink } from '#kit/cell/PolicyLink.tsx';
import { Text } from '#kit/cell/Text.tsx';
import { YesNo } from '#kit/cell/YesNo.tsx';
import { DetailDrawer } from '#kit/overlay/DetailDrawer.tsx';
import { type Fact, Facts } from '#kit/page/Facts.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import { clockTime } from '#lib/dates.ts';
import { Belongings } from './Belongings.tsx';
import { DrawerActions } from './DrawerActions.tsx';
import type { UserDialog } from './dialog.ts';
import { UserStatus } from './UserStatus.tsx';

type Props = {
  uuid: string;
  show: (dialog: UserDialog) => void;
  reactivate: (user: User) => void;
  onClose: () => void;
};

/** Everything about one user, read anew from the manager, and what can be done with it. */
export function UserDrawer({ uuid, show, reactivate, onClose }: Props) {
  const { t, language } = useText();
  const client = useQueryClient();
  const { data: totp = false } = useQuery(totpPlugin());
  const { data, dataUpdatedAt, error, refetch } = useQuery({
    ...users.detail(uuid),
    placeholderData: () => users.known(uuid, client),
  });
  const stale = data && t('details.stale', { time: clockTime(new Date(dataUpdatedAt), language) });
  return (
    <DetailDrawer
      label={data?.email ?? t('users.details')}
      title={data ? <Text value={data.email} /> : t('users.details')}
      onClose={onClose}
    >
      {error && (
        <FailureNote title={stale || t('users.details.failed')} failure={error} onRetry={() => void refetch()} />
      )}
      {data ? (
        <>
          <DrawerActions user={data} show={show} reactivate={reactivate} />
          <Facts groups={facts(data, totp, t)} />
          <Belongings user={data} />
        </>
      ) : error ? null : data === null ? (
        <p>{t('users.details.none')}</p>
      ) : (
        <p aria-busy="true">{t('loading')}</p>
      )}
    </DetailDrawer>
  );
}

/** The user's data in the groups that an administrator looks for; what the connected release lacks is left out. */
function facts(user: User, totp: boolean, t: Translate): { title: string; facts: Fact[] }[] {
  const text = (value: string | number | null | undefined) =>
    value === null || value === undefined ? <None /> : <Text value={String(value)} />;
  const list = (values: readonly string[]) => (values.length === 0 ? <None /> : <Text value={values.join(', ')} />);
  const copied = (value: string | null | undefined, label: string) =>
    value ? (
      <>
        <Code value={value} whole />
        <CopyButton value={value} label={`${t('copy')}: ${label}`} />
      </>
    ) : (
      <None />
    );
  const since = (key: keyof User, fact: Fact): Fact[] => (key in user ? [fact] : []);
  return [
    {
      title: t('users.details.account'),
      facts: [
        { label: t('user.email'), value: text(user.email) },
        { label: t('user.username'), value: text(user.username) },
        { label: t('user.full_name'), value: text(user.full_name) },
        { label: t('user.description'), value: text(user.description) },
        { label: t('user.status'), value: <UserStatus status={user.status} /> },
        { label: t('user.status_info'), value: text(user.status_info) },
        { label: t('user.uuid'), value: copied(user.uuid, t('user.uuid')) },
      ],
    },
    {
      title: t('users.details.place'),
      facts: [
        { label: t('user.domain_name'), value: text(user.domain_name) },
        { label: t('user.groups'), value: list(user.groups.map(group => group.name)) },
        { label: t('user.role'), value: text(user.role) },
        { label: t('user.resource_policy'), value: <PolicyLink kind="user" name={user.resource_policy} /> },
      ],
    },
    {
      title: t('users.details.access'),
      facts: [
        ...since('main_access_key', {
          label: t('user.main_access_key'),
          value: copied(user.main_access_key, t('user.main_access_key')),
        }),
        { label: t('user.need_password_change'), value: <YesNo value={user.need_password_change} /> },
        ...(totp ? [{ label: t('user.totp_activated'), value: <YesNo value={user.totp_activated} /> }] : []),
        ...since('sudo_session_enabled', {
          label: t('user.sudo_session_enabled'),
          value: <YesNo value={user.sudo_session_enabled} />,
        }),
        {
          label: t('user.allowed_client_ip'),
          value: user.allowed_client_ip.length === 0 ? t('users.details.anyIp') : list(user.allowed_client_ip),
        },
        ...since('container_uid', { label: t('user.container_uid'), value: text(user.container_uid) }),
        ...since('container_main_gid', { label: t('user.container_main_gid'), value: text(user.container_main_gid) }),
        ...since('container_gids', {
          label: t('user.container_gids'),
          value: list((user.container_gids ?? []).map(String)),
        }),
      ],
    },
    {
      title: t('users.details.times'),
      facts: [
        { label: t('user.created_at'), value: <ExactTime value={user.created_at} /> },
        { label: t('user.modified_at'), value: <ExactTime value={user.modified_at} /> },
      ],
    },
  ];
}

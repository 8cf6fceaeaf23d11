import { Link } from 'react-router-dom';
import type { Folder } from '#api/folders.ts';
import { Code } from '#kit/cell/Code.tsx';
import { CopyButton } from '#kit/cell/CopyButton.tsx';
import { ExactTime } from '#kit/cell/ExactTime.tsx';
import { None } from '#kit/cell/None.tsx';
import { Text } from '#kit/cell/Text.tsx';
import { YesNo } from '#kit/cell/YesNo.tsx';
import { Facts } from '#kit/page/Facts.tsx';
import { useText } from '#kit/page/use-text.ts';
import { exactTime } from '#lib/dates.ts';
import { FolderStatus } from './FolderStatus.tsx';
import { Usage } from './Usage.tsx';
import { useQuota } from './use-quota.ts';
import { Word } from './Word.tsx';

/** The data of a folder in the groups that an administrator looks for. */
export function FolderFacts({ folder }: { folder: Folder }) {
  const { t } = useText();
  const owner =
    folder.ownership_type === 'group'
      ? [
          { label: t('folder.project'), value: <Text value={folder.group_name} /> },
          { label: t('folder.group'), value: <Copied value={folder.group} label={t('folder.group')} /> },
        ]
      : [{ label: t('folder.user_email'), value: <PersonLink email={folder.user_email} /> }];
  return (
    <Facts
      groups={[
        {
          title: t('folders.details.folder'),
          facts: [
            { label: t('folder.name'), value: <Text value={folder.name} /> },
            { label: t('folder.id'), value: <Copied value={folder.id} label={t('folder.id')} /> },
            { label: t('folder.host'), value: <Text value={folder.host} /> },
            { label: t('user.status'), value: <FolderStatus status={folder.status} /> },
            { label: t('user.created_at'), value: <ExactTime value={folder.created_at} /> },
            { label: t('folder.last_used'), value: <ExactTime value={folder.last_used} /> },
          ],
        },
        {
          title: t('folders.details.owner'),
          facts: [...owner, { label: t('folder.creator'), value: <PersonLink email={folder.creator} /> }],
        },
        {
          title: t('folders.details.use'),
          facts: [
            { label: t('folder.permission'), value: <Word value={folder.permission} /> },
            { label: t('folder.usage_mode'), value: <Word value={folder.usage_mode} /> },
            { label: t('folder.cloneable'), value: <YesNo value={folder.cloneable} /> },
            {
              label: t('folder.quota_scope_id'),
              value: <Copied value={folder.quota_scope_id} label={t('folder.quota_scope_id')} />,
            },
            ...(folder.group
              ? [{ label: t('folders.quota'), value: <ProjectQuota host={folder.host} project={folder.group} /> }]
              : []),
            { label: t('folders.usage'), value: <Usage folder={folder} /> },
          ],
        },
      ]}
    />
  );
}

/** What the project's folders on the host hold and may hold, and when that was read. */
function ProjectQuota({ host, project }: { host: string; project: string }) {
  const { t, language } = useText();
  const { told, at } = useQuota(host, project);
  return at ? `${told}, ${t('folders.quota.at', { time: exactTime(at.toISOString(), language) })}` : told;
}

function Copied({ value, label }: { value: string | null; label: string }) {
  const { t } = useText();
  if (!value) return <None />;
  return (
    <>
      <Code value={value} whole />
      <CopyButton value={value} label={`${t('copy')}: ${label}`} />
    </>
  );
}

const PersonLink = ({ email }: { email: string | null }) =>
  email ? (
    <Link to={{ pathname: '/users', search: new URLSearchParams({ email }).toString() }}>
      <Text value={email} />
    </Link>
  ) : (
    <None />
  );

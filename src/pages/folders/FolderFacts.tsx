import type { Folder } from '#api/folders.ts';
import { factsIn } from '#kit/list/facts.tsx';
import { Facts } from '#kit/page/Facts.tsx';
import { useText } from '#kit/page/use-text.ts';
import { exactTime } from '#lib/dates.ts';
import { linkTo } from '#lib/link-to.ts';
import { FolderStatus } from './FolderStatus.tsx';
import { Usage } from './Usage.tsx';
import { useQuota } from './use-quota.ts';
import { Word } from './Word.tsx';

/** The data of a folder in the groups that an administrator looks for. */
export function FolderFacts({ folder }: { folder: Folder }) {
  const { t } = useText();
  const fact = factsIn(t);
  const person = (email: string) => linkTo.users({ email });
  const owner =
    folder.ownership_type === 'group'
      ? [fact.text('folder.project', folder.group_name), fact.id('folder.group', folder.group)]
      : [fact.link('folder.user_email', folder.user_email, person)];
  const quota = folder.group && <ProjectQuota host={folder.host} project={folder.group} />;
  return (
    <Facts
      groups={[
        {
          title: t('folders.details'),
          facts: [
            fact.text('folder.name', folder.name),
            fact.id('folder.id', folder.id),
            fact.text('folder.host', folder.host),
            fact.of('user.status', <FolderStatus status={folder.status} />),
            fact.time('user.created_at', folder.created_at),
            fact.time('folder.last_used', folder.last_used),
          ],
        },
        {
          title: t('folders.details.owner'),
          facts: [...owner, fact.link('folder.creator', folder.creator, person)],
        },
        {
          title: t('folders.details.use'),
          facts: [
            fact.of('folder.permission', <Word value={folder.permission} />),
            fact.of('folder.usage_mode', <Word value={folder.usage_mode} />),
            fact.yesNo('folder.cloneable', folder.cloneable),
            fact.id('folder.quota_scope_id', folder.quota_scope_id),
            ...(quota ? [fact.of('folders.quota', quota)] : []),
            fact.of('folders.usage', <Usage folder={folder} />),
          ],
        },
      ]}
    />
  );
}

/** What the project's folders on the host hold and may hold, and when that was read. */
function ProjectQuota({ host, project }: { host: string; project: string }) {
  const { t, language } = useText();
  const { text, at } = useQuota(host, project);
  return at ? `${text}, ${t('folders.quota.at', { time: exactTime(at.toISOString(), language) })}` : text;
}

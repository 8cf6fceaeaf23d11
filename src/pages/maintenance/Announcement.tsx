import { useQuery } from '@tanstack/react-query';
import { announcement } from '#api/announcement.ts';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { Section } from '#kit/page/Section.tsx';
import { useCode } from '#kit/page/use-code.ts';
import { useText } from '#kit/page/use-text.ts';
import { loadAnnouncementForm } from './load.ts';

/** The announcement for everybody who signs in, and the form that changes it. */
export function Announcement() {
  const { t } = useText();
  const { data, error, refetch } = useQuery(announcement.message());
  const Form = useCode(loadAnnouncementForm);
  return (
    <Section title={t('maintenance.announcement')} what={t('maintenance.announcement.what')}>
      {error && (
        <FailureNote title={t('maintenance.announcement.failed')} failure={error} onRetry={() => void refetch()} />
      )}
      {data !== undefined && Form && <Form read={data} />}
    </Section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { lacks } from '#api/capabilities.ts';
import { coreVersions, isDirect } from '#api/core-versions.ts';
import { edition } from '#api/edition.ts';
import type { ApiError } from '#api/errors.ts';
import { managerStatus } from '#api/manager-status.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { Facts } from '#kit/page/Facts.tsx';
import { Section } from '#kit/page/Section.tsx';
import { useText } from '#kit/page/use-text.ts';
import { consoleVersion } from '#lib/console-version.ts';
import css from './information.module.css';

type Asked<Data> = { data?: Data | undefined; error: ApiError | null };

/** The versions of the manager, its API, the webserver and this console. */
export function Core() {
  const { t } = useText();
  const { manager: connected } = useSignedIn();
  const direct = isDirect();
  const old = lacks(connected, 'health of the webserver');
  const hello = useQuery(coreVersions.manager());
  const webserver = useQuery({ ...coreVersions.webserver(), enabled: !direct && old === null });
  const status = useQuery(managerStatus.status());
  const sort = useQuery(edition());
  function said<Data>({ data, error }: Asked<Data>, say: (data: Data) => string) {
    if (data !== undefined) return say(data);
    return error ? <Failed failure={error} /> : t('loading');
  }
  const facts = [
    { label: t('information.manager'), value: said(hello, ({ manager }) => manager) },
    { label: t('information.api'), value: said(hello, ({ version }) => version) },
    {
      label: t('information.webserver'),
      value: direct
        ? t('information.webserver.direct')
        : old !== null
          ? t('information.webserver.old', { version: old })
          : said(webserver, version => version),
    },
    { label: t('information.console'), value: consoleVersion() },
    {
      label: t('information.edition'),
      value: said(sort, kind => t(kind === 'licensed' ? 'information.edition.licensed' : 'information.edition.open')),
    },
    {
      label: t('information.node'),
      value: said(status, ({ nodes }) =>
        nodes.map(({ id, num_proc }) => t('information.node.is', { id, processes: num_proc ?? 1 })).join(' · '),
      ),
    },
  ];
  return (
    <Section title={t('information.core')}>
      <div className={css.facts}>
        <Facts groups={[{ title: t('information.versions'), facts }]} />
      </div>
    </Section>
  );
}

/** Why something could not be read. */
export function Failed({ failure }: { failure: ApiError }) {
  const { t } = useText();
  return (
    <span className={css.failed}>
      {t(failure.messageKey)} {failure.words && <q>{failure.words}</q>}
    </span>
  );
}

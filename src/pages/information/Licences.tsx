import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { licences } from '#api/licences.ts';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import page from '#kit/page/page.module.css';
import { Section } from '#kit/page/Section.tsx';
import { useText } from '#kit/page/use-text.ts';
import css from './information.module.css';

/** The licences of the packages in this console's files, read when the person opens them. */
export function Licences() {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useQuery({ ...licences(), enabled: open });
  return (
    <Section
      title={t('information.licences')}
      what={t('information.licences.what')}
      actions={
        <button type="button" className={page.button} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'information.licences.hide' : 'information.licences.show')}
        </button>
      }
    >
      {open && error && (
        <FailureNote title={t('information.licences.failed')} failure={error} onRetry={() => void refetch()} />
      )}
      {open && !data && !error && <p>{t('loading')}</p>}
      {open && data && (
        <ul className={css.licences} aria-label={t('information.licences')}>
          {data.map(({ name, version, licence, text }) => (
            <li key={`${name} ${version}`}>
              {text === null ? (
                <span>
                  {name} {version} · {licence}
                </span>
              ) : (
                <details>
                  <summary>
                    {name} {version} · {licence}
                  </summary>
                  <pre>{text}</pre>
                </details>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

import { useState } from 'react';
import { useSignedIn } from '#kit/access/use-session.ts';
import { Status } from '#kit/cell/Status.tsx';
import page from '#kit/page/page.module.css';
import { Section } from '#kit/page/Section.tsx';
import { useText } from '#kit/page/use-text.ts';
import { capabilityFacts } from './capability-facts.ts';
import css from './information.module.css';

/** What this release of the manager can do of what differs between releases, and what the console does without it. */
export function Capabilities() {
  const { t } = useText();
  const { manager } = useSignedIn();
  const [all, setAll] = useState(false);
  const facts = capabilityFacts(manager);
  const lacking = facts.filter(({ has }) => !has);
  const shown = all ? facts : lacking;
  return (
    <Section
      title={t('information.capabilities')}
      what={t('information.capabilities.what', { manager, has: facts.length - lacking.length, all: facts.length })}
      actions={
        <button type="button" className={page.button} aria-pressed={all} onClick={() => setAll(!all)}>
          {t('information.capabilities.all')}
        </button>
      }
    >
      {shown.length === 0 ? (
        <p>{t('information.capabilities.none')}</p>
      ) : (
        <div className={css.scroll}>
          <table aria-label={t('information.capabilities')}>
            <thead>
              <tr>
                <th scope="col">{t('information.capability')}</th>
                <th scope="col">{t('information.since')}</th>
                <th scope="col">{t('information.here')}</th>
                <th scope="col">{t('information.without')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ name, since, has, without }) => (
                <tr key={name}>
                  <th scope="row">
                    <code>{name}</code>
                  </th>
                  <td>{since}</td>
                  <td>
                    <Status shape={has ? 'full' : 'hollow'}>{t(has ? 'yes' : 'no')}</Status>
                  </td>
                  <td>{t(without)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

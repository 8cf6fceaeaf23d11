import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { managerVersion } from '#api/connection.ts';
import type { ReadAhead } from '#api/page.ts';
import { AREAS, type Setting, settingsOf } from '#api/setting-rules.ts';
import { type Stored, settings, storedPlugins } from '#api/settings.ts';
import { slots } from '#api/slots.ts';
import { Loaded } from '#kit/list/Loaded.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { useFirstView } from '#kit/page/first-view.ts';
import { Page } from '#kit/page/Page.tsx';
import { useText } from '#kit/page/use-text.ts';
import { exactTime } from '#lib/dates.ts';
import { ChangedHere } from './ChangedHere.tsx';
import css from './configuration.module.css';
import { settingTitle } from './form.ts';
import { loadConflict, loadLeave } from './load.ts';
import { Plugins } from './Plugins.tsx';
import { SaveAll } from './SaveAll.tsx';
import { type SettingHandle, SettingRow } from './SettingRow.tsx';

/** The settings of the cluster that the manager keeps in etcd. */
export function ConfigurationPage() {
  const { t, language } = useText();
  const { data, error, dataUpdatedAt, refetch } = useQuery(settings.list());
  useFirstView(data !== undefined || error !== null);
  return (
    <Page title={t('configuration.title')}>
      <div className={css.page}>
        <p className={css.lead}>{t('configuration.what')}</p>
        {error && (
          <FailureNote
            title={
              data
                ? t('configuration.stale', { time: exactTime(new Date(dataUpdatedAt).toISOString(), language) })
                : t('configuration.unread')
            }
            failure={error}
            onRetry={() => void refetch()}
          />
        )}
        {!data && !error && <p aria-busy="true">{t('loading')}</p>}
        {data && <Settings stored={data} />}
        <ChangedHere />
      </div>
    </Page>
  );
}

function Settings({ stored }: { stored: Stored }) {
  const { t } = useText();
  const { data: known = [] } = useQuery(slots.list());
  const [drafts, setDrafts] = useState<ReadonlySet<string>>(new Set());
  const handles = useRef(new Map<string, SettingHandle>()).current;
  // a slot's name begins with its plugin's: cuda.shares
  const plugins = [...new Set([...storedPlugins(stored), ...known.map(({ name }) => name.split('.')[0] ?? '')])];
  const all = settingsOf(managerVersion(), plugins);
  const idOf = ({ keys: [key] }: Setting): string => key;
  const setDraft = (id: string, draft: boolean) =>
    setDrafts(before => {
      if (before.has(id) === draft) return before;
      const next = new Set(before);
      if (draft) next.add(id);
      else next.delete(id);
      return next;
    });
  const row = (setting: Setting) => {
    const id = idOf(setting);
    return (
      <SettingRow
        key={id}
        setting={setting}
        stored={stored}
        onDraft={draft => setDraft(id, draft)}
        ref={handle => {
          if (handle) handles.set(id, handle);
          else handles.delete(id);
        }}
      />
    );
  };
  return (
    <>
      {AREAS.map(area => (
        <section key={area} className={css.section} aria-labelledby={`settings-${area}`}>
          <h2 id={`settings-${area}`}>{t(`configuration.area.${area}`)}</h2>
          <p className={css.areaWhat}>{t(`configuration.area.${area}.what`)}</p>
          {area === 'plugins' ? (
            <Plugins plugins={plugins} settings={all.filter(one => one.area === area)} stored={stored} row={row} />
          ) : (
            all.filter(one => one.area === area).map(row)
          )}
        </section>
      ))}
      <SaveAll
        drafts={all
          .filter(setting => drafts.has(idOf(setting)))
          .map(setting => ({
            key: idOf(setting),
            title: settingTitle(setting, t),
            submit: async () => handles.get(idOf(setting))?.submit() ?? 'nothing',
          }))}
      />
      {drafts.size > 0 && (
        <Loaded load={loadLeave} of={{ onLeave: () => setDrafts(new Set()) }} onClose={() => setDrafts(new Set())} />
      )}
    </>
  );
}

const readAhead: ReadAhead = async client => client.prefetchQuery(settings.list());

export const page = {
  Content: ConfigurationPage,
  readAhead,
  fetchedAhead: [loadConflict, loadLeave],
};

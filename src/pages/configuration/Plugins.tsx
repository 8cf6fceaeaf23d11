import type { ReactNode } from 'react';
import { MASK } from '#api/activity.ts';
import type { Setting } from '#api/setting-rules.ts';
import type { Stored } from '#api/settings.ts';
import { Code } from '#kit/cell/Code.tsx';
import { Text } from '#kit/cell/Text.tsx';
import { useText } from '#kit/page/use-text.ts';
import css from './configuration.module.css';

type Props = {
  /** By name: those that the cluster's slots or stored options name. */
  plugins: readonly string[];
  settings: readonly Setting[];
  stored: Stored;
  row: (setting: Setting) => ReactNode;
};

const SECRET = /password|secret|token/i;

/** Accelerator plugins with their options; options that the console does not know are only shown. */
export function Plugins({ plugins, settings, stored, row }: Props) {
  const { t } = useText();
  const known = new Set(settings.flatMap(({ keys }) => keys));
  const others = (plugin: string) =>
    Object.entries(stored).filter(
      ([key]) =>
        !known.has(key) &&
        (key === `config/plugins/accelerator/${plugin}` || key.startsWith(`config/plugins/accelerator/${plugin}/`)),
    );
  const shown = plugins.filter(
    plugin => settings.some(({ of }) => of === plugin) || others(plugin).length > 0 || !['cpu', 'mem'].includes(plugin),
  );
  if (shown.length === 0) return <p className={css.areaWhat}>{t('configuration.plugins.none')}</p>;
  return shown.map(plugin => (
    <section key={plugin} aria-label={plugin} className={css.plugin}>
      <h3>
        <Text value={plugin} />
      </h3>
      {settings.filter(({ of }) => of === plugin).map(row)}
      {settings.every(({ of }) => of !== plugin) && <p>{t('configuration.plugins.unknown')}</p>}
      {others(plugin).length > 0 && (
        <dl className={css.options}>
          {others(plugin).map(([key, value]) => (
            <div key={key}>
              <dt>
                <Code value={key} whole />
              </dt>
              <dd>{SECRET.test(key) ? MASK : <Text value={value} />}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  ));
}

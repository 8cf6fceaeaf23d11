import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { COMPONENTS, type Component, components, isWebserverFault, type Probe } from '#api/components.ts';
import { ExactTime } from '#kit/cell/ExactTime.tsx';
import { type Shape, Status } from '#kit/cell/Status.tsx';
import { BusyButton } from '#kit/page/BusyButton.tsx';
import parts from '#kit/page/parts.module.css';
import { Section } from '#kit/page/Section.tsx';
import { useText } from '#kit/page/use-text.ts';
import { Failed } from './Core.tsx';
import css from './information.module.css';
import { stateOf } from './state.ts';

const SHAPES: Record<ReturnType<typeof stateOf>, Shape> = {
  asking: 'hollow',
  'cannot-ask': 'hollow',
  answered: 'full',
  wrong: 'half',
  failed: 'crossed',
};

/** What was asked of each component, what came back, and when. */
export function Components() {
  const { t } = useText();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const answers = useQueries({ queries: COMPONENTS.map(components.one) });
  const again = async () => {
    setAsking(true);
    await Promise.all(COMPONENTS.map(name => client.refetchQueries(components.one(name))));
    setAsking(false);
  };
  const fault = answers.some(({ data }) => data?.failure && isWebserverFault(data.failure));
  return (
    <Section
      title={t('information.components')}
      what={t('information.components.what')}
      actions={
        <BusyButton busy={asking} onClick={() => void again()}>
          {t('information.askAgain')}
        </BusyButton>
      }
    >
      {fault && (
        <p role="alert" className={css.fault}>
          {t('information.webserverFault')}
        </p>
      )}
      <div className={css.scroll}>
        <table className={parts.stacked} aria-label={t('information.components')} aria-busy={asking}>
          <thead>
            <tr>
              <th scope="col">{t('information.component')}</th>
              <th scope="col">{t('information.asked')}</th>
              <th scope="col">{t('information.came')}</th>
              <th scope="col">{t('information.when')}</th>
            </tr>
          </thead>
          <tbody>
            {COMPONENTS.map((name, at) => (
              <Row key={name} name={name} probe={answers[at]?.data} asking={answers[at]?.isFetching ?? true} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** One component. While it is asked again, what it answered before stays. */
function Row({ name, probe, asking }: { name: Component; probe: Probe | null | undefined; asking: boolean }) {
  const { t, language } = useText();
  const state = asking ? 'asking' : stateOf(probe);
  return (
    <tr>
      <th scope="row">{t(`information.${name}`)}</th>
      <td data-label={t('information.asked')}>{probe && <code className={css.asked}>{probe.asked}</code>}</td>
      <td data-label={t('information.came')}>
        <Status shape={SHAPES[state]}>{t(`information.state.${state}`)}</Status>{' '}
        {probe === null && <span className={css.muted}>{t(`information.unasked.${unasked(name)}`)}</span>}
        {probe?.came && <bdi className={css.came}>{probe.came.text}</bdi>}
        {probe?.failure &&
          (isWebserverFault(probe.failure) ? (
            <span className={css.failed}>{t('information.failed.webserver')}</span>
          ) : (
            <Failed failure={probe.failure} />
          ))}
      </td>
      <td className={css.when} data-label={t('information.when')}>
        {probe && (
          <>
            <ExactTime value={new Date(probe.at).toISOString()} /> · {probe.ms.toLocaleString(language)} ms
          </>
        )}
      </td>
    </tr>
  );
}

/** Why a component is not asked: registries never, the webserver if it is not there or too old. */
const unasked = (name: Component) => (name === 'registries' ? 'registries' : 'webserver');

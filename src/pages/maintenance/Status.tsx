import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type ApiError, toApiError } from '#api/errors.ts';
import { managerStatus } from '#api/manager-status.ts';
import { runWrite } from '#kit/actions/run-write.ts';
import { type Shape, Status as State } from '#kit/cell/Status.tsx';
import { Loaded } from '#kit/list/Loaded.tsx';
import { BusyButton } from '#kit/page/BusyButton.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { Section } from '#kit/page/Section.tsx';
import { useText } from '#kit/page/use-text.ts';
import { Frozen } from './Frozen.tsx';
import { loadFreeze } from './load.ts';
import css from './maintenance.module.css';

const WORDS = { running: 'maintenance.status.running', frozen: 'maintenance.status.frozen' } as const;
const SHAPES: Record<string, Shape> = { running: 'full', frozen: 'half' };

/** The manager's status, with what freezes it and what ends that. */
export function Status() {
  const { t } = useText();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(managerStatus.status());
  const [freezing, setFreezing] = useState(false);
  const close = () => setFreezing(false);
  const [thawing, setThawing] = useState(false);
  const [failure, setFailure] = useState<ApiError | null>(null);
  /** A status that was asked for and that the manager has not taken up. */
  const [asked, setAsked] = useState<string | null>(null);
  const change = async (wanted: 'running' | 'frozen') => {
    setAsked(null);
    const kept = await runWrite(client, managerStatus.change, wanted);
    if (kept !== wanted) setAsked(wanted);
  };
  const unfreeze = async () => {
    setThawing(true);
    setFailure(null);
    await change('running').catch(thrown => setFailure(toApiError(thrown)));
    setThawing(false);
  };
  const status = data?.status;
  return (
    <Section
      title={t('maintenance.status')}
      actions={
        status !== undefined && (
          // one button, so that it keeps the focus when it has changed the status
          <BusyButton busy={thawing} onClick={() => (status === 'running' ? setFreezing(true) : void unfreeze())}>
            {t(status === 'running' ? 'maintenance.freeze' : 'maintenance.unfreeze')}
          </BusyButton>
        )
      }
    >
      {error && <FailureNote title={t('maintenance.status.failed')} failure={error} onRetry={() => void refetch()} />}
      {failure && <FailureNote title={t('maintenance.status.unchanged')} failure={failure} />}
      {status !== undefined && (
        <p role="status" className={css.state}>
          <State shape={SHAPES[status] ?? 'hollow'}>
            {status in WORDS ? t(WORDS[status as keyof typeof WORDS]) : status}
          </State>
          {asked !== null && <span>{t('maintenance.status.notTaken', { wanted: asked, status })}</span>}
        </p>
      )}
      {status === 'frozen' && <Frozen />}
      {freezing && <Loaded load={loadFreeze} of={{ run: () => change('frozen'), onClose: close }} onClose={close} />}
    </Section>
  );
}

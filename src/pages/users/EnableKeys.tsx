import { useState } from 'react';
import { warningOfSecondKeys } from '#api/key-rules.ts';
import type { OwnKey } from '#api/keypair-writes.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { JobView } from '#kit/jobs/JobView.tsx';
import jobs from '#kit/jobs/jobs.module.css';
import { startJob } from '#kit/jobs/jobs.ts';
import { Modal } from '#kit/overlay/Modal.tsx';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import { enableKeys } from './key-jobs.ts';
import css from './users.module.css';

type Choice = { email: string; keys: readonly OwnKey[]; main: string | null };
/** `onClose` hears whether any are being enabled. */
type Props = Choice & { onClose: (enabling: boolean) => void };

/** A user is back, whose credentials are still inactive: which of them to enable, and then what became of each. */
export function EnableKeys({ email, keys, main, onClose }: Props) {
  const { t } = useText();
  const [job, setJob] = useState<number | null>(null);
  return (
    <Modal title={`${email}: ${t('users.reactivated.keys')}`} onClose={() => onClose(job !== null)}>
      {job === null ? (
        <Choose email={email} keys={keys} main={main} onStart={setJob} onClose={() => onClose(false)} />
      ) : (
        <JobView id={job} onClose={() => onClose(true)} />
      )}
    </Modal>
  );
}

function Choose({
  email,
  keys,
  main,
  onStart,
  onClose,
}: Choice & { onStart: (job: number) => void; onClose: () => void }) {
  const { t } = useText();
  const { manager } = useSignedIn();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(main ? [main] : []));
  const toggle = (key: string) =>
    setChosen(before => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  const wanted = keys
    .filter(key => chosen.has(key.access_key))
    .map(({ access_key }) => ({ access_key, email, main: access_key === main }));
  return (
    <>
      <div className={jobs.body}>
        <p>{t('users.reactivated.what')}</p>
        <div className={jobs.choices}>
          {keys.map(({ access_key }) => (
            <label key={access_key} className={css.keyChoice}>
              <input type="checkbox" checked={chosen.has(access_key)} onChange={() => toggle(access_key)} />
              <code>{access_key}</code>
              {access_key === main && <span>{t('user.main_access_key')}</span>}
            </label>
          ))}
        </div>
        <p role="status" className={parts.warning}>
          {warningOfSecondKeys(wanted.filter(key => !key.main).length, manager, t)}
        </p>
      </div>
      <div className={jobs.footer}>
        <button type="button" data-first onClick={onClose}>
          {t('cancel')}
        </button>
        <button
          type="button"
          data-main
          disabled={wanted.length === 0}
          onClick={() => onStart(startJob(enableKeys(wanted, t)))}
        >
          {t('users.reactivated.enable')}
        </button>
      </div>
    </>
  );
}

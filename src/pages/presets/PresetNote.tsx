import { useQuery } from '@tanstack/react-query';
import { agents } from '#api/agents.ts';
import { slots } from '#api/slots.ts';
import { useMay } from '#kit/access/use-session.ts';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import { FailedReads } from '#kit/table/FailedReads.tsx';

/** Why slots have no names, or why it is not known which presets fit an agent; nothing if both were read. */
export function PresetNote() {
  const { t } = useText();
  const reads = [
    { title: 'presets.slots.failed', query: useQuery(slots.list()) },
    { title: 'presets.agents.failed', query: useQuery({ ...agents.alive(), enabled: false }) }, // use-preset-extra.ts reads it
  ] as const;
  return (
    <>
      {!useMay('agent_list') && <p className={parts.note}>{t('presets.agents.onlySuperadmin')}</p>}
      <FailedReads of={reads} />
    </>
  );
}

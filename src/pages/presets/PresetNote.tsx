import { useQuery } from '@tanstack/react-query';
import { agents } from '#api/agents.ts';
import { slots } from '#api/slots.ts';
import { useMay } from '#kit/access/use-session.ts';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import { ListNote } from '#kit/table/ListNote.tsx';

/** Why slots have no names, or why it is not known which presets fit an agent; nothing if both were read. */
export function PresetNote() {
  const { t } = useText();
  const readsAgents = useMay('agent_list');
  const known = useQuery(slots.list());
  const nodes = useQuery({ ...agents.alive(), enabled: false }); // read by use-preset-extra.ts
  return (
    <>
      {!readsAgents && <p className={parts.note}>{t('presets.agents.onlySuperadmin')}</p>}
      {[
        { title: t('presets.slots.failed'), query: known },
        { title: t('presets.agents.failed'), query: nodes },
      ].map(
        ({ title, query: { error, refetch } }) =>
          error && (
            <ListNote
              key={title}
              title={title}
              why={t(error.messageKey)}
              failure={error}
              onRetry={() => void refetch()}
            />
          ),
      )}
    </>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import type { Agent } from '#api/agents.ts';
import { useMay } from '#kit/access/use-session.ts';
import { Switch } from '#kit/cell/Switch.tsx';
import { useText } from '#kit/page/use-text.ts';
import { switchAtOnce } from './switch-at-once.ts';

/** Whether new sessions may start on an agent: a switch that acts at once. */
export function SchedulableSwitch({ agent }: { agent: Agent }) {
  const { t } = useText();
  const client = useQueryClient();
  const open = useMay('modify_agent');
  return (
    <Switch
      label={t('agent.schedulable.column')}
      description={open ? agent.id : t('agents.onlySuperadmin')}
      checked={agent.schedulable}
      disabled={!open}
      onSwitch={() => switchAtOnce(client, agent)}
    />
  );
}

import { None } from '#kit/cell/None.tsx';
import { Status } from '#kit/cell/Status.tsx';
import { useText } from '#kit/page/use-text.ts';

/** An agent's version, marked if it differs from the manager's. */
export function Version({ version, manager }: { version: string | null; manager: string }) {
  const { t } = useText();
  if (!version) return <None />;
  if (version === manager) return version;
  return (
    <span title={t('agents.version.differs', { manager })}>
      <Status shape="half">{version}</Status>
    </span>
  );
}

import type { Image } from '#api/images.ts';
import { None } from '#kit/cell/None.tsx';
import { Status } from '#kit/cell/Status.tsx';
import { useText } from '#kit/page/use-text.ts';

/** Whether an agent has the image. Agents report its architecture on no release. */
export function Installed({ image: { installed, installed_agents } }: { image: Image }) {
  const { t } = useText();
  if (!installed) return <None />;
  return (
    <span title={installed_agents.join(', ')}>
      <Status shape="full">{t('images.installed')}</Status>
    </span>
  );
}

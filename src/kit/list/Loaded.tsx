import type { ComponentType } from 'react';
import { Overlay } from '#kit/overlay/Overlay.tsx';
import { useCode } from '#kit/page/use-code.ts';

type Props<Of> = { load: () => Promise<ComponentType<Of>>; of: Of & object; onClose: () => void };

/** A drawer or dialog whose code is fetched when it is opened. */
export function Loaded<Of>(props: Props<Of>) {
  return (
    <Overlay onClose={props.onClose}>
      <Inside {...props} />
    </Overlay>
  );
}

function Inside<Of>({ load, of }: Props<Of>) {
  const Code = useCode(load);
  return Code && <Code {...of} />;
}

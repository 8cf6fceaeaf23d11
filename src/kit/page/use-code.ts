import { useEffect, useState } from 'react';

/** What has come already, by what fetches it. */
const here = new Map<() => Promise<unknown>, unknown>();

/** Fetches code and keeps it, so that `useCode` has it at once. @throws whatever `load` rejects with. */
export async function fetchCode<Code>(load: () => Promise<Code>): Promise<Code> {
  const code = await load();
  here.set(load, code);
  return code;
}

/**
 * Code that comes when it is needed; null until then. `load` must be the same function each time. Instead of React.lazy,
 * whose Suspense keeps what has arrived off the screen for up to 300 ms. @throws in rendering when the code does not come.
 */
export function useCode<Code>(load: () => Promise<Code>): Code | null {
  const known = here.get(load) as Code | undefined;
  const [, arrived] = useState(0);
  const [failure, setFailure] = useState<{ cause: unknown } | null>(null);
  useEffect(() => {
    if (known !== undefined) return;
    let wanted = true;
    fetchCode(load).then(
      () => wanted && arrived(count => count + 1),
      cause => wanted && setFailure({ cause }),
    );
    return () => {
      wanted = false;
    };
  }, [load, known]);
  if (failure && known === undefined) throw failure.cause;
  return known ?? null;
}

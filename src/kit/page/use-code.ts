import { useEffect, useState } from 'react';

type Load<Code = unknown> = () => Promise<Code>;

/** Code that has arrived, and code that is being fetched, by the function that fetches it. */
const here = new Map<Load, unknown>();
const coming = new Map<Load, Promise<unknown>>();

/** Fetches code once and keeps it for `useCode`. @throws what `load` rejects with; the next call then tries again. */
export function fetchCode<Code>(load: Load<Code>): Promise<Code> {
  const known = coming.get(load) as Promise<Code> | undefined;
  if (known !== undefined) return known;
  const code = load();
  coming.set(load, code);
  void code.then(
    arrived => here.set(load, arrived),
    () => coming.delete(load),
  );
  return code;
}

/**
 * Code that is fetched when it is first rendered; null until it has arrived. `load` must be the same function each time.
 * In place of React.lazy, whose Suspense delays what has arrived by up to 300 ms. @throws in rendering when `load` rejects.
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

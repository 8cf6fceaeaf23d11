import { useCallback, useLayoutEffect, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';

/**
 * The `detail` in the URL, and a function that sets or clears (null) it and keeps all other parameters. The function is
 * stable.
 */
export function useDetail(): [detail: string | null, open: (detail: string | null) => void] {
  const [params, setParams] = useSearchParams();
  // The router's setter starts from the URL of the render that created it, not from the current URL.
  const latest = useRef(setParams);
  useLayoutEffect(() => {
    latest.current = setParams;
  });
  const open = useCallback((detail: string | null) => {
    latest.current(before => {
      const next = new URLSearchParams(before);
      if (detail) next.set('detail', detail);
      else next.delete('detail');
      return next;
    });
  }, []);
  return [params.get('detail'), open];
}

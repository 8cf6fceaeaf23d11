import { useCallback, useLayoutEffect, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';

/**
 * What an address says is open beside its list, and the way to open something else, or nothing (null): filters, sort and
 * page stay as they are at that moment. The same function from picture to picture, for lists of what a row can do.
 */
export function useDetail(): [detail: string | null, open: (detail: string | null) => void] {
  const [params, setParams] = useSearchParams();
  // The router's own function goes on from the address of the picture that made it, not from where it is now.
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

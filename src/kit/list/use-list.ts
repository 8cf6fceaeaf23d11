import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type To, useNavigate, useSearchParams } from 'react-router-dom';
import { useSelf } from '#kit/access/use-self.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import type { PageTools } from '#kit/actions/action.ts';
import { useFirstViewShown } from '#kit/page/first-view.ts';
import { useText } from '#kit/page/use-text.ts';
import { useDetail } from '#kit/table/use-detail.ts';
import { useOneWrite } from '#kit/table/use-one-write.ts';
import { type List, type ListContext, tabAt } from './list.ts';
import { type Live, liveOptions } from './live.ts';

/** The open tab of a list, for what a page reads besides. */
export function useTab<Row, Tab extends string, Extra>(list: List<Row, Tab, Extra>): Tab {
  const [params] = useSearchParams();
  return tabAt(list, params, useSignedIn().manager);
}

/** What the list depends on; the same object until something of it changes. */
export function useListContext<Row, Tab extends string, Extra>(
  list: List<Row, Tab, Extra>,
  extra: Extra,
): ListContext<Tab, Extra> {
  const { t } = useText();
  const tab = useTab(list);
  const { role, manager, access_key } = useSignedIn();
  const known = useRef(extra);
  if (JSON.stringify(known.current) !== JSON.stringify(extra)) known.current = extra;
  const same = known.current;
  return useMemo(() => ({ tab, role, manager, access_key, extra: same, t }), [tab, role, manager, access_key, same, t]);
}

/** How many rows each tab has, as far as is known; asked once the rows are on the screen. */
export function useCounts<Row, Tab extends string, Extra>(
  list: List<Row, Tab, Extra>,
  context: ListContext<Tab, Extra>,
  live: Live | null,
): Partial<Record<Tab, number>> {
  const enabled = useFirstViewShown();
  const again = liveOptions(live !== null, live?.every ?? false);
  const answers = useQueries({
    queries: (list.counts?.(context) ?? []).map(query => ({ ...query, ...again, enabled })),
  });
  return Object.assign({}, ...answers.map(({ data }) => data));
}

/** The id of the open details, the open dialog, and what actions can do with the page. */
export function usePageTools<Dialog>() {
  const [detail, open] = useDetail();
  const [dialog, show] = useState<Dialog | null>(null);
  const once = useOneWrite();
  const go = useNavigate() as (to: To) => void;
  const client = useQueryClient();
  const self = useSelf();
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const tools: PageTools<Dialog> = useMemo(
    () => ({ open, go, show, once, client, self, isHere: () => here.current }),
    [open, go, once, client, self],
  );
  return { detail, dialog, tools };
}

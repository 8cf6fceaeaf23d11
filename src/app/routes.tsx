import { Navigate, type RouteObject } from 'react-router-dom';
import { may } from '#api/access.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { useCode } from '#kit/page/use-code.ts';
import { NotForYou } from './NotForYou.tsx';
import { NotFound } from './NotFound.tsx';
import { PageError } from './PageError.tsx';
import { ALL_PAGES, PAGES, type PageEntry } from './pages.ts';

/** The route of a page. Its code is fetched when it is first shown, or before that (prefetch.ts). */
function routeOf(page: PageEntry): RouteObject {
  const Guarded = () => {
    const { role } = useSignedIn();
    const code = useCode(page.load);
    if (!may(role, page.operation)) return <NotForYou title={page.title} />;
    return code && <code.Content />;
  };
  return { path: page.path, element: <Guarded />, errorElement: <PageError /> };
}

/** The routes inside the shell: one for each page, the first page at `/`, and a sentence for any other address. */
export const PAGE_ROUTES: RouteObject[] = [
  { index: true, element: <Navigate to={PAGES[0]?.path ?? '/'} replace /> },
  ...ALL_PAGES.map(routeOf),
  { path: '*', element: <NotFound /> },
];

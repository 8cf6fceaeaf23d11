import { QueryClientProvider } from '@tanstack/react-query';
import { createBrowserRouter, Navigate, type RouteObject, RouterProvider } from 'react-router-dom';
import { may } from '#api/access.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { useCode } from '#kit/page/use-code.ts';
import { Gate } from './Gate.tsx';
import { NotForYou } from './NotForYou.tsx';
import { NotFound } from './NotFound.tsx';
import { PageError } from './PageError.tsx';
import { PAGES, type PageEntry } from './pages.ts';
import { queryClient } from './query-client.ts';

/** A page's route: its code comes when it is first shown, or earlier (see prefetch.ts). */
function routeOf(page: PageEntry): RouteObject {
  const Guarded = () => {
    const { role } = useSignedIn();
    const code = useCode(page.load);
    if (!may(role, page.operation)) return <NotForYou title={page.title} />;
    return code && <code.Content />;
  };
  return { path: page.path, element: <Guarded />, errorElement: <PageError /> };
}

const router = createBrowserRouter([
  {
    element: <Gate />,
    errorElement: <PageError />,
    children: [
      { index: true, element: <Navigate to={PAGES[0]?.path ?? '/'} replace /> },
      ...PAGES.map(routeOf),
      { path: '*', element: <NotFound /> },
    ],
  },
]);

/** The console. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}

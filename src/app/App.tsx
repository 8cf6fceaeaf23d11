import { QueryClientProvider } from '@tanstack/react-query';
import { createBrowserRouter, RouterProvider } from 'react-router-dom';
import { basePath } from '#api/connection.ts';
import { Gate } from './Gate.tsx';
import { PageError } from './PageError.tsx';
import { queryClient } from './query-client.ts';
import { PAGE_ROUTES } from './routes.tsx';

const router = createBrowserRouter([{ element: <Gate />, errorElement: <PageError />, children: PAGE_ROUTES }], {
  basename: basePath() || '/',
});

/** The console. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}

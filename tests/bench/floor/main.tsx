// The floor that the budgets are multiples of: the same stack with nothing on it, a plain table of 20 rows.
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router-dom';

const QUERY =
  '{user_list(limit:20,offset:0,status:"active"){items{uuid email username full_name role status domain_name created_at}total_count}}';
type Row = Record<string, string>;

function List() {
  const { data } = useQuery({
    queryKey: ['users'],
    queryFn: async () => {
      const body = JSON.stringify({ query: QUERY });
      const headers = { 'Content-Type': 'application/json' };
      const answer = await (await fetch('/func/admin/gql', { method: 'POST', headers, body })).json();
      return answer.data.user_list.items as Row[];
    },
  });
  return (
    <table>
      <tbody>
        {data?.map(row => (
          <tr key={row.uuid}>
            {Object.entries(row).map(([key, value]) => (
              <td key={key}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const router = createBrowserRouter([{ path: '*', element: <List /> }]);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
}

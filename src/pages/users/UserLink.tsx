import { useSearchParams } from 'react-router-dom';
import type { User } from '#api/users.ts';
import { Text } from '#kit/cell/Text.tsx';
import { RowLink } from '#kit/table/RowLink.tsx';

/** A user's e-mail address, which opens the details beside the list as it stands. */
export function UserLink({ user }: { user: User }) {
  const [params] = useSearchParams();
  const to = new URLSearchParams(params);
  to.set('detail', user.uuid);
  return (
    <RowLink to={{ search: to.toString() }}>
      <Text value={user.email} />
    </RowLink>
  );
}

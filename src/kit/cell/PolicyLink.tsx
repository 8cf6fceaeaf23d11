import { Link } from 'react-router-dom';
import { None } from './None.tsx';
import { Text } from './Text.tsx';

/** A link to the resource policy of a key pair or a user. */
export function PolicyLink({ kind, name }: { kind: 'keypair' | 'user'; name: string | null | undefined }) {
  if (!name) return <None />;
  const search = new URLSearchParams({ ...(kind === 'keypair' ? {} : { tab: kind }), detail: name }).toString();
  return (
    <Link to={{ pathname: '/resource-policies', search }}>
      <Text value={name} />
    </Link>
  );
}

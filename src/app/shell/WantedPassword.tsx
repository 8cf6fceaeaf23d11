import { useQuery } from '@tanstack/react-query';
import { viewer } from '#api/viewer.ts';
import { withWords } from '#i18n/language.ts';
import { useFirstViewShown } from '#kit/page/first-view.ts';
import { useCode } from '#kit/page/use-code.ts';

const loadOwn = async () => (await withWords(['work'], import('../own-password/OwnPassword.tsx'))).OwnPassword;

/** A bar above every page while the manager requires a password change of the person signed in. */
export function WantedPassword({ access_key }: { access_key: string }) {
  const { data } = useQuery({ ...viewer(access_key), enabled: useFirstViewShown() });
  return data?.need_password_change && data.email ? <Loaded email={data.email} /> : null;
}

function Loaded({ email }: { email: string }) {
  const Own = useCode(loadOwn);
  return Own && <Own email={email} />;
}

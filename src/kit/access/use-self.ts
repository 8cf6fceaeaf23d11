import { useQuery } from '@tanstack/react-query';
import { viewer } from '#api/viewer.ts';
import { useFirstViewShown } from '#kit/page/first-view.ts';
import { useSignedIn } from './use-session.ts';

/** E-mail address of the person signed in; null until it has been read. */
export function useSelf(): string | null {
  const { access_key, email } = useSignedIn();
  const { data } = useQuery({ ...viewer(access_key), enabled: useFirstViewShown() });
  return data?.email ?? email;
}

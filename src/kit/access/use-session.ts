import { useSyncExternalStore } from 'react';
import { may, type Operation } from '#api/access.ts';
import { getSession, type SignedIn, subscribeSession } from '#api/auth-session.ts';

/** The session now; renders again when it changes. */
export const useSession = () => useSyncExternalStore(subscribeSession, getSession);

/** The session of a page behind the sign-in. @throws Error outside of it. */
export function useSignedIn(): SignedIn {
  const session = useSession();
  if (session.phase !== 'signed-in') throw new Error('this part of the console needs somebody signed in');
  return session;
}

/** Whether the person signed in may use an operation of the manager. */
export const useMay = (operation: Operation): boolean => may(useSignedIn().role, operation);

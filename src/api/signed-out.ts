import type { ApiError } from './errors.ts';

type Listener = (failure: ApiError) => void;
let listener: Listener = () => {};

/** Sets the listener that is called when the manager refuses the credentials: auth-session.ts. */
export function onSignedOut(tell: Listener): void {
  listener = tell;
}

/** Reports that a request was refused because the session is over. */
export const reportSignedOut = (failure: ApiError): void => listener(failure);

import { useEffect } from 'react';
import { useSession } from '#kit/access/use-session.ts';
import { Starting } from './Starting.tsx';
import { Shell } from './shell/Shell.tsx';
import { OtherPerson } from './sign-in/OtherPerson.tsx';
import { ReSignIn } from './sign-in/ReSignIn.tsx';
import { SignInPage } from './sign-in/SignInPage.tsx';
import { Unavailable } from './Unavailable.tsx';
import { watchSession } from './watch-session.ts';

/** Shows the console to a person who is signed in, and the sign-in to everybody else. The address stays as it is. */
export function Gate() {
  const session = useSession();
  useEffect(watchSession, []);
  switch (session.phase) {
    case 'starting':
      return <Starting />;
    case 'unavailable':
      return <Unavailable failure={session.failure} />;
    case 'signed-out':
      return <SignInPage keysOnly={session.keysOnly} turnedAway={session.turnedAway} />;
    case 'signed-in':
      return (
        <>
          <Shell key={session.access_key} session={session} />
          {session.other ? (
            <OtherPerson session={session} other={session.other} />
          ) : (
            session.lost && <ReSignIn session={session} lost={session.lost} />
          )}
        </>
      );
  }
}

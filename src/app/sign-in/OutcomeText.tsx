import type { SignInOutcome } from '#api/sign-in.ts';
import { useText } from '#kit/page/use-text.ts';
import { clockTime } from '#lib/dates.ts';

/** How a sign-in ended: one sentence for each outcome. */
export function OutcomeText({ outcome }: { outcome: SignInOutcome }) {
  const { t, language } = useText();
  switch (outcome.kind) {
    case 'signed-in':
    case 'password-expired':
      return null;
    case 'locked':
      return <p>{t('signIn.locked', { time: clockTime(outcome.until, language) })}</p>;
    case 'wrong-role':
      return <p>{t('signIn.wrong-role', { role: outcome.role })}</p>;
    case 'not-kept':
      return (
        <>
          <p>{t('signIn.not-kept')}</p>
          <p>{t(outcome.plainHttp ? 'signIn.not-kept.http' : 'signIn.not-kept.blocked')}</p>
        </>
      );
    case 'refused':
      return (
        <p>
          {t('signIn.refused')} {outcome.words && <q>{outcome.words}</q>}
        </p>
      );
    default:
      return <p>{t(`signIn.${outcome.kind}`)}</p>;
  }
}

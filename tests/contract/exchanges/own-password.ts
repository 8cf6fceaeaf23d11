import type { Exchange, Step } from '../exchange.ts';
import { ask, createUser, look, PASSWORD, signIn, somebody, writing } from './write-steps.ts';

const NEXT = 'Next-pw-2!';

/** Changes the own password, signed with the main key. */
const change = (body: Record<string, string>): Step => ({
  method: 'POST',
  path: '/auth/update-password',
  body,
  signedBy: { access_key: '{{main}}', secret_key: '{{main_secret}}' },
});

const wanted = (email: string): Step => ask('query($e:String!){user(email:$e){need_password_change}}', { e: email });

const ofRole = (role: string): Exchange =>
  writing(`own password, role ${role}`, ({ a, u }) => [
    createUser(a, somebody(u('a'), { role, status: 'active', need_password_change: true })),
    look(a),
    change({ old_password: 'Wrong-pw-1!', new_password: NEXT, new_password2: NEXT }),
    change({ old_password: PASSWORD, new_password: NEXT, new_password2: 'Other-pw-3!' }),
    change({ old_password: PASSWORD }),
    wanted(a),
    change({ old_password: PASSWORD, new_password: NEXT, new_password2: NEXT }),
    wanted(a),
    signIn(a, NEXT),
    signIn(a),
  ]);

/** `POST /auth/update-password` (docs/contract/users-and-auth.md 1.5). */
export const ownPassword: Exchange[] = [ofRole('superadmin'), ofRole('admin')];

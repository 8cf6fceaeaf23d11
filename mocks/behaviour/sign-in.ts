/** Keys, logins, sessions of the webserver and rate limits (docs/contract/users-and-auth.md 1). */
export type SignInBehaviour = {
  /** Only the main key authenticates (docs/contract/users-and-auth.md 1.2). */
  mainKeyOnly: boolean;
  /** The key that a password login returns (docs/contract/users-and-auth.md 1.2). */
  loginHandsOut: 'any active key' | 'main key' | 'active main key';
  /** The user's status is checked on every request (docs/contract/users-and-auth.md 1.2). */
  checksUserStatus: boolean;
  /** How rate limit windows are counted (docs/contract/users-and-auth.md 1.8). */
  rateWindow: 'rolling' | 'fixed per user';
  rateHeadersOnErrors: boolean;
  /** HTTP status of a refused login: 200, or the manager's (docs/contract/users-and-auth.md 1.3). */
  loginStatus: 'always 200' | 'as the manager';
  lockoutCounts: 'every refusal' | '401 only';
  /** Concurrent logins are counted and limited (docs/contract/users-and-auth.md 1.3). */
  loginSessions: boolean;
  /** Answers about 2FA have types of their own; earlier, a hook rejects the login (docs/contract/users-and-auth.md 1.3). */
  twoFactorTypes: boolean;
  /** /auth/authorize names the type of its answer (docs/contract/users-and-auth.md 1.2). */
  typedAuthorize: boolean;
  authorizeUserId: boolean;
  /** The session cookie is the manager's session token. */
  sessionTokenIsCookie: boolean;
  /** When the answer carries X-BackendAI-SessionID. */
  sessionHeader: 'new sessions' | 'every save';
  /** A login that is refused for missing fields still opens an anonymous session. */
  refusedLoginOpensSession: boolean;
  logoutStatus: 200 | 201;
  logoutText: '' | '200: OK';
  /** After a logout, login-check still returns the old id in session_id. */
  logoutLeavesRecord: boolean;
  extendLogin: boolean;
  cookieExpires: 'http date' | 'iso';
  /** /server/update-password-no-auth is always refused as "Malformed body" (docs/contract/users-and-auth.md 1.3). */
  updatePasswordGarbled: boolean;
  signup: 'open' | 'disabled';
};

const v26_9: SignInBehaviour = {
  mainKeyOnly: false,
  loginHandsOut: 'active main key',
  checksUserStatus: true,
  rateWindow: 'fixed per user',
  rateHeadersOnErrors: true,
  loginStatus: 'as the manager',
  lockoutCounts: '401 only',
  loginSessions: true,
  twoFactorTypes: true,
  typedAuthorize: true,
  authorizeUserId: true,
  sessionTokenIsCookie: true,
  sessionHeader: 'every save',
  refusedLoginOpensSession: false,
  logoutStatus: 200,
  logoutText: '',
  logoutLeavesRecord: true,
  extendLogin: true,
  cookieExpires: 'iso',
  updatePasswordGarbled: false,
  signup: 'disabled',
};

const v26_4: SignInBehaviour = {
  ...v26_9,
  checksUserStatus: false,
  loginHandsOut: 'main key',
  rateWindow: 'rolling',
  rateHeadersOnErrors: false,
  logoutText: '200: OK',
  authorizeUserId: false,
};

const v25_15: SignInBehaviour = {
  ...v26_4,
  loginStatus: 'always 200',
  lockoutCounts: 'every refusal',
  loginSessions: false,
  updatePasswordGarbled: true,
  signup: 'open',
  sessionTokenIsCookie: false,
};

const v24_9: SignInBehaviour = {
  ...v25_15,
  mainKeyOnly: true,
  loginHandsOut: 'any active key',
  twoFactorTypes: false,
  typedAuthorize: false,
  sessionHeader: 'new sessions',
  refusedLoginOpensSession: true,
};

const v23_9: SignInBehaviour = {
  ...v24_9,
  refusedLoginOpensSession: false,
  updatePasswordGarbled: false,
  logoutStatus: 201,
  logoutText: '',
  extendLogin: false,
  logoutLeavesRecord: false,
  cookieExpires: 'http date',
};

/** By release. Each lists only what differs from the next newer release. */
export const SIGN_IN = { '23.09': v23_9, '24.09': v24_9, '25.15': v25_15, '26.4': v26_4, '26.9': v26_9 } as const;

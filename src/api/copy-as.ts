import { shellWord } from '#lib/shell.ts';
import { type Entry, type GraphqlRequest, MASK, type RestRequest } from './activity.ts';
import { getSession } from './auth-session.ts';
import { basePath, currentLink } from './connection.ts';

type Request = Entry['request'];

/** What a person has to fill in: the address of a manager that the console reaches through its webserver, secrets. */
const SOME_MANAGER = 'https://manager.example.com:8091';
const SOME_CONSOLE = 'https://console.example.com';

/** The text of a request and its variables. */
export const asGraphql = ({ text, variables }: GraphqlRequest): string =>
  `${text.trim()}\n\n# Variables\n${JSON.stringify(variables, null, 2)}\n`;

/** A REST request as text. */
export const asHttp = ({ method, path, body }: RestRequest): string =>
  `${method} ${path}\n${body === undefined ? '' : `\n${JSON.stringify(body, null, 2)}\n`}`;

/** Either kind of request as a REST request. */
const doorOf = (request: Request): RestRequest =>
  'text' in request
    ? { method: 'POST', path: '/admin/gql', body: { query: request.text, variables: request.variables } }
    : request;

const bodyOf = (body: unknown): string => shellWord(body === undefined ? '' : JSON.stringify(body));

/** A line that says what to fill in, where something of the request is masked. */
const hint = (request: Request) => (JSON.stringify(request).includes(MASK) ? [`# ${MASK} stands for a secret`] : []);

/** The method as an option of curl, which uses POST by itself if there is a body. */
const methodOf = (method: string): string => (method === 'POST' ? '' : `-X ${method} `);

/** A request through the webserver, with the cookie of a session (docs/contract/users-and-auth.md 1.3). */
export function asSessionCurl(request: Request): string {
  const console = currentLink().connection.mode === 'session' ? location.origin + basePath() : SOME_CONSOLE;
  const { method, path, body } = doorOf(request);
  return [
    ...hint(request),
    `SESSION='<value of the cookie AIOHTTP_SESSION>'`,
    `curl ${methodOf(method)}${shellWord(`${console}/func${path}`)} \\`,
    `  -H "Cookie: AIOHTTP_SESSION=$SESSION" \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  --data-raw ${bodyOf(body)}`,
    '',
  ].join('\n');
}

/**
 * A request to the manager's own port, signed with a key pair as sign.ts does it (docs/contract/users-and-auth.md 1.2).
 */
export function asKeyCurl(request: Request): string {
  const { connection } = currentLink();
  const session = getSession();
  const { method, path, body } = doorOf(request);
  const endpoint = connection.mode === 'api' ? connection.endpoint : SOME_MANAGER;
  const access_key = session.phase === 'signed-in' ? session.access_key : '<access key>';
  return [
    ...hint(request),
    `ENDPOINT=${shellWord(endpoint)}`,
    `ACCESS_KEY=${shellWord(access_key)}`,
    `SECRET_KEY='<secret key>'`,
    `METHOD=${shellWord(method)}`,
    `URL=$ENDPOINT${shellWord(path)}`,
    `BODY=${bodyOf(body)}`,
    SIGNED,
  ].join('\n');
}

/** The rest of the script. The body is not signed: what stands at the end is the digest of an empty one. */
const SIGNED = String.raw`REST=\${URL#*://}
HOST=\${REST%%/*}
DATE=$(date -u +%Y-%m-%dT%H:%M:%SZ)
VERSION=$(curl -s "$ENDPOINT/" | sed 's/.*"version": *"\([^"]*\)".*/\1/')
hmac() { printf '%s' "$2" | openssl dgst -sha256 -mac HMAC -macopt "$1" | sed 's/.* //'; }
KEY=$(hmac "key:$SECRET_KEY" "$(printf '%s' "\${DATE%%T*}" | tr -d -)")
KEY=$(hmac "hexkey:$KEY" "$HOST")
SIGNATURE=$(hmac "hexkey:$KEY" "$METHOD
/\${REST#*/}
$DATE
host:$HOST
content-type:application/json
x-backendai-version:$VERSION
e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
curl -X "$METHOD" "$URL" \
  -H "Authorization: BackendAI signMethod=HMAC-SHA256, credential=$ACCESS_KEY:$SIGNATURE" \
  -H "X-BackendAI-Version: $VERSION" \
  -H "X-BackendAI-Date: $DATE" \
  -H 'Content-Type: application/json' \
  --data-raw "$BODY"
`.replaceAll('\\${', '${');

/** A command of the official client. */
export const asClient = (cli: readonly string[]): string => `${['backend.ai', ...cli].map(shellWord).join(' ')}\n`;

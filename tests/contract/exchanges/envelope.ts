import { asEverybody, type Exchange, gql, web } from '../exchange.ts';

const GQL = '/func/admin/gql';
const signed = { as: 'superadmin' } as const;
const body = (name: string, value: unknown): Exchange =>
  web(`body: ${name}`, { method: 'POST', path: GQL, body: value }, signed);
const raw = (name: string, text: string): Exchange =>
  web(`body: ${name}`, { method: 'POST', path: GQL, raw: text }, signed);
const query = '{user{email}}';
const list = 'query($l:Int!){user_list(limit:$l,offset:0){total_count}}';
const limit = (l: unknown) => ({ query: list, variables: { l } });

/** The envelope around a query, and documents that are refused (docs/contract/users-and-auth.md 1.6). */
export const envelope: Exchange[] = [
  body('query alone', { query }),
  body('nulls beside the query', { query, variables: null, operationName: null }),
  body('an extra key', { query, extensions: {} }),
  body('two operations, one named', { query: 'query A{user{email}} query B{user{role}}', operationName: 'B' }),
  body('two operations, one named as Python would', {
    query: 'query A{user{email}} query B{user{role}}',
    operation_name: 'B',
  }),
  body('two operations, none named', { query: 'query A{user{email}} query B{user{role}}' }),
  body('an operation that is not there', { query: 'query A{user{email}}', operationName: 'C' }),
  body('an empty query', { query: '' }),
  body('blanks for a query', { query: '  ' }),
  body('no query', {}),
  body('null for a query', { query: null }),
  body('a number for a query', { query: 5 }),
  body('a list', [{ query }]),
  body('a text', 'x'),
  body('a list for variables', { query, variables: [] }),
  body('a text for variables', { query, variables: 'x' }),
  raw('no JSON', 'query'),
  raw('nothing at all', ''),
  web(
    'body: another content type',
    { method: 'POST', path: GQL, headers: { 'Content-Type': 'text/plain' }, body: { query } },
    signed,
  ),
  gql('a syntax error', '{user{'),
  gql('__typename of the root', '{__typename user{email}}'),
  gql('__typename of a user', '{user{email __typename}}'),
  gql('__typename beside an unknown field', '{user{nope __typename}}'),
  gql('introspection of the schema', '{__schema{queryType{name}}}'),
  gql('introspection of a type', '{__type(name:"User"){name}}'),
  gql('an unknown field', '{user{nope}}'),
  gql('an unknown query', '{nope{email}}'),
  gql('an unknown argument', '{user_list(limit:1,offset:0,nope:1){total_count}}'),
  gql('several flaws', '{user_list(offset:0){items{email nope} total_count} nope}'),
  gql('no selection', '{user}'),
  gql('a selection of a text', '{user{email{nope}}}'),
  gql('a missing argument', '{user_list(offset:0){total_count}}'),
  gql('a text for a number', '{user_list(limit:"1",offset:0){total_count}}'),
  gql('a number for a text', '{user(email:5){email}}'),
  gql('a text for a flag', '{user_list(limit:0,offset:0,is_active:"true"){total_count}}'),
  gql('an id that is none', '{user_list(limit:0,offset:0,group_id:"nonsense"){total_count}}'),
  gql('the same argument twice', '{user(email:"a",email:"b"){email}}'),
  gql('an unused variable', 'query($x:Int){user{email}}'),
  gql('a variable that is not declared', '{user_list(limit:$l,offset:0){total_count}}'),
  gql('a variable of an unknown type', 'query($x:Nope){user(email:$x){email}}'),
  gql('a variable of the wrong type', 'query($l:String!){user_list(limit:$l,offset:0){total_count}}', {
    variables: { l: 'x' },
  }),
  gql('a variable that is not given', list),
  ...[null, 'x', 1.5, true, 2147483648, [1], { a: 1 }].map(l => body(`variable limit ${JSON.stringify(l)}`, limit(l))),
  gql('an id variable that is none', 'query($g:UUID){user_list(limit:0,offset:0,group_id:$g){total_count}}', {
    variables: { g: 'nonsense' },
  }),
  gql('an unused fragment', '{user{email}} fragment X on User{email}'),
  gql('an unknown fragment', '{user{...X}}'),
  gql('a fragment of another type', '{user{... on Domain{name}}}'),
  gql(
    'fragments, aliases and directives',
    '{a:user{...X uuid @skip(if:true)} b:user{e:email}} fragment X on User{email}',
  ),
  gql('an unknown directive', '{user{email @nope}}'),
  gql('fields that conflict', '{user{email:role email}}'),
  gql('a subscription', 'subscription{user{email}}'),
  ...asEverybody(web('the old envelope', { method: 'POST', path: '/func/admin/graphql', body: { query } })),
  web(
    'the old envelope, a flaw',
    { method: 'POST', path: '/func/admin/graphql', body: { query: '{user{nope}}' } },
    signed,
  ),
  web(
    'the old envelope, a refusal',
    { method: 'POST', path: '/func/admin/graphql', body: { query: '{domains{name}}' } },
    { as: 'user' },
  ),
  web('GraphQL by GET', { method: 'GET', path: GQL }, signed),
];

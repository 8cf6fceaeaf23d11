// The exports of graphql-js that graphql-request imports, without graphql-js. It would parse a document only to find the
// operation's name, which client.ts turns off (`excludeOperationName`). Saves 11 kB of the first load. The tests of
// client.ts run with the real package; every journey runs with this stub.
const refuse = (name: string) => () => {
  throw new Error(`graphql-request asked for ${name}, which this build leaves out (tools/vite/graphql-stub.ts)`);
};

export const parse = refuse('parse');
export const print = refuse('print');
export const Kind = { OPERATION_DEFINITION: 'OperationDefinition' };

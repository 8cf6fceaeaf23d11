// What graphql-request takes from graphql-js, without graphql-js: it parses documents only to find an operation's name,
// and client.ts never asks it to (`excludeOperationName`). Saves 11 kB of the first load. tests/house/bundle.test.ts
// checks the build, and client.ts's own tests run with the real package.
const refuse = (name: string) => () => {
  throw new Error(`graphql-request asked for ${name}, which this build leaves out (tools/vite/graphql-stub.ts)`);
};

export const parse = refuse('parse');
export const print = refuse('print');
export const Kind = { OPERATION_DEFINITION: 'OperationDefinition' };

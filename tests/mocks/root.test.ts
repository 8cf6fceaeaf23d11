import { expect, test } from 'vitest';
import type { Context } from '#mocks/context.ts';
import type { Query } from '#mocks/generated/sources.ts';
import { behaviourOf } from '#mocks/profiles.ts';
import { rootOf } from '#mocks/resolvers/root.ts';
import { schemaOf } from '#mocks/schema.ts';

test('every field of the roots has a resolver, and every resolver a field', () => {
  const schema = schemaOf(behaviourOf('26.9'));
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap(type =>
    Object.keys(type?.getFields() ?? {}),
  );
  const resolvers = Object.keys(rootOf({} as Context, {} as never));
  expect(resolvers.sort()).toEqual(fields.sort());
});

test('a resolver that is missing is a type error', () => {
  const { domains, ...planted } = rootOf({} as Context, {} as never);
  // @ts-expect-error -- `domains` is missing: without this error, `tsc` fails on this line
  const query: Query = planted;
  expect(query).not.toHaveProperty('domains');
  expect(domains).toBeTypeOf('function');
});

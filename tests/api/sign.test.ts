import { expect, test } from 'vitest';
import { signedHeaders } from '#api/sign.ts';

/** The key, host and moment of the contract's test vectors (docs/contract/users-and-auth.md 1.2). */
const base = {
  api_version: 'v7.20230615',
  access_key: 'AKIAIOSFODNN7EXAMPLE',
  secret_key: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  date: new Date('2024-07-31T01:02:03.456Z'),
};
const sign = (method: string, address: string, content_type: string) =>
  signedHeaders({ ...base, method, url: new URL(address), content_type });

const QUERY = ['POST', 'http://127.0.0.1:8091/admin/gql', 'application/json'] as const;

test('a POST is signed as the contract computes it', () => {
  expect(sign(...QUERY)).toEqual({
    Authorization:
      'BackendAI signMethod=HMAC-SHA256, credential=AKIAIOSFODNN7EXAMPLE:11dda47c0daafde1a5a7301be631640ce90d88e77725377601a6ce4c88c3ae64',
    'X-BackendAI-Version': 'v7.20230615',
    'X-BackendAI-Date': '2024-07-31T01:02:03.456Z',
  });
});

test('a GET is signed with its query and the media type that the manager assumes', () => {
  expect(
    sign('GET', 'http://127.0.0.1:8091/folders/_/hosts?domain_name=default', 'application/octet-stream'),
  ).toMatchObject({
    Authorization: expect.stringMatching(/:0876126534abd2033871c76757f72c1da368f4e1486ccfc0f11a7b090d2e897c$/),
  });
});

test('method and media type are signed alike in any case', () => {
  expect(sign('post', QUERY[1], 'Application/JSON')).toEqual(sign(...QUERY));
});

test('whatever is changed on the way breaks the signature', () => {
  const signatures = [
    sign(...QUERY),
    sign('PUT', QUERY[1], QUERY[2]),
    sign('POST', 'http://127.0.0.1:8091/admin/gql?x=1', QUERY[2]),
    sign('POST', 'http://127.0.0.1:8090/admin/gql', QUERY[2]),
    sign('POST', QUERY[1], 'text/plain'),
    signedHeaders({ ...base, secret_key: 'other', method: 'POST', url: new URL(QUERY[1]), content_type: QUERY[2] }),
    signedHeaders({ ...base, date: new Date(0), method: 'POST', url: new URL(QUERY[1]), content_type: QUERY[2] }),
  ].map(headers => headers.Authorization);
  expect(new Set(signatures).size).toBe(signatures.length);
});

test('the port that a scheme implies is not part of the host, as no browser sends it', () => {
  expect(sign('GET', 'https://manager.test:443/', 'application/json')).toEqual(
    sign('GET', 'https://manager.test/', 'application/json'),
  );
});

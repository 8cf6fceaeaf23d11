/**
 * A GraphQL operation as the generator writes it: one text per range of manager releases, oldest first.
 * A text serves from its `since` up to the next one's.
 */
export type VersionedDocument<Result, Variables> = {
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  readonly texts: readonly { readonly since: string; readonly text: string }[];
  /** Never set: it ties the document to its result and variables for the type checker. */
  readonly __types?: (variables: Variables) => Result;
};

/** A BigInt on the wire: a number, or exact digits where a number would lose some (see json.ts). */
export type BigIntText = number | string;

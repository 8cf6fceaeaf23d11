import { type infer as Infer, safeParse, type ZodMiniType } from 'zod/mini';

/**
 * Reads a JSON object of any keys whose values match `schema`; null for anything else. Not by zod's own `record`: the
 * bundler does not split modules, so its code would be loaded on the first visit.
 */
export function readRecord<Schema extends ZodMiniType>(
  schema: Schema,
  body: unknown,
): Record<string, Infer<Schema>> | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  const entries: [string, Infer<Schema>][] = [];
  for (const [key, value] of Object.entries(body)) {
    const read = safeParse(schema, value);
    if (!read.success) return null;
    entries.push([key, read.data]);
  }
  return Object.fromEntries(entries);
}

/** The value of a JSON text; null for no text, and for text that is no JSON. Numbers are doubles: see `parseJson` for exact ones. */
export function jsonOrNull(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text || 'null');
  } catch {
    return null;
  }
}

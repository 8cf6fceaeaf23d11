import { expect, test } from 'vitest';
import { eventsIn, type StreamEvent } from '#lib/event-stream.ts';

/** A reader of a text in pieces of a size. */
function readerOf(text: string, size: number) {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return {
    read: async (): Promise<ReadableStreamReadResult<Uint8Array>> => {
      if (at >= bytes.length) return { done: true, value: undefined };
      const value = bytes.slice(at, at + size);
      at += size;
      return { done: false, value };
    },
  } as Pick<ReadableStreamDefaultReader<Uint8Array>, 'read'>;
}

async function all(text: string, size: number): Promise<(StreamEvent | null)[]> {
  const found: (StreamEvent | null)[] = [];
  for await (const event of eventsIn(readerOf(text, size))) found.push(event);
  return found;
}

const TEXT =
  'event: bgtask_updated\r\ndata: {"message": "이미지"}\r\nretry: 5\r\n\r\n: ping\n\ndata:one\ndata: two\n\nevent: server_close\ndata: {}\n\nevent: cut\ndata: {';

test.each([1, 2, 3, 7, 1000])('events in pieces of %i bytes; the last one is incomplete', async size => {
  expect(await all(TEXT, size)).toEqual([
    { event: 'bgtask_updated', data: '{"message": "이미지"}' },
    null,
    { event: 'message', data: 'one\ntwo' },
    { event: 'server_close', data: '{}' },
  ]);
});

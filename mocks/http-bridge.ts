import type { IncomingMessage, ServerResponse } from 'node:http';

/** Node's request as a fetch Request with the same headers. */
export async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const headers = new Headers();
  for (let i = 0; i < incoming.rawHeaders.length; i += 2)
    headers.append(incoming.rawHeaders[i] ?? '', incoming.rawHeaders[i + 1] ?? '');
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const method = incoming.method ?? 'GET';
  const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(chunks);
  return new Request(`http://${headers.get('Host') ?? '127.0.0.1'}${incoming.url ?? '/'}`, { method, headers, body });
}

/** Closes the connection in the middle of an answer: if nothing had been sent, the browser would retry by itself. */
function breakOff(outgoing: ServerResponse): void {
  outgoing.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 100 });
  outgoing.write('{"data":', () => outgoing.destroy());
}

/** Writes a fetch Response to Node's. Several Set-Cookie headers stay separate; an error response closes the connection. */
export async function sendResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  if (response.type === 'error') return breakOff(outgoing);
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) if (name !== 'set-cookie') outgoing.setHeader(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length) outgoing.setHeader('Set-Cookie', cookies);
  if (response.headers.get('Content-Type') !== 'text/event-stream')
    return void outgoing.end(Buffer.from(await response.arrayBuffer()));
  outgoing.flushHeaders();
  await sendEvents(response, outgoing);
}

/** Writes a stream of events as they come, until it ends, breaks off, or nobody reads it any more. */
async function sendEvents(response: Response, outgoing: ServerResponse): Promise<void> {
  const reader = response.body?.getReader();
  outgoing.once('close', () => void reader?.cancel().catch(() => undefined));
  try {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done) break;
      outgoing.write(value);
    }
    outgoing.end();
  } catch {
    outgoing.destroy();
  }
}

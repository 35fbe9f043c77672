import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';

/** Milliseconds between two signs of life: proxies end connections that are silent. */
const SILENCE = 15_000;
/** Milliseconds until whoever lost the connection asks again. */
const RETRY = 2000;

/** One event; `data` is sent as JSON. */
export interface ServerEvent {
  readonly event: string;
  readonly data: object;
}

/** How a route describes a stream of events, whose data are given in words. */
export function eventsResponse(description: string) {
  return { description, content: { 'text/event-stream': { schema: z.string() } } };
}

/**
 * Answers with server-sent events until there are no more or nobody listens.
 * @param events makes them; null where there is nothing to tell yet. The signal is given when the listener has gone.
 */
export function sendEvents(
  reply: FastifyReply,
  events: (gone: AbortSignal) => AsyncIterable<ServerEvent | null>,
): FastifyReply {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  return reply
    .type('text/event-stream; charset=utf-8')
    .headers({ 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' })
    .send(Readable.from(lines(events(gone.signal), gone.signal)));
}

async function* lines(events: AsyncIterable<ServerEvent | null>, gone: AbortSignal): AsyncGenerator<string> {
  yield `retry: ${RETRY}\n\n`;
  let last = Date.now();
  for await (const event of events) {
    if (gone.aborted) return;
    if (event === null && Date.now() - last < SILENCE) continue;
    last = Date.now();
    yield event === null ? ': nothing new\n\n' : `event: ${event.event}\ndata: ${JSON.stringify(event.data)}\n\n`;
  }
}

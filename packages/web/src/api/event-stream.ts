import { connectionLost } from './connection.ts';
import { token } from './token.ts';

/** One event of a stream: its name (`message` where it has none) and its data, parsed from JSON. */
export interface StreamEvent {
  readonly name: string;
  readonly data: unknown;
}

/**
 * Events of a server-sent stream until it ends or `signal` ends it. It is read with `fetch`, since `EventSource` sends no token.
 * @throws {TypeError} where the server cannot be reached
 */
export async function* eventsOf(path: string, signal: AbortSignal): AsyncGenerator<StreamEvent> {
  const bearer = token();
  const response = await fetch(path, {
    signal,
    headers: { Accept: 'text/event-stream', ...(bearer && { Authorization: `Bearer ${bearer}` }) },
  }).catch((error: unknown) => {
    if (!signal.aborted) connectionLost();
    throw error;
  });
  if (!response.ok || response.body === null) throw new Error(`The stream ${path} gave status ${response.status}.`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let waiting = '';
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const blocks = (waiting + chunk.value.replaceAll('\r\n', '\n')).split('\n\n');
    waiting = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = parsed(block);
      if (event) yield event;
    }
  }
}

function parsed(block: string): StreamEvent | null {
  const lines = block.split('\n');
  const valuesOf = (name: string) =>
    lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1).trim());
  const data = valuesOf('data').join('\n');
  return data === '' ? null : { name: valuesOf('event').at(-1) ?? 'message', data: JSON.parse(data) };
}

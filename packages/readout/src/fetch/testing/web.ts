import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a path of a web made for tests answers: a body, or whatever a listener does. */
export type Page = string | Uint8Array | ((request: IncomingMessage, response: ServerResponse) => void);

/** A real server on this machine, and what was asked of it. */
export interface Web {
  /** `http://127.0.0.1:40123` */
  readonly origin: string;
  /** `127.0.0.1:40123` */
  readonly host: string;
  /** Path and query of every request, in their order. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** Serves pages by their paths; everything else is 404. */
export async function webOf(pages: { readonly [path: string]: Page }): Promise<Web> {
  const asked: string[] = [];
  const listener: RequestListener = (request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const page = pages[path] ?? pages[path.replace(/\?.*/, '')];
    if (typeof page === 'function') page(request, response);
    else if (page === undefined) response.writeHead(404).end('nothing here');
    else response.writeHead(200, { 'content-type': typeFor(path) }).end(page);
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin: `http://${host}`, host, asked, close: () => closed(server) };
}

function typeFor(path: string): string {
  if (path.endsWith('.xml')) return 'application/rss+xml';
  return path.endsWith('.txt') ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8';
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

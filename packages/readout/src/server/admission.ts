import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { ProblemError } from './problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whether it counts among those that are worked on. */
    isAdmitted: boolean;
  }
}

/** Seconds after which whoever was sent away may ask again. */
const RETRY_AFTER = '1';
/** Milliseconds that requests which arrived together may take together; those that are still to be begun then are sent away. */
const LONGEST_TURN = 250;
/** Fewer requests than these are no crowd: one long one among them sends nobody away. */
const CROWD = 16;

/**
 * Tells requests that are too many to come back, so that nobody waits long. Too many are those beyond a number that are worked on at once,
 * as a database server does; and, where the database answers in this very process, those that arrived together with so many that all of
 * them would take too long. An answer that is a stream counts until it begins.
 */
export function admitAtMost(app: FastifyInstance, most: number): void {
  let working = 0;
  const turn = new Turn();
  app.decorateRequest('isAdmitted', false);
  app.addHook('onClose', async () => turn.end());
  app.addHook('onRequest', async (request, reply) => {
    // What comes by no socket is injected, within the turn of whoever injects it.
    const isLate = request.socket instanceof Socket && turn.isOver();
    if (working >= most || isLate) {
      reply.header('Retry-After', RETRY_AFTER);
      throw new ProblemError(429, 'The server has too much to do; ask again in a second.');
    }
    working++;
    request.isAdmitted = true;
  });
  app.addHook('onSend', async (request, _, payload) => {
    if (request.isAdmitted) working--;
    request.isAdmitted = false;
    return payload;
  });
}

/** One turn of the event loop: timers fire only between two, so that the time since the last one is how long a turn has been going on. */
class Turn {
  #begun = performance.now();
  #requests = 0;
  readonly #timer = setInterval(() => {
    this.#begun = performance.now();
    this.#requests = 0;
  }, 20).unref();

  isOver(): boolean {
    return ++this.#requests > CROWD && performance.now() - this.#begun > LONGEST_TURN;
  }

  end(): void {
    clearInterval(this.#timer);
  }
}

import { type Server, type ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';

/** The time limits for closing a server, in milliseconds. */
export type Closing = {
  /** The time for which idle connections stay open, so that a request on its way still gets its answer. */
  lingerMilliseconds: number;
  /** The time that requests in progress may still take after the lingering time. */
  graceMilliseconds: number;
};

/** The time limits that close all connections at once, without waiting for requests in progress. */
export const AT_ONCE: Closing = { lingerMilliseconds: 0, graceMilliseconds: 0 };

/**
 * Tracks which sockets of a server are in use. Node's `closeIdleConnections` keeps a socket that was opened but has
 * sent no request. Such a socket would delay the end of the process.
 */
export class OpenConnections {
  private readonly unanswered = new Map<Socket, Set<ServerResponse>>();
  private closing = false;

  constructor(private readonly server: Server) {
    server.on('connection', (socket) => {
      this.unanswered.set(socket, new Set());
      socket.once('close', () => this.unanswered.delete(socket));
    });
    // This listener runs before the handler, which may answer at once.
    server.prependListener('request', ({ socket }, response) => {
      this.unanswered.get(socket)?.add(response);
      if (this.closing) sayLast(response);
      response.once('close', () => this.settle(socket, response));
    });
  }

  /**
   * Accepts no more connections. Each open connection closes after its next answer. An idle connection closes at the
   * end of the lingering time at the latest. A connection with a request in progress closes at the end of the grace
   * period at the latest.
   */
  async close({ lingerMilliseconds, graceMilliseconds }: Closing): Promise<void> {
    this.closing = true;
    for (const responses of this.unanswered.values()) responses.forEach(sayLast);
    await arrivals();
    // The `close` of an HTTP server would close idle connections at once, and so lose requests that are on their way.
    const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(this.server, () => resolve()));
    await Promise.race([closed, pause(lingerMilliseconds, undefined, { ref: false })]);
    await arrivals();
    this.server.close();
    for (const [socket, responses] of this.unanswered) if (responses.size === 0) socket.destroySoon();
    const cut = setTimeout(() => this.server.closeAllConnections(), graceMilliseconds);
    await closed;
    clearTimeout(cut);
  }

  private settle(socket: Socket, response: ServerResponse): void {
    const responses = this.unanswered.get(socket);
    responses?.delete(response);
    if (this.closing && responses?.size === 0) socket.destroySoon();
  }
}

/** The maximum number of times that {@link arrivals} measures two rounds of the event loop. */
const MOST_TURNS = 100;
/** The time of two rounds of the event loop below which nothing can have arrived in them. */
const SHORT_TURN_MILLISECONDS = 2;

/**
 * Waits until the process has read the connections and requests that have reached the machine. In a busy process, they
 * arrive while the event loop does other work. If the process closed a socket before it read them, the connection would
 * be reset. The sender then could not know whether a request took effect. So the function waits until two rounds of the
 * event loop are so short that nothing can have arrived in them.
 */
async function arrivals(): Promise<void> {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const start = performance.now();
    await nextTurn();
    await nextTurn();
    if (performance.now() - start < SHORT_TURN_MILLISECONDS) return;
  }
}

/** Sets the header that announces the end of the connection after this response. */
function sayLast(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}

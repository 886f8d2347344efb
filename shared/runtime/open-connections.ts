import { type Server, type ServerResponse } from 'node:http';
import { type Socket } from 'node:net';

/**
 * Tracks which sockets of a server are in use. Node's `closeIdleConnections` keeps a socket that was opened but has
 * sent no request, which would delay the end of the process.
 */
export class OpenConnections {
  private readonly unanswered = new Map<Socket, Set<ServerResponse>>();
  private closing = false;

  constructor(private readonly server: Server) {
    server.on('connection', (socket) => {
      this.unanswered.set(socket, new Set());
      socket.once('close', () => this.unanswered.delete(socket));
    });
    server.on('request', ({ socket }, response) => {
      this.unanswered.get(socket)?.add(response);
      if (this.closing) sayLast(response);
      response.once('close', () => this.settle(socket, response));
    });
  }

  /**
   * Accepts no more connections and closes idle ones at once. The others close when they finish, or after the grace
   * period.
   */
  async close(graceMilliseconds: number): Promise<void> {
    this.closing = true;
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    for (const [socket, responses] of this.unanswered) {
      if (responses.size === 0) socket.destroy();
      responses.forEach(sayLast);
    }
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

/** Sets the header that makes the client close the connection after this response. */
function sayLast(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}

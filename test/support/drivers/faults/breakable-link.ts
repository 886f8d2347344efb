import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

/** A TCP proxy in front of a server, with which a test can break the connections to that server. */
export type BreakableLink = {
  port: number;
  /**
   * Changes the state: `open` passes all data on, `silent` drops all data, and `down` cuts open connections and refuses
   * new connections.
   */
  become(state: 'open' | 'silent' | 'down'): Promise<void>;
  /** Cuts a connection when its client sends a text that matches this pattern. The server does not receive the text. */
  cutBefore(text: RegExp): void;
  /** Cuts a connection when the server answers a text that matches this pattern. The client receives no answer. */
  cutAfter(text: RegExp): void;
  close(): Promise<void>;
};

/** Opens a proxy on a free port of this machine. */
export async function breakableLink(to: { host: string; port: number }): Promise<BreakableLink> {
  const sockets = new Set<Socket>();
  let state: 'open' | 'silent' = 'open';
  let before: RegExp | null = null;
  let after: RegExp | null = null;
  const server = createServer((client) => {
    const behind = connect(to);
    let isCutNext = false;
    const cut = () => [client, behind].forEach((socket) => socket.destroy());
    for (const socket of [client, behind]) {
      sockets.add(socket);
      socket.on('error', cut).on('close', () => {
        sockets.delete(socket);
        cut();
      });
    }
    client.on('data', (bytes) => {
      const text = bytes.toString('latin1');
      if (before?.test(text) === true) return cut();
      isCutNext ||= after?.test(text) === true;
      if (state === 'open') behind.write(bytes);
    });
    behind.on('data', (bytes) => {
      if (isCutNext) return cut();
      if (state === 'open') client.write(bytes);
    });
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    const stopped = new Promise<void>((resolve) => void server.close(() => resolve()));
    for (const socket of sockets) socket.destroy();
    await stopped;
  };
  return {
    port,
    become: async (next) => {
      if (next === 'down') return stop();
      state = next;
      if (!server.listening) await listen(port);
    },
    cutBefore: (text) => {
      before = text;
    },
    cutAfter: (text) => {
      after = text;
    },
    close: async () => {
      if (server.listening) await stop();
    },
  };
}

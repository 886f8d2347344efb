import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

/** A TCP link to a server that the test can break. */
export type BreakableLink = {
  port: number;
  /** `open` passes everything on, `silent` swallows everything, `down` refuses connections. Open connections are cut by `down`. */
  become(state: 'open' | 'silent' | 'down'): Promise<void>;
  /** Cuts each connection once the client sends a text that matches. The server does not receive it. */
  cutBefore(text: RegExp): void;
  /** Cuts each connection once the server answers a text that matches. The client does not receive the answer. */
  cutAfter(text: RegExp): void;
  close(): Promise<void>;
};

/** Opens a link on a free port of this machine. */
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

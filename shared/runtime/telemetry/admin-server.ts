import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { ConfigurationError } from '../settings/settings';

export type AdminServer = { address: string; close(): Promise<void> };

/**
 * Serves the metrics at an address of their own, `GET /metrics`. It serves nothing else and authenticates nobody, so it
 * must not be reachable from outside.
 * @throws ConfigurationError if it cannot listen there
 */
export async function startAdminServer(
  { host, port }: { host: string; port: number },
  text: () => Promise<string>,
): Promise<AdminServer> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end();
    text().then(
      (metrics) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(metrics),
      () => response.writeHead(500).end(),
    );
  });
  await listening(server, host, port);
  const { address, family, port: actual } = server.address() as AddressInfo;
  return {
    address: `http://${family === 'IPv6' ? `[${address}]` : address}:${actual}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) => {
      const where = `${host}:${port} (${code ?? 'unknown error'})`;
      reject(
        new ConfigurationError(`The metrics cannot be served at ${where}: change HUB_ADMIN_PORT or HUB_ADMIN_HOST`),
      );
    });
    server.listen(port, host, () => resolve());
  });
}

import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const askedSchema = z.object({
  query: z.string(),
  operationName: z.string(),
  variables: z.record(z.string(), z.unknown()),
});
export type AskedOperation = z.infer<typeof askedSchema>;

/**
 * Serves operations on a free port. Prints a line of JSON with the address. The process exits when its standard input
 * ends.
 */
export function serve(answer: (asked: AskedOperation) => Promise<string>, printing: object = {}): void {
  const server = createServer((request, response) => {
    text(request)
      .then((body) => answer(askedSchema.parse(JSON.parse(body))))
      .then((body) => response.writeHead(200, { 'content-type': 'application/json' }).end(body))
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    process.stdout.write(`${JSON.stringify({ address: `http://127.0.0.1:${port}/`, ...printing })}\n`);
  });
  process.stdin.resume().once('end', () => process.exit());
}

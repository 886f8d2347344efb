import { request } from 'node:http';

export type RawAnswer = { status: number; text: string; headers: NodeJS.Dict<string | string[]> };
type RawRequest = { method?: string; headers?: Record<string, string | string[]>; body?: string | Buffer };

/** Sends an HTTP request with repeated headers, which `fetch` would merge. */
export function rawRequest(url: string, { method = 'POST', headers = {}, body }: RawRequest): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, text, headers: response.headers });
      });
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

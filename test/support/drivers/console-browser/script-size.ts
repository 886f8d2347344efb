import { gzipSync } from 'node:zlib';
import { type Page, type Request } from 'playwright-core';

/**
 * Records the scripts that a page loads from now on. The returned function returns their total size after gzip, in kB.
 */
export function watchScripts(page: Page): () => Promise<number> {
  const scripts = new Map<string, Request>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.set(request.url(), request);
  });
  return async () => {
    const bodies = await Promise.all([...scripts.values()].map(async (request) => (await request.response())?.body()));
    const bytes = bodies.map((body) => (body === undefined ? 0 : gzipSync(body, { level: 9 }).length));
    return bytes.reduce((sum, each) => sum + each, 0) / 1000;
  };
}

import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ApiClient } from './api-client';
import { type Print } from './carry-out';
import { refuse } from './cli-refusal';

const KILOBYTES_A_LINE = 100;

/**
 * Downloads a file of the Hub into a new local file.
 * @throws CliRefusal if the Hub refuses the request, or if the file cannot be written or does not arrive completely
 */
export async function download(
  client: ApiClient,
  { path, out }: { path: string; out: string },
  print: Print,
): Promise<void> {
  const bytes = await write(await client.download(path), out, print);
  print(`已写入 ${out}(${Math.ceil(bytes / 1024)} KB)`);
}

/** Writes the stream to a new file. It never overwrites a file, and deletes a file that it could not complete. */
async function write(body: Readable, path: string, print: Print): Promise<number> {
  const file = createWriteStream(path, { flags: 'wx' });
  let bytes = 0;
  let reported = 0;
  body.on('data', (piece: Buffer) => {
    bytes += piece.length;
    if (bytes - reported < KILOBYTES_A_LINE * 1024) return;
    reported = bytes;
    print(`已收到 ${Math.floor(bytes / 1024)} KB …`);
  });
  let isOurs = false;
  file.once('open', () => (isOurs = true));
  try {
    await pipeline(body, file);
    return bytes;
  } catch {
    if (!isOurs)
      throw refuse(
        `无法写入 ${path}:文件可能已存在,请另选文件名。`,
        `${path} cannot be written. It may already exist: choose another name.`,
      );
    await rm(path, { force: true });
    throw refuse('文件未能完整接收,请稍后重试。', 'The file did not arrive completely. Try again later.');
  }
}

import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type AttachmentStore, placeOfContent } from '../../../../shared/attachments/attachment-store';
import { ContentChangedError, ContentCheck } from '../../../../shared/attachments/content-check';
import { openAttachments } from '../../../../shared/attachments/open-store';
import { s3Store } from '../../../../shared/attachments/s3-store';
import { Spool, type SpooledFile } from '../../../../shared/attachments/spool';
import { PDF, pdfOf, sha256Of } from '../../../support/drivers/peers/attached-files';
import { S3Server } from '../../../support/drivers/peers/s3-server';

const NOW = new Date('2026-06-17T02:00:00.000Z');
const clock = () => NOW;
const MOST = 1_000_000;

let folder: string;
let spool: Spool;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-stores-'));
  spool = new Spool(join(folder, 'incoming'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function take(content: Buffer): Promise<SpooledFile> {
  return spool.take(Readable.from(piecesOf(content)), MOST);
}

function* piecesOf(content: Buffer): Generator<Buffer> {
  for (let at = 0; at < content.length; at += 1000) yield content.subarray(at, at + 1000);
}

const incoming = () => readdirSync(join(folder, 'incoming'));

async function contentIn(store: AttachmentStore, sha256: string): Promise<Buffer | null> {
  const stream = await store.open(sha256);
  return stream === null ? null : buffer(stream);
}

describe('incoming file', () => {
  it('is stored on disk, with its hash and its size', async () => {
    const content = pdfOf(12_345);
    const { path, ...known } = await take(content);
    expect(known).toEqual({ sha256: sha256Of(content), bytes: 12_345 });
    expect(readFileSync(path).equals(content)).toBe(true);
  });

  it('may have the maximum number of bytes, and leaves no file behind with one more', async () => {
    expect((await take(Buffer.alloc(MOST))).bytes).toBe(MOST);
    await expect(take(Buffer.alloc(MOST + 1))).rejects.toThrow('The file exceeds the size limit of uploads.');
    expect(incoming()).toHaveLength(1);
  });

  it('leaves no file behind if the upload breaks off', async () => {
    const broken = async function* () {
      yield Buffer.alloc(100);
      await Promise.resolve();
      throw new Error('gone');
    };
    await expect(spool.take(broken(), MOST)).rejects.toThrow('gone');
    expect(incoming()).toEqual([]);
  });

  it('is removed after its process was killed, but not while a process still writes to it', async () => {
    await take(PDF);
    writeFileSync(join(folder, 'incoming', 'old'), 'x');
    const twoHoursAgo = NOW.getTime() / 1000 - 7200;
    utimesSync(join(folder, 'incoming', 'old'), twoHoursAgo, twoHoursAgo);
    await openAttachments({ folder, s3: null }, clock);
    expect(incoming()).toHaveLength(1);
    expect(incoming()).not.toContain('old');
  });
});

describe('path of a content', () => {
  it('is built from its hash, and any other text than a hash is refused', () => {
    const hash = sha256Of(PDF);
    expect(placeOfContent(hash)).toBe(`${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`);
    for (const odd of ['', '../../etc/passwd', hash.toUpperCase(), `${hash}0`, hash.replace(/^./, '/')]) {
      expect(() => placeOfContent(odd)).toThrow(RangeError);
    }
  });
});

const KINDS: [string, (server: S3Server) => Promise<AttachmentStore>][] = [
  ['a folder', async () => (await openAttachments({ folder, s3: null }, clock)).store],
  ['a bucket', (server) => Promise.resolve(s3Store(server.access, clock))],
];

describe.each(KINDS)('store in %s', (_, open) => {
  let server: S3Server;
  let store: AttachmentStore;
  beforeEach(async () => {
    server = await S3Server.start();
    store = await open(server);
  });
  afterEach(() => server.stop());

  it('returns the stored content', async () => {
    const content = pdfOf(300_000);
    const file = await take(content);
    expect([await store.has(file.sha256), await store.open(file.sha256)]).toEqual([false, null]);
    await store.put(file);
    expect(await store.has(file.sha256)).toBe(true);
    expect((await contentIn(store, file.sha256))?.equals(content)).toBe(true);
  });

  it('removes content that is older than a given time, and can do so repeatedly', async () => {
    const file = await take(pdfOf(2000));
    await store.put(file);
    const hour = 3_600_000;
    await store.remove(file.sha256, new Date(Date.now() - hour));
    expect(await store.has(file.sha256)).toBe(true);
    for (let times = 0; times < 2; times += 1) await store.remove(file.sha256, new Date(Date.now() + hour));
    expect(await store.has(file.sha256)).toBe(false);
  });

  it('stores equal files once, even if many are stored at the same time', async () => {
    const files = await Promise.all(Array.from({ length: 8 }, () => take(PDF)));
    await Promise.all(files.map((file) => store.put(file)));
    expect((await contentIn(store, sha256Of(PDF)))?.equals(PDF)).toBe(true);
    await Promise.all(files.map(({ path }) => spool.drop(path)));
    expect(incoming()).toEqual([]);
  });
});

describe('bucket', () => {
  let server: S3Server;
  beforeEach(async () => {
    server = await S3Server.start();
  });
  afterEach(() => server.stop());

  it('is named in the path of each request, and each request is signed', async () => {
    const file = await take(PDF);
    await s3Store(server.access, clock).put(file);
    const key = `/attachments/${placeOfContent(file.sha256)}`;
    expect(server.seen).toEqual([`PUT ${key} 200`]);
    expect([...server.objects.keys()]).toEqual([key]);
  });

  it('refuses another secret', async () => {
    const store = s3Store({ ...server.access, secretAccessKey: 'another' }, clock);
    await expect(store.put(await take(PDF))).rejects.toThrow('The object store answered PUT with status 403.');
    await expect(store.open(sha256Of(PDF))).rejects.toThrow('The object store answered GET with status 403.');
    await expect(store.has(sha256Of(PDF))).rejects.toThrow('The object store answered HEAD with status 403.');
    expect(server.objects.size).toBe(0);
  });

  it('refuses content that does not match the hash', async () => {
    const file = await take(PDF);
    writeFileSync(file.path, Buffer.alloc(PDF.length));
    await expect(s3Store(server.access, clock).put(file)).rejects.toThrow(
      'The object store answered PUT with status 400.',
    );
    expect(server.objects.size).toBe(0);
  });

  it('is called up to three times while it is busy', async () => {
    const store = s3Store(server.access, clock);
    server.busy = 2;
    await store.put(await take(PDF));
    expect(server.objects.size).toBe(1);
    server.busy = 3;
    await expect(store.has(sha256Of(PDF))).rejects.toThrow('The object store answered HEAD with status 503.');
  });
});

describe('outgoing content', () => {
  const through = (content: Buffer, sha256: string) => {
    const check = new ContentCheck(sha256);
    Readable.from(piecesOf(content)).pipe(check);
    return check;
  };

  it('is sent completely if it is unchanged', async () => {
    for (const content of [pdfOf(5000), PDF, Buffer.alloc(0)]) {
      expect((await buffer(through(content, sha256Of(content)))).equals(content)).toBe(true);
    }
  });

  it('is never sent completely if it has changed', async () => {
    const content = pdfOf(5000);
    const changed = Buffer.from(content);
    changed[100] = 0x26;
    for (const other of [changed, content.subarray(0, -1), Buffer.concat([content, Buffer.alloc(1)])]) {
      const check = through(other, sha256Of(content));
      let seen = 0;
      check.on('data', (piece: Buffer) => (seen += piece.length));
      await expect(new Promise((_, reject) => check.once('error', reject))).rejects.toThrow(ContentChangedError);
      expect(seen).toBeLessThan(other.length);
    }
  });
});

import { createReadStream } from 'node:fs';
import { type Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { AwsV4Signer } from 'aws4fetch';
import { type Dispatcher, request } from 'undici';
import { type AttachmentStore, placeOfContent } from './attachment-store';
import { type SpooledFile } from './spool';

/**
 * The access to the bucket. `endpoint` is an origin. The bucket is the first path segment, which every S3-compatible
 * store accepts.
 */
export type S3Access = {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
};

/**
 * Reports that the store refused a request. The message has only the status, because the body of a store's answer may
 * quote keys and names.
 */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

type Method = 'DELETE' | 'GET' | 'HEAD' | 'PUT';
type Answer = Dispatcher.ResponseData;

const TIMEOUTS = { headersTimeout: 30_000, bodyTimeout: 60_000 } as const;
/**
 * The maximum number of attempts. A request is repeated if the store answers with a 5xx status, as a busy store does.
 * Every request is idempotent.
 */
const ATTEMPTS = 3;
const PAUSE_MILLISECONDS = 300;
/** SHA-256 of an empty body. */
const NO_BODY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/**
 * Returns a store that keeps files in a bucket. Each request's signature covers the hash of the content, so the bucket
 * refuses other bytes.
 */
export function s3Store(access: S3Access, clock: () => Date): AttachmentStore {
  const ask = (method: Method, sha256: string, file: SpooledFile | null = null) =>
    insistently(async () => send(await signed(access, { method, sha256, file, now: clock() }), file));
  return {
    put: async (file) => {
      const { statusCode, body } = await ask('PUT', file.sha256, file);
      await body.dump();
      if (statusCode !== 200) throw refusal('PUT', statusCode);
    },
    open: async (sha256): Promise<Readable | null> => {
      const { statusCode, body } = await ask('GET', sha256);
      if (statusCode === 200) return body;
      await body.dump();
      if (statusCode === 404) return null;
      throw refusal('GET', statusCode);
    },
    remove: async (sha256, before) => {
      const head = await ask('HEAD', sha256);
      await head.body.dump();
      if (head.statusCode === 404) return;
      if (head.statusCode !== 200) throw refusal('HEAD', head.statusCode);
      const storedAt = Date.parse(String(head.headers['last-modified']));
      // If the store does not say when the content was stored, nothing is removed.
      if (!(storedAt < before.getTime())) return;
      const { statusCode, body } = await ask('DELETE', sha256);
      await body.dump();
      if (statusCode !== 204 && statusCode !== 404) throw refusal('DELETE', statusCode);
    },
    has: async (sha256) => {
      const { statusCode, body } = await ask('HEAD', sha256);
      await body.dump();
      if (statusCode !== 200 && statusCode !== 404) throw refusal('HEAD', statusCode);
      return statusCode === 200;
    },
  };
}

type Asking = { method: Method; sha256: string; file: SpooledFile | null; now: Date };
type Signed = { method: Method; url: string; headers: Record<string, string> };

/** Signs a request with AWS Signature Version 4, including the hash and the length of the body. */
async function signed(access: S3Access, { method, sha256, file, now }: Asking): Promise<Signed> {
  const { endpoint, bucket, region, accessKeyId, secretAccessKey } = access;
  const url = new URL(`/${encodeURIComponent(bucket)}/${placeOfContent(sha256)}`, endpoint).href;
  const datetime = now.toISOString().replace(/[:-]|\.\d{3}/g, '');
  const headers = { 'x-amz-content-sha256': file?.sha256 ?? NO_BODY };
  const whom = { accessKeyId, secretAccessKey, region, service: 's3' };
  const ready = await new AwsV4Signer({ method, url, headers, datetime, ...whom }).sign();
  const all = Object.fromEntries(ready.headers);
  if (file !== null) all['content-length'] = String(file.bytes);
  return { method, url, headers: all };
}

function send({ method, url, headers }: Signed, file: SpooledFile | null): Promise<Answer> {
  return request(url, { ...TIMEOUTS, method, headers, body: file === null ? null : createReadStream(file.path) });
}

async function insistently(attempt: () => Promise<Answer>): Promise<Answer> {
  for (let tried = 1; ; tried += 1) {
    const answer = await attempt();
    if (answer.statusCode < 500 || tried === ATTEMPTS) return answer;
    await answer.body.dump();
    await wait(PAUSE_MILLISECONDS * tried);
  }
}

function refusal(method: Method, status: number): StoreError {
  return new StoreError(
    `The object store answered ${method} with status ${status}. Check the store and the HUB_S3_ variables.`,
  );
}

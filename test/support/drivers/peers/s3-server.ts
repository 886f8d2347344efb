import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

const ACCESS = { accessKeyId: 'AKIDTEST', secretAccessKey: 'a secret that is no word', region: 'cn-jinan-1' };
const EMPTY = sha256('');

/**
 * A small S3 server. It verifies each request by Signature Version 4 with its own implementation of the specification,
 * and compares the body with the signed hash.
 */
export class S3Server {
  readonly objects = new Map<string, Buffer>();
  /** The method and path of each request, and the status of its answer. */
  readonly seen: string[] = [];
  /** The modification time that the server states for every object. */
  storedAt = new Date();
  /** The number of further requests that the server answers with 503. */
  busy = 0;
  private readonly server = createServer((request, response) => void this.handle(request, response));

  private constructor() {}

  static async start(): Promise<S3Server> {
    const made = new S3Server();
    await new Promise<void>((done) => made.server.listen(0, '127.0.0.1', done));
    return made;
  }

  get access() {
    const { port } = this.server.address() as AddressInfo;
    return { ...ACCESS, endpoint: `http://127.0.0.1:${port}`, bucket: 'attachments' };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const { status, body } = this.answer(request, Buffer.concat(chunks));
    this.seen.push(`${request.method} ${request.url} ${status}`);
    const headers = { 'content-length': body.length, 'last-modified': this.storedAt.toUTCString() };
    response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
  }

  private answer(request: IncomingMessage, content: Buffer): { status: number; body: Buffer } {
    const nothing = Buffer.alloc(0);
    if (this.busy > 0) {
      this.busy -= 1;
      return { status: 503, body: Buffer.from('<Error><Code>SlowDown</Code></Error>') };
    }
    if (!isSigned(request))
      return { status: 403, body: Buffer.from('<Error><Code>SignatureDoesNotMatch</Code></Error>') };
    if (request.headers['x-amz-content-sha256'] !== sha256(content)) return { status: 400, body: nothing };
    const key = request.url ?? '';
    if (request.method === 'PUT') {
      if (Number(request.headers['content-length']) !== content.length) return { status: 411, body: nothing };
      this.objects.set(key, content);
      return { status: 200, body: nothing };
    }
    if (request.method === 'DELETE') return { status: this.objects.delete(key) ? 204 : 404, body: nothing };
    const found = this.objects.get(key);
    return found === undefined ? { status: 404, body: Buffer.from('<Error/>') } : { status: 200, body: found };
  }
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/;

function isSigned({ method, url = '', headers }: IncomingMessage): boolean {
  const [, keyId, day = '', region, names = '', signature] = AUTHORIZATION.exec(headers.authorization ?? '') ?? [];
  const date = String(headers['x-amz-date']);
  const signed = names.split(';');
  const isWhole = ['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => signed.includes(name));
  if (keyId !== ACCESS.accessKeyId || region !== ACCESS.region || !date.startsWith(day) || !isWhole) return false;
  const lines = signed.map((name) => `${name}:${String(headers[name]).trim()}\n`).join('');
  const hash = String(headers['x-amz-content-sha256'] ?? EMPTY);
  const canonical = [method, url, '', lines, names, hash].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', date, `${day}/${region}/s3/aws4_request`, sha256(canonical)].join('\n');
  const steps = [day, region, 's3', 'aws4_request'];
  const key = steps.reduce<string | Buffer>((secret, step) => hmac(secret, step), `AWS4${ACCESS.secretAccessKey}`);
  return hmac(key, toSign).toString('hex') === signature;
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

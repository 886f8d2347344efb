import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

/** Reports that stored content no longer matches its hash. */
export class ContentChangedError extends Error {
  override readonly name = 'ContentChangedError';
}

/**
 * Passes the content of a file through and hashes it. It holds back the last piece until the hash is known. If the
 * content has changed, the stream ends with a ContentChangedError and lacks the last piece.
 */
export class ContentCheck extends Transform {
  private readonly hash = createHash('sha256');
  private held: Buffer | null = null;

  constructor(private readonly sha256: string) {
    super();
  }

  override _transform(piece: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.hash.update(piece);
    if (this.held !== null) this.push(this.held);
    this.held = piece;
    done();
  }

  override _flush(done: TransformCallback): void {
    if (this.hash.digest('hex') === this.sha256) done(null, this.held);
    else done(new ContentChangedError('A stored file does not match its SHA-256. Restore the file from a backup.'));
  }
}

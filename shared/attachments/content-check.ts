import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

/** What a store gave is not what was once put into it. */
export class ContentChangedError extends Error {
  override readonly name = 'ContentChangedError';
}

/**
 * Lets a content through while it hashes it. The last piece is held back until all of it is known: a content that has changed
 * breaks off with an error, and is never whole.
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
    else done(new ContentChangedError('The content of the stored file has changed: its SHA-256 no longer matches.'));
  }
}

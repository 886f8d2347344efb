import { type Role } from '../../../shared/domain/roles';
import { type Log } from '../../../shared/runtime/log';
import { hashOf, type Manifest, readManifest, writtenAt } from './manifest';

/** The time after which the Hub checks again whether the file has changed. */
const FRESH_MILLISECONDS = 1000;

/**
 * The registered documents in the file that `npm run persist` writes. A change of the file is noticed within a second.
 */
export class RegisteredDocuments {
  private manifest: Manifest;
  private written: number | null;
  private lookedAt: number;

  /**
   * Reads the file, which may be missing.
   * @param monotonic returns the milliseconds of a monotonic clock
   * @throws OperatorRefusal if the file is not a manifest
   */
  constructor(
    private readonly path: string,
    private readonly log: Log,
    private readonly monotonic: () => number = () => performance.now(),
  ) {
    this.lookedAt = this.monotonic();
    this.written = writtenAt(path);
    this.manifest = readManifest(path);
  }

  /** Returns the document of a role with this hash; null if none is registered. */
  find(role: Role, hash: string): string | null {
    this.refresh();
    const documents = this.manifest.roles[role] ?? {};
    return Object.hasOwn(documents, hash) ? (documents[hash] ?? null) : null;
  }

  has(role: Role, source: string): boolean {
    return this.find(role, hashOf(source)) === source;
  }

  /** Reads the file again if it has changed. If it is damaged, the documents stay as they were. */
  private refresh(): void {
    const now = this.monotonic();
    if (now - this.lookedAt < FRESH_MILLISECONDS) return;
    this.lookedAt = now;
    const written = writtenAt(this.path);
    if (written === this.written) return;
    this.written = written;
    try {
      this.manifest = readManifest(this.path);
    } catch (error) {
      this.log.error('Registered documents could not be read', { error });
    }
  }
}

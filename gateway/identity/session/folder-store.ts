import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type SessionStore } from './session-store';

/** The minimum time between two sweeps, which remove expired values. */
const SWEEP_MILLISECONDS = 600_000;
/**
 * The minimum extension of an expiry that is written, as a share of the lifetime. For a lifetime of half an hour, it is
 * 30 seconds.
 */
const LEAST_SHARE = 1 / 60;
/** Matches the file names of this store: values, and temporary files. */
const OWN_FILE = /^(?:[\da-f]{64}\.session|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.new)$/;

/**
 * The session store of a single gateway. It has one file for each value, which only the owner can read. The
 * modification time of a file is the instant at which its value expires. The files are short and are read
 * synchronously, so that no other request runs between two steps. The function `claim` claims a key only within this
 * process.
 */
export class FolderStore implements SessionStore {
  private readonly claims = new Map<string, { until: number }>();
  private sweptAt = -Infinity;

  constructor(
    private readonly folder: string,
    private readonly clock: () => Date,
  ) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  read(key: string, keepMilliseconds: number | null): Promise<string | null> {
    const until = this.untilOf(key);
    if (until === null) return Promise.resolve(null);
    if (keepMilliseconds !== null) this.keepFor(key, keepMilliseconds, until);
    return Promise.resolve(readFileSync(this.pathOf(key), 'utf8'));
  }

  create(key: string, value: string, keepMilliseconds: number): Promise<void> {
    this.sweep();
    this.write(key, value, this.now() + keepMilliseconds);
    return Promise.resolve();
  }

  replace(key: string, value: string): Promise<boolean> {
    const until = this.untilOf(key);
    if (until !== null) this.write(key, value, until);
    return Promise.resolve(until !== null);
  }

  remove(key: string): Promise<void> {
    rmSync(this.pathOf(key), { force: true });
    return Promise.resolve();
  }

  claim(key: string, milliseconds: number): Promise<(() => Promise<void>) | null> {
    const held = this.claims.get(key);
    if (held !== undefined && performance.now() < held.until) return Promise.resolve(null);
    const own = { until: performance.now() + milliseconds };
    this.claims.set(key, own);
    const release = () => {
      if (this.claims.get(key) === own) this.claims.delete(key);
      return Promise.resolve();
    };
    return Promise.resolve(release);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private now(): number {
    return this.clock().getTime();
  }

  private pathOf(key: string): string {
    return join(this.folder, `${key}.session`);
  }

  /** Returns the instant at which a value expires. Returns null if there is no value or it has expired. */
  private untilOf(key: string): number | null {
    const until = statSync(this.pathOf(key), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    return this.now() < until ? until : null;
  }

  /** Extends the expiry of a value. A small extension is not written, because the disk may be slow. */
  private keepFor(key: string, milliseconds: number, before: number): void {
    const until = this.now() + milliseconds;
    if (until - before < milliseconds * LEAST_SHARE) return;
    utimesSync(this.pathOf(key), until / 1000, until / 1000);
  }

  /** Writes a temporary file and renames it, so that a killed process leaves no incomplete value. */
  private write(key: string, value: string, until: number): void {
    const draft = join(this.folder, `${randomUUID()}.new`);
    writeFileSync(draft, value, { mode: 0o600, flag: 'wx' });
    utimesSync(draft, until / 1000, until / 1000);
    renameSync(draft, this.pathOf(key));
  }

  /** Removes expired values, and the temporary files that a killed process has left. It leaves other files alone. */
  private sweep(): void {
    if (performance.now() < this.sweptAt + SWEEP_MILLISECONDS || !existsSync(this.folder)) return;
    this.sweptAt = performance.now();
    for (const name of readdirSync(this.folder).filter((each) => OWN_FILE.test(each))) {
      const path = join(this.folder, name);
      if (this.now() >= (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0)) rmSync(path, { force: true });
    }
  }
}

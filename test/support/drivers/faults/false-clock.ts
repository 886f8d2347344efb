import { renameSync, writeFileSync } from 'node:fs';

/** The folders of Debian's libraries, by the architecture of the processor. */
const FOLDERS: Readonly<Record<string, string>> = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' };

/** The library of Debian's package `faketime`. */
const LIBRARY = `/usr/lib/${FOLDERS[process.arch] ?? ''}/faketime/libfaketime.so.1`;

export const DAY_MILLISECONDS = 86_400_000;

/**
 * A wrong clock for processes. A test sets this clock back or ahead while the processes run. Their monotonic clock
 * stays correct.
 */
export class FalseClock {
  private milliseconds = 0;

  /**
   * @param file the path of the file in which the processes read how far the clock is off
   */
  constructor(private readonly file: string) {
    this.move(0);
  }

  /** Sets the clock ahead of the right time, or back if the number is negative, for all processes at once. */
  move(milliseconds: number): void {
    this.milliseconds = milliseconds;
    const seconds = milliseconds / 1000;
    // The rename replaces the whole file at once, so no process reads half of it.
    writeFileSync(`${this.file}.next`, `${seconds < 0 ? '' : '+'}${seconds}\n`);
    renameSync(`${this.file}.next`, this.file);
  }

  get now(): Date {
    return new Date(Date.now() + this.milliseconds);
  }

  /** The number of milliseconds by which the clock is ahead of the right time. */
  get ahead(): number {
    return this.milliseconds;
  }

  /** The environment variables of a process with this clock. The clock does not change the times of files. */
  get environment(): Record<string, string> {
    return {
      LD_PRELOAD: LIBRARY,
      FAKETIME_TIMESTAMP_FILE: this.file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      NO_FAKE_STAT: '1',
    };
  }
}

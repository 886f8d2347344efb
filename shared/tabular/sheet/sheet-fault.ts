import { type Message } from '../../kernel/errors';

/**
 * A fault at one place of a sheet. `line` is null if the fault concerns no single row, and `column` is null if it
 * concerns no single column. A column is given by letter and title, such as `C 身份证号`.
 */
export type SheetFault = { line: number | null; column: string | null; reason: Message };

/** The error for a fault after which the rest of the sheet cannot be read. */
export class SheetRefusal extends Error {
  constructor(readonly fault: SheetFault) {
    super(fault.reason.en);
    this.name = 'SheetRefusal';
  }
}

export function refuseFile(zh: string, en: string): SheetRefusal {
  return new SheetRefusal({ line: null, column: null, reason: { zh, en } });
}

export function refuseLine(line: number, zh: string, en: string): SheetRefusal {
  return new SheetRefusal({ line, column: null, reason: { zh, en } });
}

/** Collects the faults of a sheet, up to a limit, so that a user can correct all of them at once. */
export class SheetFaults {
  private readonly found: SheetFault[] = [];
  /** True if there were more faults than the limit. */
  more = false;

  constructor(private readonly most: number) {}

  add(fault: SheetFault): void {
    if (this.found.length < this.most) this.found.push(fault);
    else this.more = true;
  }

  get none(): boolean {
    return this.found.length === 0;
  }

  /** Returns the faults from top to bottom. The faults of the whole file come first. */
  list(): SheetFault[] {
    return this.found.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
  }
}

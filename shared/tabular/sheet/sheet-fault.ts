import { type Message } from '../../kernel/errors';

/**
 * What is wrong at one place of a sheet. `line` is null where it is the file as a whole, `column` where it is no one column;
 * else the column is its letter and title, as `C 身份证号`.
 */
export type SheetFault = { line: number | null; column: string | null; reason: Message };

/** A fault after which nothing more of the sheet can be read. */
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

/** All that is wrong with a sheet, up to a bound: a user mends a sheet once, and not once a fault. */
export class SheetFaults {
  private readonly found: SheetFault[] = [];
  /** Whether there was more than the bound lets through. */
  more = false;

  constructor(private readonly most: number) {}

  add(fault: SheetFault): void {
    if (this.found.length < this.most) this.found.push(fault);
    else this.more = true;
  }

  get none(): boolean {
    return this.found.length === 0;
  }

  /** From the top of the sheet down; what is said of the file as a whole comes first. */
  list(): SheetFault[] {
    return this.found.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
  }
}

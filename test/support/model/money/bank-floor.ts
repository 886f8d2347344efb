import { randomInt } from 'node:crypto';

/** A payment as the last answer showed it. */
export type KnownPayment = { id: string; instalmentId: string; amountFen: number; status: string };

/** The knowledge that all clerks share. It may be outdated, and then the Hub refuses their calls. */
export class BankFloor {
  readonly payments = new Map<string, KnownPayment>();

  constructor(
    /** Maps each instalment that is or was due to its amount in fen. */
    readonly instalments: Map<string, number>,
    readonly budgetLines: readonly string[],
  ) {}

  /** Returns a random payment, mostly in that state. Sometimes the state differs, so that the Hub must refuse the call. */
  paymentIn(status: string): KnownPayment | null {
    const all = [...this.payments.values()];
    const fitting = all.filter((each) => each.status === status);
    return pick(fitting.length > 0 && randomInt(10) > 0 ? fitting : all);
  }

  instalment(): { id: string; amountFen: number } {
    const under = new Set([...this.payments.values()].filter(isUnderWay).map(({ instalmentId }) => instalmentId));
    const all = [...this.instalments].map(([id, amountFen]) => ({ id, amountFen }));
    const free = all.filter(({ id }) => !under.has(id));
    const [first] = all;
    if (first === undefined) throw new Error('No instalment is due.');
    return pick(free.length > 0 && randomInt(10) > 0 ? free : all) ?? first;
  }

  /** Splits an amount between random budget lines. Sometimes the parts sum to one fen too much. */
  postings(amountFen: number): { budgetLineId: string; amountFen: number }[] {
    const total = randomInt(12) === 0 ? amountFen + 1 : amountFen;
    const lines = this.budgetLines.filter(() => randomInt(2) === 0);
    const [last = this.budgetLines[0] ?? '', ...others] = lines;
    const part = Math.floor(total / (others.length + 1));
    const rest = total - part * others.length;
    return [
      ...others.map((budgetLineId) => ({ budgetLineId, amountFen: part })),
      { budgetLineId: last, amountFen: rest },
    ];
  }
}

const isUnderWay = ({ status }: KnownPayment) => status !== 'RETURNED' && status !== 'REJECTED';

function pick<T>(all: readonly T[]): T | null {
  return all[randomInt(Math.max(1, all.length))] ?? null;
}

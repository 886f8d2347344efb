import { randomInt } from 'node:crypto';
import { type UserCaller } from '../../drivers/peers/oidc-issuer';
import { type BankCase } from './bank-case';

/** A payment in the state that the last answer of the Hub showed. */
export type KnownPayment = { id: string; instalmentId: string; amountFen: number; status: string };

/**
 * A lot of another contract, in the state that the last answer of the Hub showed. `bureau` is the district bureau that
 * signed the contract.
 */
export type KnownLot = { id: string; bureau: UserCaller; status: string };

/** The payments and lots as all clerks know them. The Hub may refuse a call of a clerk whose knowledge is outdated. */
export class BankFloor {
  readonly payments = new Map<string, KnownPayment>();
  readonly lots: ReadonlyMap<string, KnownLot>;
  private commitments = 0;

  constructor(
    /** The amounts in fen of all instalments that are or were due, by the id of the instalment. */
    readonly instalments: Map<string, number>,
    readonly budgetLines: readonly string[],
    readonly bank: Pick<BankCase, 'contractId' | 'neighbourId' | 'otherLots'>,
  ) {
    this.lots = new Map(bank.otherLots.map(({ id, bureau }) => [id, { id, bureau, status: 'ACTIVE' }]));
  }

  /**
   * Returns a random payment, mostly in the given state. Sometimes the state differs, so that the Hub must refuse the
   * call.
   */
  paymentIn(status: string): KnownPayment | null {
    const all = [...this.payments.values()];
    const fitting = all.filter((each) => each.status === status);
    return pick(fitting.length > 0 && randomInt(10) > 0 ? fitting : all);
  }

  /**
   * Returns a random lot of another contract, mostly in the given state. If the state differs, the Hub must refuse the
   * call.
   */
  lotIn(status: string): KnownLot {
    const all = [...this.lots.values()];
    const isMeant = randomInt(5) > 0;
    return pick(all.filter((each) => (each.status === status) === isMeant)) ?? pick(all) ?? none();
  }

  budgetLine(): string {
    return pick(this.budgetLines) ?? none();
  }

  /** Returns an amount that no other clerk commits. A test finds the events of the commitment by this amount. */
  newCommitmentFen(): number {
    return (this.commitments += 1);
  }

  instalment(): { id: string; amountFen: number } {
    const under = new Set([...this.payments.values()].filter(isUnderWay).map(({ instalmentId }) => instalmentId));
    const all = [...this.instalments].map(([id, amountFen]) => ({ id, amountFen }));
    const free = all.filter(({ id }) => !under.has(id));
    return pick(free.length > 0 && randomInt(10) > 0 ? free : all) ?? none();
  }

  /** Splits an amount between random budget lines. Sometimes the parts sum to one fen more than the amount. */
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

function none(): never {
  throw new Error('The bank has no such instalment, lot or budget line.');
}

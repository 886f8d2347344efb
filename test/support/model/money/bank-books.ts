import { type Stored } from '../../oracle/chain-check';

type Entry = { kind: string; budgetLineId: string; amountFen: number; lotId: string | null };
type Answered = { action: string; subjectId: string; after: Record<string, unknown> };

/** The events and the ledger postings of finance. `prices` maps each lot to its price in fen. */
export type Books = { events: readonly Stored[]; postings: readonly Stored[]; prices: ReadonlyMap<string, number> };

/**
 * The event after which nothing may be paid for a lot. The hold of a lot is no such event, because instalments that
 * were already due may still be paid.
 */
const STOPS = 'LOT_TERMINATED';
/** The event after which the settlement of the lot may be paid. */
const GOES_ON = 'LOT_SETTLED';

/**
 * Replays the events of the Hub in commit order, and returns a text for each error in its books. Errors are a budget
 * line or commitment below zero, payments above the price of a lot, and payments for a terminated lot before its
 * settlement.
 */
export function bookFaults({ events, postings, prices }: Books): string[] {
  const faults: string[] = [];
  const balances = opened(events, postings);
  const stopped = new Set<unknown>();
  const add = (name: string, fen: bigint) => {
    const balance = (balances.get(name) ?? 0n) + fen;
    balances.set(name, balance);
    return balance;
  };
  for (const { action, subjectId, after } of events.map(shown)) {
    if (action === STOPS) stopped.add(subjectId);
    if (action === GOES_ON) stopped.delete(subjectId);
    if (action !== 'LEDGER_ENTRY_BOOKED') continue;
    const entry = after as Entry & { toLotId: string | null };
    for (const [name, fen] of movesOf(entry))
      if (add(name, fen) < 0n) faults.push(`${name} is below zero at ${subjectId}`);
    if (entry.kind !== 'PAYMENT') continue;
    if (stopped.has(entry.lotId)) faults.push(`${subjectId} pays ${entry.lotId ?? ''}, which is stopped`);
    const paid = balances.get(`paid ${entry.lotId ?? ''}`) ?? 0n;
    if (paid > BigInt(prices.get(entry.lotId ?? '') ?? 0)) faults.push(`${subjectId} pays more than the price`);
  }
  return faults;
}

/**
 * Returns the opening balances in fen, by the name of the account. They are the sums of the demonstration's postings,
 * because these postings have no events.
 */
function opened(events: readonly Stored[], postings: readonly Stored[]): Map<string, bigint> {
  const reported = new Set(events.map(({ subjectId }) => subjectId));
  const balances = new Map<string, bigint>();
  for (const { entryId, account, budgetLineId, lotId, amountFen } of postings) {
    if (reported.has(entryId) || account === 'APPROPRIATED') continue;
    const [line, lot] = [String(budgetLineId), String(lotId)];
    const name =
      account === 'AVAILABLE' ? `available ${line}` : account === 'PAID' ? `paid ${lot}` : `committed ${line} ${lot}`;
    balances.set(name, (balances.get(name) ?? 0n) + BigInt(String(amountFen)));
  }
  return balances;
}

function movesOf({
  kind,
  budgetLineId: line,
  amountFen,
  lotId,
  toLotId,
}: Entry & { toLotId: string | null }): [string, bigint][] {
  const fen = BigInt(amountFen);
  const [available, paid] = [`available ${line}`, `paid ${lotId ?? ''}`];
  const committed = (lot: string | null) => `committed ${line} ${lot ?? ''}`;
  const all: Record<string, [string, bigint][]> = {
    OPENING: [[available, fen]],
    ADJUSTMENT: [[available, fen]],
    COMMITMENT: [
      [available, -fen],
      [committed(lotId), fen],
    ],
    RELEASE: [
      [committed(lotId), -fen],
      [available, fen],
    ],
    REASSIGNMENT: [
      [committed(lotId), -fen],
      [committed(toLotId), fen],
    ],
    PAYMENT: [
      [committed(lotId), -fen],
      [paid, fen],
    ],
    RETURN: [
      [paid, -fen],
      [committed(lotId), fen],
    ],
  };
  return all[kind] ?? [[`unknown ${kind}`, -1n]];
}

function shown({ action, subjectId, after }: Stored): Answered {
  return {
    action: String(action),
    subjectId: String(subjectId),
    after: JSON.parse((after as string | null) ?? '{}') as Record<string, unknown>,
  };
}

/**
 * Returns the ids of unbalanced entries. A balanced entry has two postings to one budget line, and their amounts sum to
 * zero.
 */
export function unbalanced(postings: readonly Stored[]): unknown[] {
  const entries = new Map<unknown, Stored[]>();
  for (const posting of postings) {
    const known = entries.get(posting['entryId']);
    if (known === undefined) entries.set(posting['entryId'], [posting]);
    else known.push(posting);
  }
  const isBalanced = (sides: readonly Stored[]) =>
    sides.length === 2 &&
    new Set(sides.map(({ budgetLineId }) => budgetLineId)).size === 1 &&
    sides.reduce((sum, { amountFen }) => sum + BigInt(String(amountFen)), 0n) === 0n;
  return [...entries].filter(([, sides]) => !isBalanced(sides)).map(([id]) => id);
}

import { type FundingSource, type LedgerAccount, type LedgerEntryKind } from '../../../../shared/domain/money';
import { type Fen, parseFen } from '../../../../shared/kernel/money';
import { badInput } from '../../../../shared/kernel/errors';
import { type PlainDate, isPlainDate } from '../../../../shared/kernel/dates/period';
import { type BudgetLineRow } from '../budget-line/budget-line.row';
import { type LotRow } from '../../ground/lot/lot.row';
import { type LedgerPostingRow } from './ledger.row';

export type LedgerLine = Pick<BudgetLineRow, 'id' | 'year' | 'level' | 'source' | 'districtCode'>;
export type LedgerLot = Pick<LotRow, 'id' | 'contractId' | 'contractorId' | 'stationId'>;

/**
 * The content of a ledger entry. The kind of the entry decides which account the money leaves and which account it
 * enters. Only an adjustment may have an `amountFen` below zero.
 */
export type LedgerEntry = { line: LedgerLine; amountFen: Fen; bookedOn: PlainDate } & (
  | { kind: 'OPENING' }
  /** If `amountFen` is below zero, the entry takes back appropriated money. */
  | { kind: 'ADJUSTMENT' }
  | { kind: 'COMMITMENT' | 'RELEASE'; lot: LedgerLot }
  | { kind: 'REASSIGNMENT'; lot: LedgerLot; to: LedgerLot }
  | { kind: 'PAYMENT' | 'RETURN'; lot: LedgerLot; disbursementId: string }
);

/**
 * The amount paid from one source in one month, less the amount returned. It is below 0 if more was returned than paid.
 */
export type PaidMonth = { month: string; source: FundingSource; disbursedFen: Fen };

type Side = { account: LedgerAccount; lot: LedgerLot | null };

/**
 * Returns the accounts between which an entry moves its amount. A paid amount was committed before, so a payment moves
 * money from COMMITTED to PAID.
 */
function sidesOf(entry: LedgerEntry): { from: Side; to: Side } {
  const [appropriated, available] = [nobodys('APPROPRIATED'), nobodys('AVAILABLE')];
  switch (entry.kind) {
    case 'OPENING':
    case 'ADJUSTMENT':
      return { from: appropriated, to: available };
    case 'COMMITMENT':
      return { from: available, to: lots('COMMITTED', entry.lot) };
    case 'RELEASE':
      return { from: lots('COMMITTED', entry.lot), to: available };
    case 'REASSIGNMENT':
      return { from: lots('COMMITTED', entry.lot), to: lots('COMMITTED', entry.to) };
    case 'PAYMENT':
      return { from: lots('COMMITTED', entry.lot), to: lots('PAID', entry.lot) };
    case 'RETURN':
      return { from: lots('PAID', entry.lot), to: lots('COMMITTED', entry.lot) };
  }
}

const nobodys = (account: LedgerAccount): Side => ({ account, lot: null });
const lots = (account: LedgerAccount, lot: LedgerLot): Side => ({ account, lot });

/**
 * Returns the two postings of an entry, which sum to zero.
 * @throws RangeError if the amount is 0, is not a whole number of fen, or is beyond ±(2^53 − 1). Also if it is below 0,
 * unless the entry is an adjustment
 */
export function postingsOf(entry: LedgerEntry, entryId: string): [LedgerPostingRow, LedgerPostingRow] {
  const amountFen = parseFen(entry.amountFen);
  if (amountFen === 0 || (amountFen < 0 && entry.kind !== 'ADJUSTMENT')) {
    throw new RangeError('The amount of a ledger entry must be above 0. Only an adjustment may be below 0.');
  }
  const { from, to } = sidesOf(entry);
  return [
    { ...posting(entry, entryId, from), side: 'FROM', amountFen: -amountFen },
    { ...posting(entry, entryId, to), side: 'TO', amountFen },
  ];
}

function posting(entry: LedgerEntry, entryId: string, { account, lot }: Side) {
  const { year, level, source, districtCode, id: budgetLineId } = entry.line;
  return {
    entryId,
    entryKind: entry.kind satisfies LedgerEntryKind,
    account,
    bookedOn: entry.bookedOn,
    budgetLineId,
    year,
    level,
    source,
    districtCode,
    lotId: lot?.id ?? null,
    contractId: lot?.contractId ?? null,
    contractorId: lot?.contractorId ?? null,
    stationId: lot?.stationId ?? null,
    disbursementId: 'disbursementId' in entry ? entry.disbursementId : null,
  };
}

/** Checks that a text is a month such as 2026-03. @throws HubError BAD_USER_INPUT (field `month`) if it is not */
export function assertMonth(month: string): void {
  if (isPlainDate(`${month}-01`)) return;
  throw badInput('month', {
    zh: '参数 month 须为月份,例如 2026-03。',
    en: 'The argument month must be a month, such as 2026-03.',
  });
}

import { NOTICE_PART, type NoticePart } from '../../../../shared/domain/contracts';
import { type FundingSource } from '../../../../shared/domain/money';
import { type Fen, addFen, sumFen } from '../../../../shared/kernel/money';
import { earliest } from '../../../../shared/kernel/dates/extremes';
import { type PlainDate, shanghaiToday } from '../../../../shared/kernel/dates/period';
import { type ContractRow } from '../../ground/contract/contract.row';
import { type ContractorRow } from '../../procurement/contractor/contractor.row';
import { type DisbursementRow } from '../../payment/disbursement/disbursement.row';
import { type LotRow } from '../../ground/lot/lot.row';
import { type NoticeRow } from '../../procurement/notice/notice.row';
import { type ContractAssignmentRow } from '../../contract/contract-assignment/contract-assignment.row';
import { type Conflicts } from './conflict.rules';
import { missingParts } from '../../procurement/notice/notice-parts.rules';

/**
 * A payment that was paid and not returned. `postedFen` is the amount that the payment drew on budget lines. `sources`
 * are the funding sources of these lines.
 */
export type Payment = Pick<DisbursementRow, 'id' | 'amountFen' | 'paidOn'> & {
  /** The day on which the instalment of the payment was held. Null if it was never held, or has been released. */
  heldOn: PlainDate | null;
  postedFen: Fen;
  sources: readonly FundingSource[];
};

/** A lot, and all rows from which its facts are computed. */
export type LotRecord = Conflicts & {
  lot: LotRow;
  contract: ContractRow;
  contractor: ContractorRow;
  notice: NoticeRow | null;
  assignments: readonly ContractAssignmentRow[];
  /**
   * The sum of the settlement instalments of the lot. It includes amounts whose payments were returned after the
   * settlement. After the settlement, payments may not exceed this sum.
   */
  owedFen: Fen;
  /** The payments of the lot. Returned payments are left out. */
  payments: readonly Payment[];
};

/** Returns the facts of the lot and of its contractor, with the kind of the contract. */
export function lotFacts({ lot, contract, contractor }: LotRecord) {
  const { id, contractId, contractorId, status, signedOn, startsOn, endsOn } = lot;
  const { priceFen, heldOn, terminatedOn, settledOn } = lot;
  const { kind: contractorKind, treasuryFunded } = contractor;
  return {
    lotId: id,
    contractId,
    contractorId,
    status,
    signedOn,
    startsOn,
    endsOn,
    priceFen,
    heldOn,
    terminatedOn,
    settledOn,
    kind: contract.kind,
    contractorKind,
    treasuryFunded,
  };
}

export type AwardFacts = {
  awardedOn: PlainDate | null;
  creditCheckedOn: PlainDate | null;
  noticePublishedOn: PlainDate | null;
  missingNoticeParts: NoticePart[];
  subcontractedOn: PlainDate | null;
};

/** Returns the facts for CO-4, CO-5 and CO-6. If there is no notice, all parts of a notice count as missing. */
export function awardFacts(
  { notice, assignments }: Pick<LotRecord, 'notice' | 'assignments'>,
  on: PlainDate,
): AwardFacts {
  const discovered = assignments.map(({ discoveredOn }) => discoveredOn).filter((day) => day <= on);
  const publishedAt = notice?.publishedAt ?? null;
  return {
    awardedOn: notice?.awardedOn ?? null,
    creditCheckedOn: notice?.creditCheckedOn ?? null,
    noticePublishedOn: publishedAt === null ? null : shanghaiToday(new Date(publishedAt)),
    missingNoticeParts: notice === null ? [...NOTICE_PART.values] : missingParts(notice),
    subcontractedOn: earliest(discovered),
  };
}

export type MoneyFacts = {
  paidFen: Fen;
  paidSources: FundingSource[];
  untracedFen: Fen;
  wronglyPaidOn: PlainDate[];
};

type Paid = Pick<LotRecord, 'lot' | 'payments' | 'owedFen'>;

/**
 * Returns the facts for FN-2 and FN-3 from the payments that were made up to the day `on`.
 * @throws RangeError if a sum exceeds 2^53 − 1 fen
 */
export function moneyFacts({ lot, payments, owedFen }: Paid, on: PlainDate): MoneyFacts {
  const made = payments.flatMap(({ paidOn, ...each }) =>
    paidOn !== null && paidOn <= on ? [{ ...each, paidOn }] : [],
  );
  const paidFen = sumFen(made.map(({ amountFen }) => amountFen));
  return {
    paidFen,
    paidSources: [...new Set(made.flatMap(({ sources }) => sources))].sort(),
    untracedFen: addFen(paidFen, -sumFen(made.map(({ postedFen }) => postedFen))),
    wronglyPaidOn: wronglyPaidOn({ ...lot, owedFen }, made),
  };
}

type Stopped = Pick<LotRow, 'terminatedOn' | 'settledOn'> & { owedFen: Fen };
type Made = { id: string; paidOn: PlainDate; amountFen: Fen; heldOn: PlainDate | null };

/**
 * Returns the days of payments that FN-3 (五(二)) forbids. A held instalment must not be paid. A terminated lot may be
 * paid only its settlement, from the day of the settlement on and up to the amount that is owed. A payment on the day
 * of the hold or of the termination is still allowed.
 */
function wronglyPaidOn({ terminatedOn, settledOn, ...stopped }: Stopped, made: readonly Made[]) {
  let { owedFen } = stopped;
  const isStopped = ({ paidOn, heldOn }: Made) =>
    (heldOn !== null && paidOn > heldOn) || (terminatedOn !== null && paidOn > terminatedOn);
  const wrong = made
    .filter(isStopped)
    .toSorted((a, b) => a.paidOn.localeCompare(b.paidOn) || a.id.localeCompare(b.id))
    .filter(({ paidOn, amountFen }) => {
      const isSettlement = settledOn !== null && paidOn >= settledOn && amountFen <= owedFen;
      if (isSettlement) owedFen -= amountFen;
      return !isSettlement;
    });
  return [...new Set(wrong.map(({ paidOn }) => paidOn))];
}

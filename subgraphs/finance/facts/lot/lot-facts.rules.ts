import { NOTICE_PART, type NoticePart } from '../../../../shared/domain/contracts';
import { type FundingSource } from '../../../../shared/domain/money';
import { type Fen, addFen, sumFen } from '../../../../shared/kernel/money';
import { type PlainDate, shanghaiToday } from '../../../../shared/kernel/dates/period';
import { type ContractRow } from '../../ground/contract/contract.row';
import { type ContractorRow } from '../../procurement/contractor/contractor.row';
import { type DisbursementRow } from '../../payment/disbursement/disbursement.row';
import { type LotRow } from '../../ground/lot/lot.row';
import { isInForce } from '../../contract/lot/lot.rules';
import { type NoticeRow } from '../../procurement/notice/notice.row';
import { type ContractAssignmentRow } from '../../contract/contract-assignment/contract-assignment.row';
import { missingParts } from '../../procurement/notice/notice-parts.rules';

/** Of a payment that is out: how much of it budget lines cover, and from which sources. */
export type Payment = Pick<DisbursementRow, 'id' | 'amountFen' | 'paidOn'> & {
  postedFen: Fen;
  sources: readonly FundingSource[];
};

/** A lot with everything from which its facts follow. */
export type LotRecord = {
  lot: LotRow;
  contract: ContractRow;
  contractor: ContractorRow;
  notice: NoticeRow | null;
  assignments: readonly ContractAssignmentRow[];
  /** What its settlement owes, with what came back after it: the one thing that is paid of it then. */
  owedFen: Fen;
  /** Not those that came back. */
  payments: readonly Payment[];
  /** Lots of the same contractor that serve the district's hub, if this is a station's, or its stations, if this is a hub's. */
  rivals: readonly LotRow[];
};

/** The lot itself, with the kinds of its contract and of its contractor. */
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

/**
 * CO-3 (四(二)): the hub of a district and one of its stations have the same contractor, both lots in force on the day. One that
 * was terminated is over from that day on.
 */
export function isInConflict({ lot, rivals }: Pick<LotRecord, 'lot' | 'rivals'>, on: PlainDate): boolean {
  const isRival = ({ districtCode, contractorId, stationId }: LotRow) =>
    districtCode === lot.districtCode &&
    contractorId === lot.contractorId &&
    (stationId === null) !== (lot.stationId === null);
  return isInForce(lot, on) && rivals.some((each) => isRival(each) && isInForce(each, on));
}

export type AwardFacts = {
  awardedOn: PlainDate | null;
  creditCheckedOn: PlainDate | null;
  noticePublishedOn: PlainDate | null;
  missingNoticeParts: NoticePart[];
  subcontractedOn: PlainDate | null;
};

/** CO-4, CO-5, CO-6. Without a notice nothing was said of anything. */
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
    subcontractedOn: discovered.sort()[0] ?? null,
  };
}

export type MoneyFacts = {
  paidFen: Fen;
  paidSources: FundingSource[];
  untracedFen: Fen;
  wronglyPaidOn: PlainDate[];
};

type Paid = Pick<LotRecord, 'lot' | 'payments' | 'owedFen'>;

/** FN-2, FN-3: of what was paid by the day. @throws RangeError beyond 2^53 − 1 */
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

type Stopped = Pick<LotRow, 'heldOn' | 'terminatedOn' | 'settledOn'> & { owedFen: Fen };
type Made = { id: string; paidOn: PlainDate; amountFen: Fen };

/**
 * FN-3 (五(二)): nothing is paid while a lot is held and, after its termination, only the settlement: from the day of the
 * settlement on, as much as is owed then. What was paid on the day of the hold itself came before it, as far as anybody knows.
 */
function wronglyPaidOn({ heldOn, terminatedOn, settledOn, ...stopped }: Stopped, made: readonly Made[]) {
  const [stoppedOn] = [heldOn, terminatedOn].filter((day) => day !== null).sort();
  if (stoppedOn === undefined) return [];
  let { owedFen } = stopped;
  const later = made.filter(({ paidOn }) => paidOn > stoppedOn);
  const wrong = later
    .toSorted((a, b) => a.paidOn.localeCompare(b.paidOn) || a.id.localeCompare(b.id))
    .filter(({ paidOn, amountFen }) => {
      const isSettlement = settledOn !== null && paidOn >= settledOn && amountFen <= owedFen;
      if (isSettlement) owedFen -= amountFen;
      return !isSettlement;
    });
  return [...new Set(wrong.map(({ paidOn }) => paidOn))];
}

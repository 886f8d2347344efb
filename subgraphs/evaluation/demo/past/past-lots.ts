import { type ContractFact, type DisbursementFact, type LotFact } from '../../../../shared/demo/facts/finance';
import { CLAUSES, CLAUSE_NAMES } from '../../../../shared/domain/contract-clauses';
import { type LotStatus, NOTICE_PART } from '../../../../shared/domain/contracts';
import { earliest } from '../../../../shared/kernel/dates/extremes';
import { type PlainDate, shanghaiToday } from '../../../../shared/kernel/dates/period';
import { sumFen } from '../../../../shared/kernel/money';
import { type LotFacts } from '../../assessment/facts/lot-facts';
import { type KnownDistrict, type SignedLot } from './known-district';

/** Returns the lots of a station that were signed by a day. */
export function pastLots(known: KnownDistrict, stationId: string, on: PlainDate): LotFacts[] {
  const signed = (known.lots.get(stationId) ?? []).filter(({ contract }) => contract.signedOn <= on);
  return signed.map((each) => pastLot(known, each, on));
}

/** Returns the facts of a lot as they stood on a day. The lot must have been signed by that day. */
export function pastLot(known: KnownDistrict, { lot, contract }: SignedLot, on: PlainDate): LotFacts {
  const by = (day: PlainDate | null | undefined) => (day != null && day <= on ? day : null);
  const { id: contractId, contractorId, kind, signedOn, startsOn, endsOn } = contract;
  const contractor = known.contractors.get(contractorId);
  if (contractor === undefined) throw new Error(`The demonstration’s contract ${contractId} has no contractor.`);
  const settledOn = by(lot.settlement?.settledOn);
  const own = { heldOn: by(lot.heldOn), terminatedOn: by(lot.terminatedOn), settledOn };
  return {
    lotId: lot.id,
    contractId,
    contractorId,
    kind,
    status: statusOf(own),
    signedOn,
    startsOn,
    endsOn,
    ...own,
    missingClauses: missingClauses(contract),
    contractorKind: contractor.kind,
    treasuryFunded: contractor.treasuryFunded,
    ...awardOf(known, contract, on),
    isInConflict: isInConflict(known, { lot, contract }, on),
    priceFen: lot.priceFen,
    ...moneyOf(known, lot, on),
  };
}

function statusOf(days: Pick<LotFacts, 'heldOn' | 'terminatedOn' | 'settledOn'>): LotStatus {
  if (days.settledOn !== null) return 'SETTLED';
  if (days.terminatedOn !== null) return 'TERMINATED';
  return days.heldOn === null ? 'ACTIVE' : 'HELD';
}

function missingClauses({ clauses }: ContractFact): string[] {
  return CLAUSES.filter((clause) => clauses[clause] === '').map((clause) => CLAUSE_NAMES[clause]);
}

function awardOf({ notices, facts }: KnownDistrict, { id, noticeId }: ContractFact, on: PlainDate) {
  const notice = notices.get(noticeId);
  const publishedAt = notice?.publishedAt ?? null;
  const found = facts.subcontractings.filter(({ contractId, discoveredOn }) => contractId === id && discoveredOn <= on);
  return {
    awardedOn: notice?.award?.awardedOn ?? null,
    creditCheckedOn: notice?.award?.creditCheckedOn ?? null,
    noticePublishedOn: publishedAt === null ? null : shanghaiToday(new Date(publishedAt)),
    // Every notice of the demonstration has all its parts.
    missingNoticeParts: notice === undefined ? NOTICE_PART.values : [],
    subcontractedOn: earliest(found.map(({ discoveredOn }) => discoveredOn)),
  };
}

/**
 * Returns whether this lot and a lot of the other kind with the same contractor were both in force on the day (CO-3). A
 * lot is in force only until the day before its termination.
 */
function isInConflict({ facts }: KnownDistrict, own: SignedLot, on: PlainDate): boolean {
  const isInForce = ({ lot: { terminatedOn }, contract: { startsOn, endsOn } }: SignedLot) =>
    startsOn <= on && on <= endsOn && (terminatedOn === null || terminatedOn > on);
  const { kind, contractorId } = own.contract;
  const rivals = facts.contracts.filter((other) => other.kind !== kind && other.contractorId === contractorId);
  return isInForce(own) && rivals.some((contract) => contract.lots.some((lot) => isInForce({ lot, contract })));
}

function moneyOf({ paid, lines }: KnownDistrict, lot: LotFact, on: PlainDate) {
  const { id, heldOn, terminatedOn, instalments } = lot;
  const made = (paid.get(id) ?? []).filter(({ paidOn }) => paidOn !== null && paidOn <= on);
  const postings = made.flatMap((each) => each.postings);
  const paidFen = sumFen(made.map(({ amountFen }) => amountFen));
  // These instalments may not be paid while the lot is held. An instalment that was already due when the lot was held
  // stays payable.
  const held = new Set(
    instalments
      .filter(({ status, acceptance }) => status === 'HELD' || acceptance?.passed === false)
      .map((each) => each.id),
  );
  const isStopped = ({ paidOn, instalmentId }: DisbursementFact) =>
    paidOn !== null &&
    ((heldOn !== null && held.has(instalmentId) && paidOn > heldOn) ||
      (terminatedOn !== null && paidOn > terminatedOn));
  return {
    paidFen,
    paidSources: [...new Set(postings.flatMap(({ budgetLineId }) => lines.get(budgetLineId)?.source ?? []))].sort(),
    untracedFen: paidFen - sumFen(postings.map(({ amountFen }) => amountFen)),
    wronglyPaidOn: [...new Set(made.filter(isStopped).flatMap(({ paidOn }) => paidOn ?? []))].sort(),
  };
}

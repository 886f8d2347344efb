import { type ContractFact, type LotFact } from '../../../../shared/demo/facts/finance';
import { type LotFacts } from '../../../../subgraphs/evaluation/assessment/facts/lot-facts';
import { type HubLotFacts } from '../../../../subgraphs/evaluation/assessment/facts/subject-facts';
import { shanghaiToday } from '../../../../shared/kernel/dates/period';
import { type CityLists } from './demo-city';

// This file derives the facts about lots for the rules from a demonstration city, without a database.

const CLAUSES: Readonly<Record<keyof ContractFact['clauses'], string>> = {
  ...{ content: 'CONTENT', term: 'TERM', quantity: 'QUANTITY', quality: 'QUALITY' },
  ...{ price: 'PRICE', settlement: 'SETTLEMENT' },
  ...{ rightsAndDuties: 'RIGHTS_AND_DUTIES', breachLiability: 'BREACH_LIABILITY' },
};

export function lotsOf(city: CityLists, holds: (lot: LotFact, contract: ContractFact) => boolean): LotFacts[] {
  const all = city.contracts.flatMap((contract) =>
    contract.lots.filter((lot) => holds(lot, contract)).map((lot) => lotFacts(city, contract, lot)),
  );
  return all.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
}

function lotFacts(city: CityLists, contract: ContractFact, lot: LotFact): LotFacts {
  const contractor = city.contractors.find(({ id }) => id === contract.contractorId);
  const notice = city.notices.find(({ id }) => id === contract.noticeId);
  if (contractor === undefined || notice === undefined)
    throw new Error('A contract must have a contractor and a notice.');
  const { id: contractId, contractorId, kind, signedOn, startsOn, endsOn } = contract;
  return {
    ...{ lotId: lot.id, contractId, contractorId, kind, signedOn, startsOn, endsOn, priceFen: lot.priceFen },
    ...{ status: lot.status, heldOn: lot.heldOn, terminatedOn: lot.terminatedOn },
    settledOn: lot.settlement?.settledOn ?? null,
    missingClauses: Object.entries(CLAUSES)
      .filter(([name]) => contract.clauses[name as keyof typeof CLAUSES] === '')
      .map(([, clause]) => clause),
    ...{ contractorKind: contractor.kind, treasuryFunded: contractor.treasuryFunded },
    ...{ awardedOn: notice.award?.awardedOn ?? null, creditCheckedOn: notice.award?.creditCheckedOn ?? null },
    noticePublishedOn: notice.publishedAt === null ? null : shanghaiToday(new Date(notice.publishedAt)),
    missingNoticeParts: [],
    isInConflict: city.contracts.some(
      (other) =>
        other.kind !== kind && other.districtCode === contract.districtCode && other.contractorId === contractorId,
    ),
    subcontractedOn: city.subcontractings.find((each) => each.contractId === contractId)?.discoveredOn ?? null,
    ...paymentsOf(city, lot),
  };
}

function paymentsOf(city: CityLists, { id, heldOn }: LotFact) {
  const paid = city.disbursements.filter(({ lotId, status }) => lotId === id && /^(PAID|CONFIRMED)$/.test(status));
  const postings = paid.flatMap((each) => each.postings);
  const total = (amounts: readonly { amountFen: number }[]) => amounts.reduce((sum, each) => sum + each.amountFen, 0);
  const sourceOf = (lineId: string) => city.budgetLines.find((line) => line.id === lineId)?.source ?? 'none';
  return {
    paidFen: total(paid),
    untracedFen: total(paid) - total(postings),
    paidSources: [...new Set(postings.map(({ budgetLineId }) => sourceOf(budgetLineId)))],
    wronglyPaidOn: paid.flatMap(({ paidOn }) =>
      heldOn !== null && paidOn !== null && paidOn > heldOn ? [paidOn] : [],
    ),
  };
}

export function hubLotFacts(city: CityLists, contract: ContractFact): HubLotFacts[] {
  const lots = lotsOf(city, (_, { id }) => id === contract.id);
  return lots.map((lot) => ({ districtCode: contract.districtCode, lot }));
}

import { type Caller } from '../../../shared/access/caller';
import { PUBLIC, contractor, office } from '../city/callers';
import { type DivisionCode } from '../../../shared/kernel/ids/division-code';

/** A query of a list with a filter or a sort order, and the caller who sends it. */
export type ListQuery = { title: string; caller: Caller; source: string };

/** The rows that the queries name: a city, a district of it, a contractor, a budget line and a voucher. */
export type Named = {
  city: DivisionCode;
  district: DivisionCode;
  contractorId: string;
  budgetLineId: string;
  voucher: string;
};

/** Returns a query for each sort order and each newer filter of a list, for callers of each kind of scope. */
export function listQueries({ city, district, contractorId, budgetLineId, voucher }: Named): ListQuery[] {
  const ofCity = office('CITY_BUREAU', city);
  const ofDistrict = office('DISTRICT_BUREAU', district);
  const payer = office('FINANCE_BUREAU', city);
  const own = contractor(contractorId);
  const all: [list: string, args: string, callers: Caller[]][] = [
    ['stations', 'orderBy: NAME', [ofCity, ofDistrict, own, PUBLIC]],
    ['stations', 'orderBy: NOT_MET_DESC', [ofCity, ofDistrict, own]],
    ['stations', 'orderBy: SCORE_DESC', [ofCity, ofDistrict]],
    ['stations', 'orderBy: LAST_INSPECTED', [ofCity, ofDistrict]],
    ['stations', 'filter: { notMet: ["PE-1", "ST-2"] }', [ofCity, ofDistrict, own]],
    ['stations', 'filter: { grade: EXCELLENT }', [ofCity, ofDistrict, payer]],
    ['stations', `filter: { grade: EXCELLENT, division: "${city}" }`, [PUBLIC]],
    ['stations', `filter: { contractorId: "${contractorId}" }`, [ofCity, ofDistrict, own, PUBLIC]],
    ['stations', `filter: { contractorId: "${contractorId}", notMet: ["PE-1"] }, orderBy: NOT_MET_DESC`, [ofCity]],
    ['findings', 'verdict: NOT_MET, orderBy: SINCE', [ofCity, ofDistrict, own]],
    ['findings', 'verdict: NOT_MET, orderBy: RULE', [ofCity, ofDistrict, own]],
    ['contracts', 'orderBy: ENDS_ON', [ofCity, ofDistrict, own, PUBLIC]],
    ['contracts', 'orderBy: SIGNED_ON_DESC', [ofCity, ofDistrict, own, PUBLIC]],
    ['disbursements', `contractorId: "${contractorId}"`, [payer, ofDistrict, own]],
    ['disbursements', `voucher: "${voucher}"`, [payer, ofDistrict, own]],
    ['ledgerPostings', `division: "${district}", year: 2026, budgetLineId: "${budgetLineId}"`, [payer, ofDistrict]],
    ['ledgerPostings', `division: "${city}", year: 2026, kind: PAYMENT`, [payer]],
    ['ledgerPostings', `division: "${city}", year: 2026, month: "2026-03"`, [payer]],
    ['ledgerPostings', `division: "${district}", year: 2026, month: "2026-03"`, [ofDistrict]],
  ];
  return all.flatMap(([list, args, callers]) =>
    callers.map((caller) => ({
      title: `${list}(${args}) of ${caller.role}`,
      caller,
      source: `{ list: ${list}(first: 20, ${args}) { totalCount nodes { id } pageInfo { endCursor } } }`,
    })),
  );
}

/** Returns the query of the page after a cursor. */
export function pageAfter({ source }: ListQuery, cursor: string): string {
  return source.replace('first: 20', `first: 20, after: "${cursor}"`);
}

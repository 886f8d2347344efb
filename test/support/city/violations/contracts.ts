import { addDays, addYears } from '../../../../shared/kernel/dates/period';
import { ids, lotOf, failed, signedOn, paidOf, type Finder } from './finding';

export const CONTRACTS = {
  'CO-1': ({ contracts }) =>
    ids(contracts.filter(({ startsOn, endsOn }) => endsOn !== addDays(addYears(startsOn, 3), -1))),
  'CO-2': ({ contracts }) =>
    ids(contracts.filter(({ clauses }) => Object.values(clauses).some((clause) => clause === ''))),
  'CO-3': ({ contracts }) => {
    const hubs = contracts
      .filter(({ kind }) => kind === 'HUB')
      .map(({ districtCode, contractorId }) => `${districtCode} ${contractorId}`);
    const stations = contracts
      .filter(({ kind }) => kind === 'STATION')
      .map(({ districtCode, contractorId }) => `${districtCode} ${contractorId}`);
    return hubs.filter((hub) => stations.includes(hub));
  },
  'CO-4': ({ contracts, contractors }) => {
    const barred = contractors.filter(({ kind, treasuryFunded }) => kind === 'MASS_ORGANISATION' && treasuryFunded);
    return ids(contracts.filter(({ contractorId }) => barred.some(({ id }) => id === contractorId)));
  },
  'CO-5': ({ subcontractings }) => ids(subcontractings),
  'CO-6': ({ notices }) =>
    ids(
      notices.filter(
        ({ award, publishedAt }) =>
          award !== null && (publishedAt === null || publishedAt.slice(0, 10) >= award.awardedOn),
      ),
    ),
  'FN-1': ({ budgetLines }) => {
    const general = budgetLines.filter(({ source }) => source === 'GENERAL_BUDGET');
    const levelsIn = (district: string, year: number) =>
      new Set(general.filter((line) => line.districtCode === district && line.year === year).map(({ level }) => level));
    const keys = new Set(general.map(({ districtCode, year }) => `${districtCode} ${year}`));
    return [...keys].filter((key) => levelsIn(key.slice(0, 6), Number(key.slice(7))).size < 2);
  },
  'FN-2': ({ disbursements, budgetLines }) => {
    const charity = ids(budgetLines.filter(({ source }) => source === 'CHARITY'));
    return ids(
      disbursements
        .filter(({ status }) => status === 'PAID' || status === 'CONFIRMED')
        .filter(({ postings }) => postings.some(({ budgetLineId }) => charity.includes(budgetLineId))),
    );
  },
  'FN-3': (city) =>
    failed(city)
      .filter(({ lotId }) => lotOf(city, lotId).status !== 'ACTIVE')
      .flatMap((evaluation) =>
        ids(paidOf(city, evaluation.lotId).filter(({ paidOn }) => (paidOn ?? '') > signedOn(evaluation))),
      ),
} satisfies Record<string, Finder>;

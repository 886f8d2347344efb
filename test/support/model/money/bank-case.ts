import { addYears, projectYearOf } from '../../../../shared/kernel/dates/period';
import { contractor, office } from '../../city/callers';
import { type HttpAnswer } from '../../drivers/hub/gateway-under-test';
import { type KillableHub } from '../../drivers/hub/killable-hub';
import { type UserCaller } from '../../drivers/peers/oidc-issuer';
import { type StationYear, finishedYear } from '../../city/demo/station-years';
import { type CityLists } from '../../city/demo/demo-city';

/** A contract with several lots, each with a signed evaluation of the project year before the current one. */
export type BankCase = {
  districtCode: string;
  contractId: string;
  contractorId: string;
  uncommittedFen: number;
  lots: (StationYear & { priceFen: number })[];
};

/** Returns the first contract that fits the tests. @throws Error if the demonstration has no such contract */
export function bankCase({ contracts, stations, evaluations, commitments }: CityLists, today: string): BankCase {
  for (const { id: contractId, kind, contractorId, districtCode, startsOn, lots } of contracts) {
    const year = projectYearOf(startsOn, today);
    // In the last year of a contract, too little may be left to commit.
    if (kind !== 'STATION' || year === null || lots.length < 4 || addYears(startsOn, 2) <= today) continue;
    if (lots.some(({ status }) => status !== 'ACTIVE')) continue;
    const years = lots.flatMap(({ id: lotId, stationId, priceFen }) => {
      const station = stations.find(({ id, status }) => id === stationId && status === 'OPERATING');
      const finished = finishedYear(evaluations, lotId, year.projectYear);
      if (station === undefined || finished === null) return [];
      const bureau = office('DISTRICT_BUREAU', station.districtCode);
      const street = office('STREET_OFFICE', station.divisionCode);
      return [
        {
          lotId,
          contractId,
          contractorId,
          stationId: station.id,
          projectYear: year.projectYear,
          bureau,
          street,
          contractor: contractor(contractorId),
          finished,
          priceFen,
        },
      ];
    });
    const committed = commitments.filter((each) => each.contractId === contractId);
    const uncommittedFen = sum(lots.map(({ priceFen }) => priceFen)) - sum(committed.map(({ amountFen }) => amountFen));
    if (years.length === lots.length) return { districtCode, contractId, contractorId, uncommittedFen, lots: years };
  }
  throw new Error('The demonstration has no contract for the bank.');
}

const sum = (amounts: readonly number[]) => amounts.reduce((all, each) => all + each, 0);

/** Returns three persons of the finance bureau, and one person of each other party. */
export function bankCallers({ districtCode, contractorId }: BankCase) {
  const finance = (name: string) =>
    ({ ...office('FINANCE_BUREAU', districtCode as never), subject: `${name}@test` }) as UserCaller;
  return {
    bureau: office('DISTRICT_BUREAU', districtCode as never) as UserCaller,
    approver: finance('approver'),
    payer: finance('payer'),
    jack: finance('jack'),
    contractor: contractor(contractorId) as UserCaller,
  };
}

/** Repeats a call until the Hub, which may crash, answers it. @throws Error if the Hub refuses the call */
export async function insist(
  hub: KillableHub,
  caller: UserCaller,
  [document, variables]: [string, Record<string, unknown>],
) {
  for (;;) {
    const answer = await hub.ask(caller, document, variables).catch(() => null);
    if (answer === null || isUndecided(answer)) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      continue;
    }
    const [field] = Object.values(answer.body.data ?? {});
    if (answer.body.errors !== undefined || field === null || field === undefined) throw new Error(answer.text);
    return field as Record<string, unknown>;
  }
}

function isUndecided({ body }: HttpAnswer): boolean {
  return ['UNAVAILABLE', 'IDEMPOTENCY_IN_PROGRESS'].includes(String(body.errors?.[0]?.extensions.code));
}

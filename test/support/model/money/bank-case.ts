import { addYears, projectYearOf } from '../../../../shared/kernel/dates/period';
import { contractor, office } from '../../city/callers';
import { type HttpAnswer } from '../../drivers/hub/gateway-under-test';
import { type KillableHub } from '../../drivers/hub/killable-hub';
import { type UserCaller } from '../../drivers/peers/oidc-issuer';
import { type StationYear, finishedYear } from '../../city/demo/station-years';
import { type CityLists } from '../../city/demo/demo-city';

/**
 * The contract `neighbourId` of a {@link BankCase} must have at least this uncommitted amount in fen. The clerks commit
 * less than this amount.
 */
const ROOM = 1_000_000;

/**
 * A contract with several lots, each with a signed evaluation of the project year before the current one. `neighbourId`
 * is another contract of the district, whose price is not committed in full. `otherLots` are the active lots of all
 * other contracts.
 */
export type BankCase = {
  districtCode: string;
  contractId: string;
  contractorId: string;
  neighbourId: string;
  uncommittedFen: number;
  otherLots: { id: string; bureau: UserCaller }[];
  lots: (StationYear & { priceFen: number })[];
};

type Contract = CityLists['contracts'][number];

/** Returns the first contract that fits the tests. @throws Error if the demonstration has no such contract */
export function bankCase(city: CityLists, today: string): BankCase {
  for (const contract of city.contracts) {
    const { id: contractId, contractorId, districtCode } = contract;
    const lots = evaluatedLots(city, contract, today);
    const neighbour = city.contracts.find(
      (each) => each.districtCode === districtCode && each.id !== contractId && hasRoom(city, each, today),
    );
    if (lots === null || neighbour === undefined) continue;
    const { id: neighbourId } = neighbour;
    const otherLots = activeLots(city, today, [contractId, neighbourId]);
    const uncommittedFen = uncommittedOf(city, contract);
    return { districtCode, contractId, contractorId, neighbourId, uncommittedFen, otherLots, lots };
  }
  throw new Error('The demonstration has no contract for the bank.');
}

/** Returns the lots of a contract with their evaluations, or null if the contract does not fit the tests. */
function evaluatedLots(city: CityLists, contract: Contract, today: string): BankCase['lots'] | null {
  const { id: contractId, kind, contractorId, startsOn, lots } = contract;
  const year = projectYearOf(startsOn, today);
  // A contract in its last year does not fit, because its whole price may already be committed.
  if (kind !== 'STATION' || year === null || lots.length < 4 || addYears(startsOn, 2) <= today) return null;
  if (lots.some(({ status }) => status !== 'ACTIVE')) return null;
  const { projectYear } = year;
  const evaluated = lots.flatMap(({ id: lotId, stationId, priceFen }) => {
    const station = city.stations.find(({ id, status }) => id === stationId && status === 'OPERATING');
    const finished = finishedYear(city.evaluations, lotId, projectYear);
    if (station === undefined || finished === null) return [];
    const offices = {
      bureau: office('DISTRICT_BUREAU', station.districtCode),
      street: office('STREET_OFFICE', station.divisionCode),
      contractor: contractor(contractorId),
    };
    return [{ lotId, contractId, contractorId, stationId: station.id, projectYear, finished, priceFen, ...offices }];
  });
  return evaluated.length === lots.length ? evaluated : null;
}

/** Returns whether the contract is in force and active, and whether enough of its price is still uncommitted. */
function hasRoom(city: CityLists, contract: Contract, today: string): boolean {
  const isActive = contract.lots.every(({ status }) => status === 'ACTIVE');
  return contract.kind === 'STATION' && isActive && contract.endsOn > today && uncommittedOf(city, contract) >= ROOM;
}

function uncommittedOf({ commitments }: CityLists, { id, lots }: Pick<Contract, 'id' | 'lots'>): number {
  const committed = commitments.filter(({ contractId }) => contractId === id);
  return sum(lots.map(({ priceFen }) => priceFen)) - sum(committed.map(({ amountFen }) => amountFen));
}

/** Returns the active lots of all contracts in force except the given contracts, each with its district bureau. */
function activeLots({ contracts }: CityLists, today: string, except: readonly string[]): BankCase['otherLots'] {
  const inForce = contracts.filter(({ id, startsOn, endsOn }) => {
    return !except.includes(id) && startsOn <= today && today < endsOn;
  });
  return inForce.flatMap(({ districtCode, lots }) => {
    const bureau = office('DISTRICT_BUREAU', districtCode) as UserCaller;
    return lots.filter(({ status }) => status === 'ACTIVE').map(({ id }) => ({ id, bureau }));
  });
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

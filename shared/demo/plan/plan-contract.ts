import { type ContractorFact } from '../facts/finance';
import { type ContractKind } from '../../domain/contracts';
import { addDays, type PlainDate } from '../../kernel/dates/period';
import { idOn } from './context';
import { type ContractPlan, type LotPlan, type StationPlan, type Waiting } from './plan';
import { int, type Random } from './random';
import { type Term } from './timelines';

const STATION_YEARLY_FEN = { from: 15_000_000, to: 30_000_000 };
const DISTRICT_HUB_YEARLY_FEN = { from: 30_000_000, to: 60_000_000 };
/** The number of days between the draft of the notice and the signing of the contract. */
export const NOTICE_DAYS = 50;

export type Agreement = {
  kind: ContractKind;
  contractor: ContractorFact;
  term: Term;
  /** The stations of the contract, one lot each. Empty for a hub contract, which has one lot of its own. */
  stations: readonly StationPlan[];
};

function price(random: Random, kind: ContractKind, years: number): number {
  const { from, to } = kind === 'HUB' ? DISTRICT_HUB_YEARLY_FEN : STATION_YEARLY_FEN;
  // Offers are rarely round numbers. Splitting a price that is not round leaves a remainder of some fen.
  return int(random, from, to) * years + int(random, 1, 97);
}

/** Plans a signed contract with its lots. If the term has a `terminatedOn`, every lot is terminated on that day. */
export function planContract(random: Random, { kind, contractor, term, stations }: Agreement): ContractPlan {
  const { signedOn, terminatedOn } = term;
  const noticeId = idOn(random, addDays(signedOn, -NOTICE_DAYS));
  const contract: ContractPlan = {
    ...term,
    id: idOn(random, signedOn),
    noticeId,
    kind,
    contractor,
    violations: [],
    lots: [],
  };
  for (const station of kind === 'HUB' ? [null] : stations) {
    contract.lots.push({
      id: idOn(random, signedOn),
      contract,
      station,
      priceFen: price(random, kind, term.years),
      fate: terminatedOn === null ? 'GOES_ON' : 'TERMINATED',
      terminatedOn,
      waitsAt: null,
      contest: null,
    });
  }
  return contract;
}

/** Ends one lot of the contract early. The other lots continue. */
export function terminate(contract: ContractPlan, station: StationPlan, on: PlainDate): void {
  for (const lot of contract.lots.filter((candidate) => candidate.station === station)) {
    lot.fate = 'TERMINATED';
    lot.terminatedOn = on;
  }
}

/** The states of payments in progress. Each state is given to the latest payment of one lot. */
const WAITING: readonly Waiting[] = ['APPROVED', 'REQUESTED', 'DUE'];

/**
 * Leaves three payments in progress: the latest payment of each of the first three lots. The finance bureau then has
 * payments to handle.
 */
export function putOff(lots: readonly LotPlan[]): void {
  WAITING.forEach((waiting, index) => {
    const lot = lots[index];
    if (lot !== undefined) lot.waitsAt = waiting;
  });
}

/** Leaves the latest payment of the first lot unconfirmed, so that the contractor has a payment to confirm. */
export function leaveUnconfirmed([first]: readonly LotPlan[]): void {
  if (first !== undefined) first.waitsAt = 'PAID';
}

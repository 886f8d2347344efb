import { type DemoBatch, type DistrictFacts } from '../../../shared/demo/facts/batch';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { LIXIA, idOf, smallCity } from './small-city';

/** The number of stations to add: as many subjects as an assessment handles in one page (SUBJECTS_A_PAGE). */
const STATIONS = 100;
export const PAGE = Array.from({ length: STATIONS }, (_, index) => idOf('SP', index + 1));

/**
 * Builds the small city, and adds the stations {@link PAGE} to Lixia. Each of these stations has a street, a worker,
 * hours, a training and a paid lot.
 */
export function pageCity(): DemoBatch[] {
  return smallCity().map((batch) => (batch.kind === 'DISTRICT' && batch.district === LIXIA ? withPage(batch) : batch));
}

function withPage(lixia: DistrictFacts): DistrictFacts {
  const copies = PAGE.map((stationId, index) => copyOf(lixia, stationId, index + 1));
  const more = <K extends keyof ReturnType<typeof copyOf>>(noun: K) => copies.map((copy) => copy[noun]);
  return {
    ...lixia,
    divisions: [...lixia.divisions, ...more('division')],
    stations: [...lixia.stations, ...more('station')],
    workers: [...lixia.workers, ...more('worker')],
    postings: [...lixia.postings, ...more('posting')],
    trainings: [...lixia.trainings, ...more('training')],
    hours: [...lixia.hours, ...more('hours')],
    contracts: [...lixia.contracts, ...more('contract')],
    disbursements: [...lixia.disbursements, ...more('disbursement')],
  };
}

/** Returns a copy of the rows of Lixia's first station, with other ids. */
function copyOf(lixia: DistrictFacts, stationId: string, number: number) {
  const code = divisionCode(`370102${number < 50 ? String(number + 50).padStart(3, '0') : String(number + 50)}`);
  const [workerId, lotId] = [idOf('WP', number), idOf('XP', number)];
  const contract = first(lixia.contracts);
  const contractId = idOf('CP', number);
  const training = { ...first(lixia.trainings), attendees: [{ workerId, passed: true }] };
  const lot = { ...first(contract.lots), id: lotId, stationId, instalments: [] };
  return {
    division: { ...first(lixia.divisions.filter((each) => each.code.length === 9)), code },
    station: { ...first(lixia.stations), id: stationId, divisionCode: code },
    worker: {
      ...first(lixia.workers),
      id: workerId,
      identityNumber: `9900011990061${number + 10_000}`,
      certificates: [],
    },
    posting: { ...first(lixia.postings), id: idOf('PP', number), workerId, stationId },
    training: { ...training, id: idOf('TP', number) },
    hours: { ...first(lixia.hours), id: idOf('HP', number), workerId, stationId },
    contract: { ...contract, id: contractId, lots: [lot] },
    disbursement: {
      ...first(lixia.disbursements),
      ...{ id: idOf('DQ', number), lotId, contractId, voucher: `P${number}`, postings: [] },
    },
  };
}

function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error("Lixia's first station must have a row of each kind in the small city.");
  return item;
}

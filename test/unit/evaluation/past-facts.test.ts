import { type DistrictFacts } from '../../../shared/demo/facts/batch';
import { type LotFact } from '../../../shared/demo/facts/finance';
import { type StationFact } from '../../../shared/demo/facts/stations';
import { type KnownDistrict, knownDistrict } from '../../../subgraphs/evaluation/demo/past/known-district';
import { pastDistrict, pastInspections } from '../../../subgraphs/evaluation/demo/past/past-districts';
import { pastLot } from '../../../subgraphs/evaluation/demo/past/past-lots';
import { CONTRACTOR, LIXIA, STATION, STREET, hubContract, smallCity } from '../../support/city/small-city';

/**
 * Changes to the facts of Lixia. This suite tests which facts of the demonstration the Hub's rules use for past days.
 */

type Changes = {
  station?: Partial<StationFact>;
  lot?: Partial<LotFact>;
  facts?: (facts: DistrictFacts) => Partial<DistrictFacts>;
};

/** Returns the facts of Lixia, with changes to its first station and to the lot of this station. */
function lixia({ station = {}, lot = {}, facts: more = () => ({}) }: Changes = {}): KnownDistrict {
  const batches = smallCity();
  const city = batches.find((batch) => batch.kind === 'CITY');
  const facts = batches.find((batch) => batch.kind === 'DISTRICT' && batch.district === LIXIA);
  if (city?.kind !== 'CITY' || facts?.kind !== 'DISTRICT') throw new Error('The small city has no Lixia.');
  const changed = {
    ...facts,
    stations: facts.stations.map((each) => (each.id === STATION.lixiaFirst ? { ...each, ...station } : each)),
    contracts: facts.contracts.map((each) =>
      each.contractorId === CONTRACTOR.lixia ? { ...each, lots: each.lots.map((own) => ({ ...own, ...lot })) } : each,
    ),
  };
  return knownDistrict({ ...changed, ...more(changed) }, city, { evaluations: [], obligations: [] });
}

function firstLot(known: KnownDistrict) {
  const [signed] = (known.lots.get(STATION.lixiaFirst) ?? []).filter(
    ({ contract }) => contract.contractorId === CONTRACTOR.lixia,
  );
  if (signed === undefined) throw new Error('The station has no lot.');
  return signed;
}

describe('a conflict of interest on a past day (CO-3)', () => {
  const withHub = (lot: Partial<LotFact> = {}) =>
    lixia({
      lot,
      facts: ({ contracts }) => ({ contracts: [...contracts, hubContract(81, LIXIA, CONTRACTOR.lixia)] }),
    });
  const isInConflict = (known: KnownDistrict, on: string) => pastLot(known, firstLot(known), on).isInConflict;

  it('begins with the terms of the contracts, not when they are signed', () => {
    expect(isInConflict(withHub(), '2024-12-31')).toBe(false);
    expect(isInConflict(withHub(), '2025-01-01')).toBe(true);
  });

  it('ends with the termination of the lot', () => {
    const known = withHub({ status: 'TERMINATED', terminatedOn: '2025-06-01' });
    expect(isInConflict(known, '2025-05-31')).toBe(true);
    expect(isInConflict(known, '2025-06-01')).toBe(false);
  });
});

it('finds the earliest contract assignment that was discovered by a day (CO-5)', () => {
  const found = (id: string, discoveredOn: string) => ({ id, discoveredOn, description: '转包' });
  const known = lixia({
    facts: ({ contracts }) => ({
      subcontractings: contracts.flatMap(({ id }) => [
        { ...found('b', '2025-09-01'), contractId: id },
        { ...found('a', '2025-03-01'), contractId: id },
      ]),
    }),
  });
  expect(pastLot(known, firstLot(known), '2025-12-31').subcontractedOn).toBe('2025-03-01');
  expect(pastLot(known, firstLot(known), '2025-02-28').subcontractedOn).toBeNull();
});

describe('the stations of a district on a past day', () => {
  it('include a station that has closed since then', () => {
    const known = lixia({ station: { status: 'CLOSED' }, lot: { status: 'TERMINATED', terminatedOn: '2025-06-01' } });
    expect(pastInspections(known, '2025-05-31').thisYear.openStations).toBe(1);
    expect(pastInspections(known, '2025-06-30').thisYear.openStations).toBe(0);
  });

  it('are suspended since the first day of the suspension of that day', () => {
    const suspensions = [
      { from: '2025-03-01', until: '2025-03-10' },
      { from: '2025-05-01', until: '2025-05-20' },
    ];
    const known = lixia({ station: { suspensions } });
    const street = (on: string) => pastDistrict(known, on).streets?.find(({ code }) => code === STREET.lixiaFirst);
    expect(street('2025-05-10')).toMatchObject({ isOperating: false, suspendedOn: '2025-05-01' });
    expect(street('2025-04-10')).toMatchObject({ isOperating: true, suspendedOn: null });
  });
});

import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { type Happened, concernedBy } from '../../../subgraphs/evaluation/assessment/assessment/due.rules';
import { LIXIA, SHIZHONG, STATION } from '../../support/city/small-city';

const happened = (type: string, more: Partial<Happened> = {}): Happened => {
  return { subject: { type, id: 'x' }, stationId: STATION.zone, districtCode: LIXIA, after: {}, ...more };
};
const NOBODY = { stationIds: [], districts: [], cities: [], stationsOf: [] };

describe('whom an event concerns', () => {
  it.each(['Posting', 'ServiceHours', 'Leave', 'StationWorker'])('is the station alone: %s', (type) => {
    expect(concernedBy(happened(type))).toEqual({ ...NOBODY, stationIds: [STATION.zone] });
  });

  it.each(['LedgerEntry', 'Reconciliation', 'Webhook', 'MachineClient', 'Acceptance'])(
    'is nobody where nothing comes of it that its line, its payment or its instalment does not tell: %s',
    (type) => {
      expect(concernedBy(happened(type, { stationId: null }))).toEqual(NOBODY);
    },
  );

  it('is nobody where a worker is on the bench', () => {
    expect(concernedBy(happened('StationWorker', { stationId: null }))).toEqual(NOBODY);
  });

  it('is the district where it files with its city', () => {
    expect(concernedBy(happened('Submission', { stationId: null }))).toEqual({ ...NOBODY, districts: [LIXIA] });
  });

  it('is the city where it is the city’s', () => {
    const commissioned = happened('InspectionCommission', { stationId: null, districtCode: divisionCode('3701') });
    expect(concernedBy(commissioned)).toEqual({ ...NOBODY, cities: ['3701'] });
  });

  it('is a station with its district and city, where its state or its lot changes', () => {
    const all = { ...NOBODY, stationIds: [STATION.zone], districts: [LIXIA], cities: ['3701'] };
    expect(concernedBy(happened('Station'))).toEqual(all);
    expect(concernedBy(happened('Lot'))).toEqual(all);
  });

  it('is the district that it came to as well', () => {
    const moved = concernedBy(happened('Station', { after: { districtCode: SHIZHONG } }));
    expect(moved.districts).toEqual([LIXIA, SHIZHONG]);
  });

  it.each(['Regulation', 'Training', 'Lot', 'SomethingNew'])(
    'is all of a district where no station is named: %s',
    (type) => {
      const all = { ...NOBODY, districts: [LIXIA], cities: ['3701'], stationsOf: [{ districtCode: LIXIA }] };
      expect(concernedBy(happened(type, { stationId: null }))).toEqual(all);
    },
  );

  it('is whoever is served by a contractor that changes', () => {
    const changed = happened('Contractor', { stationId: null, subject: { type: 'Contractor', id: 'c' } });
    expect(concernedBy(changed)).toEqual({ ...NOBODY, stationsOf: [{ contractorId: 'c' }] });
  });
});

import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { type Happened, concernedBy } from '../../../subgraphs/evaluation/assessment/due/due.rules';
import { LIXIA, SHIZHONG, STATION } from '../../support/city/small-city';

const happened = (type: string, more: Partial<Happened> = {}): Happened => {
  return { subject: { type, id: 'x' }, stationId: STATION.zone, districtCode: LIXIA, after: {}, ...more };
};
const NOBODY = { stationIds: [], districts: [], cities: [], stationsOf: [] };

describe('parties affected by an event', () => {
  it.each(['Posting', 'ServiceHours', 'Leave', 'StationWorker'])('are only the station for %s', (type) => {
    expect(concernedBy(happened(type))).toEqual({ ...NOBODY, stationIds: [STATION.zone] });
  });

  it.each(['LedgerEntry', 'Reconciliation', 'Webhook', 'MachineClient', 'Acceptance'])(
    'are nobody if other events of the same call already name the parties: %s',
    (type) => {
      expect(concernedBy(happened(type, { stationId: null }))).toEqual(NOBODY);
    },
  );

  it('are nobody if the worker has no posting', () => {
    expect(concernedBy(happened('StationWorker', { stationId: null }))).toEqual(NOBODY);
  });

  it('are the district when it files with its city', () => {
    expect(concernedBy(happened('Submission', { stationId: null }))).toEqual({ ...NOBODY, districts: [LIXIA] });
  });

  it.each(['Disbursement', 'Instalment', 'Evaluation'])(
    "are the purchaser's district and the station in the details: %s",
    (type) => {
      const { stationIds, districts } = concernedBy(happened(type, { stationId: null, after: { stationId: 's' } }));
      expect([stationIds, districts]).toEqual([['s'], [LIXIA]]);
    },
  );

  it('are all stations in the details', () => {
    const after = { stationIds: ['s', 't', 's', 7], stationId: null };
    expect(concernedBy(happened('Disbursement', { stationId: null, after })).stationIds).toEqual(['s', 't']);
  });

  it('are the city when the event belongs to the city', () => {
    const commissioned = happened('InspectionCommission', { stationId: null, districtCode: divisionCode('3701') });
    expect(concernedBy(commissioned)).toEqual({ ...NOBODY, cities: ['3701'] });
  });

  it('are the station with its district and city when its state or its lot changes', () => {
    const all = { ...NOBODY, stationIds: [STATION.zone], districts: [LIXIA], cities: ['3701'] };
    expect(concernedBy(happened('Station'))).toEqual(all);
    expect(concernedBy(happened('Lot'))).toEqual(all);
  });

  it('include the new district of a station that moved', () => {
    const moved = concernedBy(happened('Station', { after: { districtCode: SHIZHONG } }));
    expect(moved.districts).toEqual([LIXIA, SHIZHONG]);
  });

  it.each(['Regulation', 'Training', 'Lot', 'SomethingNew'])(
    'are all stations in a district if no station is named: %s',
    (type) => {
      const all = { ...NOBODY, districts: [LIXIA], cities: ['3701'], stationsOf: [{ districtCode: LIXIA }] };
      expect(concernedBy(happened(type, { stationId: null }))).toEqual(all);
    },
  );

  it('are all stations and hubs that a changed contractor serves', () => {
    const changed = happened('Contractor', { stationId: null, subject: { type: 'Contractor', id: 'c' } });
    expect(concernedBy(changed)).toEqual({ ...NOBODY, stationsOf: [{ contractorId: 'c' }] });
  });
});

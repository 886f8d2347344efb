import { type RectificationFact, UNTOUCHED } from '../../../shared/demo/facts/oversight';
import { type DistrictFacts } from '../../../shared/demo/facts/batch';
import { CONTRACTOR, LIXIA, OTHER_DISTRICT, SHIZHONG, STATION, idOf } from './small-city';

/** The offset that is added to the numbers in the ids of oversight rows, by district. */
const NUMBERS: Readonly<Record<string, number>> = { [LIXIA]: 10, [SHIZHONG]: 20, [OTHER_DISTRICT]: 60 };
const SERVED: Readonly<Record<string, { stationId: string; contractorId: string; lotId: string }>> = {
  [LIXIA]: { stationId: STATION.lixiaFirst, contractorId: CONTRACTOR.lixia, lotId: idOf('XT', 1) },
  [SHIZHONG]: { stationId: STATION.shizhong, contractorId: CONTRACTOR.several, lotId: idOf('XT', 3) },
  [OTHER_DISTRICT]: { stationId: STATION.other, contractorId: CONTRACTOR.other, lotId: idOf('XT', 6) },
};

/** Returns the ids of a district's oversight rows. */
export function watchedIn(district: string) {
  const number = NUMBERS[district] ?? 0;
  return {
    waivers: { station: idOf('WV', number + 1), district: idOf('WV', number + 2), over: idOf('WV', number + 3) },
    rectifications: {
      open: idOf('RC', number + 1),
      ofPlatform: idOf('RC', number + 2),
      ofBureau: idOf('RC', number + 3),
      closed: idOf('RC', number + 4),
      ofStreet: idOf('RC', number + 5),
      ofDistrict: idOf('RC', number + 6),
    },
    inspection: idOf('IN', number + 1),
    visit: idOf('VS', number + 1),
    complaints: { received: idOf('CP', number + 1), answered: idOf('CP', number + 2), hotlineNumber: `IN-${number}` },
  };
}

export function withOversight(facts: DistrictFacts): DistrictFacts {
  const served = SERVED[facts.district];
  if (served === undefined) return facts;
  const { waivers, rectifications, complaints, inspection, visit } = watchedIn(facts.district);
  const observations = [{ rule: null, verdict: null, text: '记录不全' }];
  const { stationId } = served;
  const granted = { districtCode: facts.district, grantedOn: '2026-02-02', reason: '装修', grantedBy: 'somebody@test' };
  const rectification = (id: string, more: Partial<RectificationFact>): RectificationFact => ({
    ...{
      id,
      addressee: 'CONTRACTOR',
      ...served,
      rule: 'PE-5',
      demand: '补齐',
      openedBy: 'DISTRICT_BUREAU',
      openedOn: '2026-05-05',
    },
    ...{ dueOn: '2026-07-05', status: 'OPEN', answer: null, answeredOn: null, remark: null, closedOn: null },
    ...more,
  });
  const ofOffice = { openedBy: 'CITY_PLATFORM', contractorId: null, lotId: null } as const;
  const answered = { status: 'ANSWERED', answer: '已补', answeredOn: '2026-05-20' } as const;
  const complaint = {
    stationId,
    receivedOn: '2026-05-05',
    text: '没有开门',
    contact: null,
    ...UNTOUCHED,
    dueOn: '2026-06-30',
  };
  return {
    ...facts,
    inspections: [{ id: inspection, stationId, inspectedOn: '2026-05-04', conclusion: 'RECTIFY', observations }],
    visits: [{ id: visit, stationId, visitedOn: '2026-05-04', observations }],
    waivers: [
      { ...granted, id: waivers.station, rule: 'ST-2', stationId, until: '2026-12-31' },
      { ...granted, id: waivers.district, rule: 'FI-1', stationId: null, until: '2026-12-31' },
      { ...granted, id: waivers.over, rule: 'ST-3', stationId, until: '2026-06-16' },
    ],
    rectifications: [
      rectification(rectifications.open, {}),
      rectification(rectifications.ofPlatform, { ...answered, openedBy: 'CITY_PLATFORM' }),
      rectification(rectifications.ofBureau, answered),
      rectification(rectifications.closed, { ...answered, status: 'CLOSED', closedOn: '2026-05-22' }),
      rectification(rectifications.ofStreet, { ...ofOffice, rule: 'ST-3', addressee: 'STREET' }),
      rectification(rectifications.ofDistrict, { ...ofOffice, rule: 'ST-4', addressee: 'DISTRICT' }),
    ],
    complaints: [
      {
        ...{ ...complaint, id: complaints.received },
        receipt: complaints.received,
      },
      {
        ...{ ...complaint, id: complaints.answered, hotlineNumberIn: complaints.hotlineNumber },
        ...{ status: 'ANSWERED', outcome: 'UPHELD', remark: '已改' },
        ...{ answeredOn: '2026-05-09', receipt: complaints.answered },
      },
    ],
  };
}

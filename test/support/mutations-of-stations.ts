import { divisionCode } from '../../shared/division-code';
import { contractor, office } from './callers';
import { type Foreign, type MutationCase, type MutationEntry } from './mutation-case';
import { CITY, CONTRACTOR, LIXIA, OTHER_CITY, OTHER_DISTRICT, SHIZHONG, STATION, STREET } from './small-city';
import { FREE_TEXT, LIXIA_WRITES, MISSING_ID, SHIZHONG_WRITES } from './writing-city';

const street = office('STREET_OFFICE', STREET.lixiaFirst);
const streetsElsewhere = [
  office('STREET_OFFICE', STREET.lixiaSecond),
  office('STREET_OFFICE', STREET.shizhong),
  office('STREET_OFFICE', STREET.other),
];
const bureau = office('DISTRICT_BUREAU', LIXIA);
const bureausElsewhere = [office('DISTRICT_BUREAU', SHIZHONG), office('DISTRICT_BUREAU', OTHER_DISTRICT)];
const city = office('CITY_BUREAU', CITY);

const station = (path: string, foreign: string): Foreign => ({ path, foreign, missing: MISSING_ID });
/** No edit of a station that is closed. */
const closed = { code: 'INVALID_STATE', extensions: { state: 'CLOSED' } };
const onceClosed = (path: string) => ({
  'a closed station': { set: { [path]: LIXIA_WRITES.closed.station }, caller: bureau, ...closed },
});
const BLANK = { code: 'BAD_USER_INPUT' };

const venue = { stationId: STATION.lixiaFirst, expectedVersion: 1, address: '新路1号', source: 'PUBLIC_BUILDING' };
const recordVenue = {
  variables: { input: { ...venue, areaSquareMetres: 90 } },
  events: ['VENUE_RECORDED Station'],
  foreign: [station('input.stationId', STATION.shizhong)],
  refusals: {
    'a blank address': { set: { 'input.address': ' ' }, ...BLANK, extensions: { field: 'input.address' } },
    'an address with a line break': { set: { 'input.address': '一\n二' }, ...BLANK },
    'no room': { set: { 'input.areaSquareMetres': 0 }, ...BLANK, extensions: { field: 'input.areaSquareMetres' } },
  },
};

const ofStreet: Pick<MutationCase, 'caller' | 'elsewhere' | 'foreign'> = {
  caller: street,
  elsewhere: streetsElsewhere,
  foreign: [station('input.stationId', STATION.lixiaSecond)],
};
const plaque = { text: '历下区第1街道社会工作服务站', hasEmblem: true, prominent: true, installedOn: '2026-06-01' };

/** A bureau's edit of a station in one state; in every other it is refused. */
function edit(from: keyof typeof STATES, event: string, more: Record<string, unknown> = {}): MutationCase {
  const wrong = Object.entries(STATES).filter(([state]) => state !== from);
  return {
    caller: bureau,
    variables: { id: STATES[from], expectedVersion: 1, ...more },
    events: [`${event} Station`],
    elsewhere: bureausElsewhere,
    foreign: [station('id', FOREIGN_STATES[from])],
    refusals: Object.fromEntries(
      wrong.map(([state, id]) => [
        `a station that is ${state}`,
        { set: { id }, code: 'INVALID_STATE', extensions: { state } },
      ]),
    ),
  };
}
const STATES = {
  PLANNED: STATION.lixiaSecond,
  PREPARING: LIXIA_WRITES.preparing.station,
  OPERATING: STATION.lixiaFirst,
  SUSPENDED: LIXIA_WRITES.suspended.station,
  CLOSED: LIXIA_WRITES.closed.station,
};
const FOREIGN_STATES: typeof STATES = {
  PLANNED: STATION.other,
  PREPARING: SHIZHONG_WRITES.preparing.station,
  OPERATING: STATION.shizhong,
  SUSPENDED: SHIZHONG_WRITES.suspended.station,
  CLOSED: SHIZHONG_WRITES.closed.station,
};
const reason = { reason: FREE_TEXT };
const blankReason = { 'a blank reason': { set: { reason: '  ' }, ...BLANK, extensions: { field: 'reason' } } };
const reasoned = (from: keyof typeof STATES, event: string): MutationCase => {
  const made = edit(from, event, reason);
  return { ...made, refusals: { ...made.refusals, ...blankReason } };
};

const regulation = { kind: 'OTHER', title: '值班制度', inForceFrom: '2026-07-01', inForceUntil: '2027-06-30' };
const backwards = {
  set: { 'input.inForceUntil': '2026-06-30' },
  code: 'BAD_USER_INPUT',
  extensions: { field: 'input.inForceUntil' },
};

const CODES = { foreign: STREET.shizhong, missing: divisionCode('370102099') };

export const STATIONS_MUTATIONS: Readonly<Record<string, MutationEntry>> = {
  recordVenue: {
    STREET_OFFICE: [{ ...recordVenue, ...ofStreet }],
    DISTRICT_BUREAU: [
      {
        ...recordVenue,
        caller: bureau,
        elsewhere: bureausElsewhere,
        refusals: { ...recordVenue.refusals, ...onceClosed('input.stationId') },
      },
    ],
  },
  listEquipment: {
    STREET_OFFICE: [
      {
        ...ofStreet,
        variables: {
          input: { stationId: STATION.lixiaFirst, expectedVersion: 1, items: [{ name: '桌', quantity: 4 }] },
        },
        events: ['EQUIPMENT_LISTED Station'],
        refusals: {
          'an empty list': { set: { 'input.items': [] }, ...BLANK, extensions: { field: 'input.items' } },
          'none of a thing': { set: { 'input.items.0.quantity': 0 }, ...BLANK },
        },
      },
    ],
  },
  acknowledgeEquipment: {
    CONTRACTOR: [
      {
        caller: contractor(CONTRACTOR.lixia),
        variables: { stationId: STATION.lixiaFirst, expectedVersion: 1 },
        events: ['EQUIPMENT_ACKNOWLEDGED Station'],
        elsewhere: [CONTRACTOR.several, CONTRACTOR.left, CONTRACTOR.none, CONTRACTOR.hub].map(contractor),
        foreign: [station('stationId', STATION.shizhong)],
        refusals: {},
      },
    ],
  },
  recordSignage: {
    STREET_OFFICE: [
      {
        ...ofStreet,
        variables: { input: { stationId: STATION.lixiaFirst, expectedVersion: 1, placement: 'INDOOR', ...plaque } },
        events: ['SIGNAGE_RECORDED Station'],
        refusals: {
          'a day to come': {
            set: { 'input.installedOn': '2026-06-18' },
            ...BLANK,
            extensions: { field: 'input.installedOn' },
          },
        },
      },
    ],
  },
  planStation: {
    DISTRICT_BUREAU: [
      {
        caller: bureau,
        variables: { input: { division: LIXIA_WRITES.bare, serviceKinds: ['PROFESSIONAL_SERVICE'] } },
        events: ['STATION_PLANNED Station'],
        elsewhere: bureausElsewhere,
        foreign: [{ path: 'input.division', foreign: SHIZHONG_WRITES.bare, missing: CODES.missing }],
        refusals: {
          'a street that has a station': {
            set: { 'input.division': STREET.lixiaSecond },
            code: 'RULE_VIOLATION',
            extensions: { rule: 'ST-1', clause: '三(二)' },
          },
          'a district': { set: { 'input.division': LIXIA }, ...BLANK, extensions: { field: 'input.division' } },
          'no service': { set: { 'input.serviceKinds': [] }, ...BLANK },
        },
      },
      {
        caller: bureau,
        variables: { input: { division: LIXIA_WRITES.closed.street, serviceKinds: ['TALENT_TRAINING'] } },
        events: ['STATION_PLANNED Station'],
        elsewhere: bureausElsewhere,
        foreign: [{ path: 'input.division', foreign: SHIZHONG_WRITES.closed.street, missing: CODES.missing }],
        refusals: {},
      },
    ],
  },
  openStation: { DISTRICT_BUREAU: [edit('PREPARING', 'STATION_OPENED')] },
  suspendStation: { DISTRICT_BUREAU: [reasoned('OPERATING', 'STATION_SUSPENDED')] },
  resumeStation: { DISTRICT_BUREAU: [reasoned('SUSPENDED', 'STATION_RESUMED')] },
  closeStation: { DISTRICT_BUREAU: [reasoned('SUSPENDED', 'STATION_CLOSED')] },
  adoptRegulation: {
    DISTRICT_BUREAU: [
      {
        caller: bureau,
        variables: { input: { division: LIXIA, ...regulation } },
        events: ['REGULATION_ADOPTED Regulation'],
        elsewhere: bureausElsewhere,
        foreign: [{ path: 'input.division', foreign: SHIZHONG, missing: divisionCode('370199') }],
        refusals: {
          'an end before its beginning': backwards,
          'a station as well': { set: { 'input.stationId': STATION.lixiaFirst }, ...BLANK },
          'neither district nor station': { set: { 'input.division': undefined }, ...BLANK },
          'a street': {
            set: { 'input.division': STREET.lixiaFirst },
            ...BLANK,
            extensions: { field: 'input.division' },
          },
        },
      },
      {
        caller: bureau,
        variables: { input: { stationId: STATION.lixiaFirst, ...regulation } },
        events: ['REGULATION_ADOPTED Regulation'],
        elsewhere: bureausElsewhere,
        foreign: [station('input.stationId', STATION.shizhong)],
        refusals: { 'an end before its beginning': backwards, ...onceClosed('input.stationId') },
      },
    ],
  },
  redistrict: {
    CITY_BUREAU: [
      {
        caller: city,
        variables: {
          input: {
            effectiveOn: '2026-06-17',
            changes: [
              {
                stationId: STATION.lixiaFirst,
                newCode: '370103077',
                newName: '新并街道',
                supervisingDistrict: SHIZHONG,
              },
            ],
            newStreets: [{ code: '370102078', name: '新设街道', supervisingDistrict: LIXIA }],
            endedStreets: [LIXIA_WRITES.bare],
          },
        },
        events: [
          'REDISTRICTING_ORDERED Redistricting',
          ...['DIVISION_ENDED', 'DIVISION_ENDED', 'DIVISION_ENTERED', 'DIVISION_ENTERED'].map(
            (each) => `${each} Division`,
          ),
          'STATION_REDISTRICTED Station',
        ],
        elsewhere: [office('CITY_BUREAU', OTHER_CITY)],
        foreign: [
          station('input.changes.0.stationId', STATION.other),
          ...['input.changes.0.supervisingDistrict', 'input.newStreets.0.supervisingDistrict'].map((path) => ({
            path,
            foreign: OTHER_DISTRICT,
            missing: divisionCode('370299'),
            code: 'BAD_USER_INPUT',
          })),
          {
            path: 'input.endedStreets.0',
            foreign: STREET.other,
            missing: divisionCode('370202099'),
            code: 'BAD_USER_INPUT',
          },
        ],
        makes: ['input.changes.newCode', 'input.newStreets.code'],
        refusals: {
          'too long ago': {
            set: { 'input.effectiveOn': '2026-05-16' },
            ...BLANK,
            extensions: { field: 'input.effectiveOn' },
          },
          'a street of another city': { set: { 'input.changes.0.newCode': STREET.other }, ...BLANK },
          'a second station in a street': {
            set: { 'input.changes.0.newCode': STREET.lixiaSecond, 'input.changes.0.supervisingDistrict': LIXIA },
            code: 'RULE_VIOLATION',
            extensions: { rule: 'ST-1' },
          },
        },
      },
      {
        caller: city,
        variables: {
          input: {
            effectiveOn: '2026-07-01',
            changes: [{ stationId: STATION.lixiaFirst, newCode: STREET.lixiaFirst, newName: '新名街道' }],
          },
        },
        events: ['REDISTRICTING_ORDERED Redistricting'],
        elsewhere: [office('CITY_BUREAU', OTHER_CITY)],
        foreign: [station('input.changes.0.stationId', STATION.other)],
        refusals: {},
      },
    ],
  },
};

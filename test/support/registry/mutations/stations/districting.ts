import { divisionCode } from '../../../../../shared/kernel/ids/division-code';
import { office } from '../../../city/callers';
import { type MutationEntry } from '../../mutation-case';
import { CITY, LIXIA, OTHER_CITY, OTHER_DISTRICT, SHIZHONG, STATION, STREET } from '../../../city/small-city';
import { LIXIA_WRITES } from '../../../city/writing-city';
import { bureau, bureausElsewhere, key, onceClosed } from '../parties';

const BLANK = { code: 'BAD_USER_INPUT' };
const city = office('CITY_BUREAU', CITY);

const regulation = { kind: 'OTHER', title: '值班制度', inForceFrom: '2026-07-01', inForceUntil: '2027-06-30' };
const backwards = {
  set: { 'input.inForceUntil': '2026-06-30' },
  code: 'BAD_USER_INPUT',
  extensions: { field: 'input.inForceUntil' },
};

/** Test cases for the mutations of regulations and of changes to streets and towns. */
export const DISTRICTING: Readonly<Record<string, MutationEntry>> = {
  adoptRegulation: {
    DISTRICT_BUREAU: [
      {
        caller: bureau,
        variables: { input: { division: LIXIA, ...regulation } },
        events: ['REGULATION_ADOPTED Regulation'],
        elsewhere: bureausElsewhere,
        foreign: [{ path: 'input.division', foreign: SHIZHONG, missing: divisionCode('370199') }],
        refusals: {
          'an end before the start': backwards,
          'both a district and a station': { set: { 'input.stationId': STATION.lixiaFirst }, ...BLANK },
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
        foreign: [key('input.stationId', STATION.shizhong)],
        refusals: { 'an end before the start': backwards, ...onceClosed('input.stationId') },
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
          key('input.changes.0.stationId', STATION.other),
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
          'an effective date too long ago': {
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
        foreign: [key('input.changes.0.stationId', STATION.other)],
        refusals: {},
      },
    ],
  },
};

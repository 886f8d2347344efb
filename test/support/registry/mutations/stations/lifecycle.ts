import { divisionCode } from '../../../../../shared/kernel/ids/division-code';
import { type MutationCase, type MutationEntry } from '../../mutation-case';
import { LIXIA, STATION, STREET } from '../../../city/small-city';
import { FREE_TEXT, LIXIA_WRITES, SHIZHONG_WRITES } from '../../../city/writing-city';
import { bureau, bureausElsewhere, key } from '../parties';

const BLANK = { code: 'BAD_USER_INPUT' };

/** Returns the case of a bureau's edit that is allowed in one state of a station and refused in every other state. */
function edit(from: keyof typeof STATES, event: string, more: Record<string, unknown> = {}): MutationCase {
  const wrong = Object.entries(STATES).filter(([state]) => state !== from);
  return {
    caller: bureau,
    variables: { id: STATES[from], expectedVersion: 1, ...more },
    events: [`${event} Station`],
    elsewhere: bureausElsewhere,
    foreign: [key('id', FOREIGN_STATES[from])],
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

const CODES = { foreign: STREET.shizhong, missing: divisionCode('370102099') };

/** Test cases for the mutations of a station from its plan to its end (ST-1). */
export const LIFECYCLE: Readonly<Record<string, MutationEntry>> = {
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
          'an empty list of services': { set: { 'input.serviceKinds': [] }, ...BLANK },
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
};

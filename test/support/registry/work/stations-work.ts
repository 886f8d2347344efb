import { type Snapshot } from '../../oracle/table-snapshots';
import { contractor, hub, office } from '../../city/callers';
import { CITY, CONTRACTOR, LIXIA, OTHER_DISTRICT, SHIZHONG, STREET, TODAY } from '../../city/small-city';
import { LIXIA_WRITES } from '../../city/writing-city';
import { type Row, idsOf, parsed, rowOf, rowsOf } from './snapshot-rows';
import { type ActContext, type ShownItem, type SubgraphWork } from './work-act';

type Plaque = { placement: string; text: string; hasEmblem: boolean; prominent: boolean };

const stationOf = (id: string, rows: Snapshot): Row => rowOf(rows, 'stations.station', id);

/** Returns the input that edits the station of a work item. `given` has the new values. */
function edit({ subject: { id } }: ShownItem, { rows }: ActContext, given: Row): Row {
  return { input: { stationId: id, expectedVersion: stationOf(id, rows)['version'], ...given } };
}

/** Returns a plaque that meets ST-3, for the first placement (outdoor or indoor) that lacks one. */
function missingPlaque({ signage, name }: Row): Row {
  const plaques = parsed(signage) as Plaque[];
  const isRight = ({ text, hasEmblem, prominent }: Plaque) => text === name && hasEmblem && prominent;
  const placement = ['OUTDOOR', 'INDOOR'].find(
    (place) => !plaques.some((plaque) => plaque.placement === place && isRight(plaque)),
  );
  return { placement, text: name, hasEmblem: true, prominent: true, installedOn: TODAY };
}

const streetsIn = (rows: Snapshot): string[] =>
  rowsOf(rows, 'stations.division').flatMap(({ code }) => (String(code).length === 9 ? [String(code)] : []));

/** The acts about stations that offices and contractors owe, and the commands that nobody owes. */
export const STATIONS_WORK: SubgraphWork = {
  list: 'stationWork',
  acts: {
    PLAN_STATION: {
      mutation: 'planStation',
      subject: 'input.division',
      subjects: streetsIn,
      variables: ({ subject }) => ({ input: { division: subject.id, serviceKinds: ['PROFESSIONAL_SERVICE'] } }),
      isAlsoOpen: null,
    },
    RENEW_REGULATION: {
      mutation: 'adoptRegulation',
      variables: ({ subject }) => {
        const [division, kind] = subject.id.split('/');
        return { input: { division, kind, title: '制度', inForceFrom: TODAY } };
      },
      isAlsoOpen: 'A district or a station may adopt further regulations.',
    },
    RECORD_VENUE: {
      mutation: 'recordVenue',
      variables: (item, context) => edit(item, context, { address: '示例路1号', source: 'PUBLIC_BUILDING' }),
      isAlsoOpen: 'A venue may change.',
    },
    LIST_EQUIPMENT: {
      mutation: 'listEquipment',
      variables: (item, context) => edit(item, context, { items: [{ name: '桌', quantity: 1 }] }),
      isAlsoOpen: 'Equipment may change.',
    },
    ACKNOWLEDGE_EQUIPMENT: {
      mutation: 'acknowledgeEquipment',
      variables: ({ subject: { id } }, { rows }) => ({
        stationId: id,
        expectedVersion: stationOf(id, rows)['version'],
      }),
      isAlsoOpen: 'A list may be acknowledged where ST-2 is waived.',
    },
    RECORD_SIGNAGE: {
      mutation: 'recordSignage',
      variables: (item, context) => edit(item, context, missingPlaque(stationOf(item.subject.id, context.rows))),
      isAlsoOpen: 'A plaque may be replaced.',
      isPart: ({ count }) => count > 1,
    },
    OPEN_STATION: {
      mutation: 'openStation',
      subject: 'id',
      subjects: idsOf('stations.station'),
      variables: ({ subject: { id } }, { rows }) => ({ id, expectedVersion: stationOf(id, rows)['version'] }),
      isAlsoOpen: null,
    },
  },
  alwaysOpen: {
    recordPublicContact: 'Contact details are recorded when they change.',
    suspendStation: 'The purchaser decides to suspend a station.',
    resumeStation: 'The purchaser decides to resume a station.',
    closeStation: 'The purchaser decides to close a station.',
    redistrict: 'Divisions change when their government decides so.',
  },
  states: {
    'stations without anything': [
      `UPDATE station SET venueAddress = NULL, venueSource = NULL, equipmentItems = NULL, equipmentListedOn = NULL,
        equipmentAcknowledgedOn = NULL, signage = '[]', plaquesWanting = 2`,
      'DELETE FROM waiver',
    ],
    'regulations that end soon': ["UPDATE regulation SET inForceUntil = '2026-07-01'"],
  },
  callers: [
    office('DISTRICT_BUREAU', LIXIA),
    office('DISTRICT_BUREAU', SHIZHONG),
    office('DISTRICT_BUREAU', OTHER_DISTRICT),
    office('STREET_OFFICE', STREET.lixiaFirst),
    office('STREET_OFFICE', STREET.lixiaSecond),
    office('STREET_OFFICE', STREET.shizhong),
    office('STREET_OFFICE', LIXIA_WRITES.bare),
    contractor(CONTRACTOR.lixia),
    contractor(CONTRACTOR.several),
    contractor(CONTRACTOR.none),
    hub(LIXIA, CONTRACTOR.hub),
    office('FINANCE_BUREAU', LIXIA),
    office('CITY_BUREAU', CITY),
    office('AUDITOR', CITY),
  ],
};

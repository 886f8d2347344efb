import { EnterRows } from '../../../shared/record/write/enter-rows';
import { divisionCode } from '../../../shared/kernel/ids/division-code';

const PLAIN = [
  ...['name', 'divisionCode', 'districtCode', 'status', 'openedOn', 'version', 'venueAddress', 'venueSource'],
  ...['venueAreaSquareMetres', 'equipmentListedOn', 'equipmentAcknowledgedOn'],
];
const JSON_TEXTS = ['serviceKinds', 'equipmentItems', 'signage'];

/** Records the first events of stations that are older than the record. */
export class EnterStations1750400000000 extends EnterRows {
  protected readonly subgraph = 'stations';
  protected readonly entered = [
    {
      table: 'station',
      columns: [...PLAIN, ...JSON_TEXTS],
      subjectType: 'Station',
      action: 'STATION_ENTERED',
      entry: (stored: Readonly<Record<string, unknown>>) => ({
        place: {
          stationId: String(stored['id']),
          divisionCode: divisionCode(String(stored['divisionCode'])),
          districtCode: divisionCode(String(stored['districtCode'])),
        },
        after: Object.fromEntries([
          ...PLAIN.map((column) => [column, stored[column]]),
          ...JSON_TEXTS.map((column) => [column, withoutTyped(jsonOf(stored[column]))]),
        ]) as Record<string, unknown>,
      }),
    },
  ];
}

function jsonOf(text: unknown): unknown {
  return typeof text === 'string' ? JSON.parse(text) : null;
}

/** Returns a list without the texts that a person wrote: the names of equipment and the texts of plaques. */
function withoutTyped(listed: unknown): unknown {
  if (!Array.isArray(listed)) return listed;
  return listed.map((each: unknown) => {
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(Object.entries(each).filter(([name]) => name !== 'name' && name !== 'text'));
  });
}

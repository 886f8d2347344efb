import { EnterRows } from '../../../shared/record/write/enter-rows';
import { divisionCode } from '../../../shared/kernel/ids/division-code';

type Stored = Readonly<Record<string, unknown>>;

const PLACE = ['divisionCode', 'districtCode'];
const OF_LOT = ['stationId', 'contractId', 'contractorId', 'signedOn', 'startsOn', 'endsOn'];

/**
 * Records the first events of contractors and lots that existed before the record of events. Other subgraphs build
 * their projections from these events.
 */
export class EnterContractorsAndLots1750400000000 extends EnterRows {
  protected readonly subgraph = 'finance';
  protected readonly entered = [
    {
      table: 'contractor',
      columns: PLACE,
      subjectType: 'Contractor',
      action: 'CONTRACTOR_ENTERED',
      entry: ({ divisionCode: division, districtCode: district }: Stored) => ({
        place: placeOf(division, district),
        after: { divisionCode: division, districtCode: district },
      }),
    },
    {
      table: 'lot',
      columns: ['districtCode', 'terminatedOn', ...OF_LOT],
      subjectType: 'Lot',
      action: 'LOT_ENTERED',
      entry: ({ districtCode: district, terminatedOn: endedOn, ...stored }: Stored) => ({
        place: placeOf(district, district),
        after: { ...Object.fromEntries(OF_LOT.map((column) => [column, stored[column]])), endedOn },
      }),
    },
  ];
}

function placeOf(division: unknown, district: unknown) {
  return {
    stationId: null,
    divisionCode: divisionCode(String(division)),
    districtCode: divisionCode(String(district)),
  };
}

import {
  type DemoBatch,
  type DistrictFacts,
  type RegulationKind,
  type StationFact,
  type StationStatus,
} from '../../shared/demo/facts';
import { type DivisionCode, divisionCode } from '../../shared/division-code';
import { LIXIA, SHIZHONG, idOf, smallCity } from './small-city';

/** Streets that the small city has not, and the stations in them. `bare` has none. */
export const WRITING = {
  [LIXIA]: streets(LIXIA, 10),
  [SHIZHONG]: streets(SHIZHONG, 20),
} as const;
export const LIXIA_WRITES = WRITING[LIXIA] as Streets;
export const SHIZHONG_WRITES = WRITING[SHIZHONG] as Streets;

/** The id of no row. */
export const MISSING_ID = '01HZX3V9QK7T2M4N6P8R0S1W5Y';
/** What users write in their own words: no event and no log holds it. */
export const FREE_TEXT = '赵某家里有事勿入记录';

type Place = { street: DivisionCode; station: string };
type Streets = { bare: DivisionCode; preparing: Place; suspended: Place; closed: Place };

function streets(district: string, number: number): Streets {
  const street = (last: number) => divisionCode(`${district}0${number + last}`);
  const place = (last: number) => ({ street: street(last), station: idOf('ST', number + last) });
  return { bare: street(1), preparing: place(2), suspended: place(3), closed: place(4) };
}

/** Two districts of the small city, each with something at hand for every write: of one the other's is foreign. */
export function writingCity(): DemoBatch[] {
  return smallCity().map((batch) => {
    if (batch.kind === 'CITY') return batch;
    const more = WRITING[batch.district];
    return more === undefined ? batch : withMore(batch, more);
  });
}

function withMore(facts: DistrictFacts, more: Streets): DistrictFacts {
  const { bare, preparing, suspended, closed } = more;
  const codes = [bare, preparing.street, suspended.street, closed.street];
  const station = (place: Place, status: StationStatus) => stationAt(facts, place, status);
  return {
    ...facts,
    divisions: [...facts.divisions, ...codes.map((code) => divisionAt(facts, code))],
    regulations: SIX.map((kind, index) => regulation(facts, kind, index)),
    stations: [
      ...facts.stations,
      station(preparing, 'PREPARING'),
      station(suspended, 'SUSPENDED'),
      station(closed, 'CLOSED'),
    ],
  };
}

function divisionAt({ district }: DistrictFacts, code: DivisionCode): DistrictFacts['divisions'][number] {
  return { code, name: streetName(code), kind: 'SUBDISTRICT', parentCode: district, districtCode: district };
}

function streetName(code: DivisionCode): string {
  return `第${code.slice(-3)}街道`;
}

/** With all that it takes to open (ST-2, ST-3). */
function stationAt(facts: DistrictFacts, { street, station: id }: Place, status: StationStatus): StationFact {
  const name = `${facts.divisions[0]?.name}${streetName(street)}社会工作服务站`;
  const plaque = { text: name, hasEmblem: true, prominent: true, installedOn: '2025-01-20' };
  return {
    id,
    name,
    divisionCode: street,
    districtCode: facts.district,
    status,
    openedOn: status === 'PREPARING' ? null : '2025-02-01',
    serviceKinds: ['PROFESSIONAL_SERVICE'],
    venue: { address: `示例路${street.slice(-3)}号`, source: 'PUBLIC_BUILDING', areaSquareMetres: 80 },
    equipment: {
      items: [{ name: '电脑', quantity: 2 }],
      listedOn: '2025-01-15',
      acknowledgedOn: '2025-01-16',
    },
    signage: (['OUTDOOR', 'INDOOR'] as const).map((placement) => ({ placement, ...plaque })),
  };
}

/** ST-4. */
const SIX: readonly RegulationKind[] = [
  ...(['PERSONNEL', 'FINANCE', 'VOLUNTEERS'] as const),
  ...(['VENUE_USE', 'ARCHIVES', 'RECIPIENT_DATABASE'] as const),
];

function regulation({ district }: DistrictFacts, kind: RegulationKind, index: number) {
  const inForce = { inForceFrom: '2024-01-01', inForceUntil: null };
  const id = idOf('RG', Number(district.slice(-3)) * 10 + index);
  return { id, districtCode: district, stationId: null, kind, title: `${district} ${kind}`, ...inForce };
}

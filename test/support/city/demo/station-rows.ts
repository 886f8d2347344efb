import { divisionCode, divisionKindOf } from '../../../../shared/kernel/ids/division-code';
import { stationName } from '../../../../shared/kernel/ids/station-name';
import { type DivisionRow } from '../../../../subgraphs/stations/ground/division/division.row';
import { type RegulationRow } from '../../../../subgraphs/stations/regulation/regulation/regulation.row';
import { type StationRow } from '../../../../subgraphs/stations/ground/station/station.row';

const NAMES: Record<string, string> = { '370102': '历下区', '370112': '历城区', '370191': '示例管理区' };

/** Returns a district of Jinan with this six-digit code. */
export function districtRow(code: string): DivisionRow {
  const own = divisionCode(code);
  const name = NAMES[code] ?? `示例${code}区`;
  return { code: own, name, kind: 'DISTRICT', parentCode: divisionCode('3701'), districtCode: own, endedOn: null };
}

/**
 * Returns a street or town with this nine-digit code. By default, its supervising district is the district whose code
 * is the first six digits.
 */
export function streetRow(code: string, more: Partial<DivisionRow> = {}): DivisionRow {
  const district = more.districtCode ?? divisionCode(code.slice(0, 6));
  const own = divisionCode(code);
  const kind = divisionKindOf(own);
  return {
    code: own,
    name: `第${code.slice(6)}街道`,
    kind,
    parentCode: district,
    districtCode: district,
    endedOn: null,
    ...more,
  };
}

/** Returns an operating station that meets all rules, in this street. */
export function stationRow(id: string, street: DivisionRow, more: Partial<StationRow> = {}): StationRow {
  const name = stationName(districtRow(street.districtCode), street);
  const plaque = { text: name, hasEmblem: true, prominent: true, installedOn: '2025-01-20' };
  return {
    id,
    name,
    searchName: name,
    divisionCode: street.code,
    districtCode: street.districtCode,
    status: 'OPERATING',
    statusReason: null,
    preparedOn: '2025-01-01',
    openedOn: '2025-02-01',
    closedOn: null,
    suspensions: [],
    version: 1,
    serviceKinds: ['PROFESSIONAL_SERVICE'],
    venueAddress: '示例路1号',
    venueSource: 'PUBLIC_BUILDING',
    venueAreaSquareMetres: null,
    venueVersion: null,
    equipmentItems: [{ name: '电脑', quantity: 2 }],
    equipmentListedOn: '2025-01-10',
    equipmentAcknowledgedOn: '2025-01-12',
    signage: [
      { placement: 'OUTDOOR', ...plaque },
      { placement: 'INDOOR', ...plaque },
    ],
    plaquesWanting: 0,
    phone: null,
    openingHours: null,
    ...more,
  };
}

const NEEDED = ['PERSONNEL', 'FINANCE', 'VOLUNTEERS', 'VENUE_USE', 'ARCHIVES', 'RECIPIENT_DATABASE'] as const;

/** Returns the six regulations that a district needs (ST-4). They have been in force since 2024. */
export function sixRegulations(more: Partial<RegulationRow> = {}): RegulationRow[] {
  return NEEDED.map((kind) => ({
    id: kind,
    districtCode: divisionCode('370102'),
    stationId: null,
    kind,
    title: kind,
    inForceFrom: '2024-01-01',
    inForceUntil: null,
    ...more,
  }));
}

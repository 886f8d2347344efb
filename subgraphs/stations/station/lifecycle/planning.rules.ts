import { searchable } from '../../../../shared/store/sql/conditions';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type HubError, invalidState, ruleViolation } from '../../../../shared/kernel/errors';
import { stationName } from '../../../../shared/kernel/ids/station-name';
import { type DivisionRow } from '../../ground/division/division.row';
import { type StationRow } from '../../ground/station/station.row';

export type Plan = Pick<StationRow, 'id' | 'serviceKinds'>;
export type Site = { street: DivisionRow; district: DivisionRow; stations: readonly StationRow[] };

/**
 * ST-1 (三(二)): a station for a street or town that has none, named after it.
 * @throws HubError INVALID_STATE where the street has ended, RULE_VIOLATION where it has a station that is not closed
 */
export function planned({ id, serviceKinds }: Plan, { street, district, stations }: Site): StationRow {
  assertNotEnded(street);
  if (stations.some(({ status }) => status !== 'CLOSED')) throw secondStation(street.code);
  const name = stationName(district, street);
  return {
    ...NOTHING_YET,
    id,
    name,
    searchName: searchable(name),
    divisionCode: street.code,
    districtCode: street.districtCode,
    serviceKinds: [...serviceKinds],
  };
}

const NOTHING_YET = {
  status: 'PLANNED',
  openedOn: null,
  version: 1,
  venueAddress: null,
  venueSource: null,
  venueAreaSquareMetres: null,
  equipmentItems: null,
  equipmentListedOn: null,
  equipmentAcknowledgedOn: null,
  signage: [],
  statusReason: null,
} satisfies Partial<StationRow>;

/** @throws HubError INVALID_STATE: a division that is no more takes nothing new */
export function assertNotEnded({ endedOn }: Pick<DivisionRow, 'endedOn'>): void {
  if (endedOn === null) return;
  throw invalidState('ENDED', { zh: '该区划已撤销。', en: 'This division has ended.' });
}

export function secondStation(street: DivisionCode): HubError {
  return ruleViolation(ST_1, {
    zh: `每个街道(镇)只设一个站点,${street} 已有未关闭的站点。`,
    en: `A street or town has one station: ${street} has one that is not closed.`,
  });
}

const ST_1 = { rule: 'ST-1', clause: '三(二)' };

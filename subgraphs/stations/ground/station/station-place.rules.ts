import { invalidState } from '../../../../shared/kernel/errors';
import { type EventPlace } from '../../../../shared/store/write';
import { type StationRow } from './station.row';

/** Returns the station, division and district to which an event about a station belongs. */
export function placeOf({ id, divisionCode, districtCode }: StationRow): EventPlace {
  return { stationId: id, divisionCode, districtCode };
}

/** Checks that a station is not closed. @throws HubError INVALID_STATE if it is closed */
export function assertNotClosed({ status }: Pick<StationRow, 'status'>): void {
  if (status !== 'CLOSED') return;
  throw invalidState(status, {
    zh: '该社工站已关闭,请选择其他社工站。',
    en: 'The station is closed. Choose another station.',
  });
}

import { invalidState } from '../../../../shared/kernel/errors';
import { type PlaceLotRow, type PlaceRow } from '../../../../shared/follow/projection/place';
import { type PlainDate } from '../../../../shared/kernel/dates/period';

type Status = Pick<PlaceRow, 'status'>;

/** Checks that a station is not closed. @throws HubError INVALID_STATE */
export function assertNotClosed({ status }: Status): void {
  if (status !== 'CLOSED') return;
  throw invalidState(status, {
    zh: '该社工站已关闭,请选择未关闭的社工站。',
    en: 'The station is closed. Choose a station that is not closed.',
  });
}

/** Checks that a station has opened and is not closed. @throws HubError INVALID_STATE */
export function assertOpened(station: Status): void {
  assertNotClosed(station);
  const { status } = station;
  if (status === 'OPERATING' || status === 'SUSPENDED') return;
  throw invalidState(status, {
    zh: '该社工站尚未启用,请选择已启用的社工站。',
    en: 'The station has not opened yet. Choose a station that has opened.',
  });
}

/** Returns the lots in force on a day: they are signed, their term has not ended, and they are not terminated. */
export function allInForceOn(lots: readonly PlaceLotRow[], day: PlainDate): PlaceLotRow[] {
  return lots.filter(
    ({ signedOn, endsOn, endedOn }) => signedOn <= day && endsOn >= day && (endedOn === null || endedOn > day),
  );
}

/**
 * Returns the lot in force on a day. If several lots overlap, returns the lot that was signed last. Null if there is
 * none.
 */
export function inForceOn(lots: readonly PlaceLotRow[], day: PlainDate): PlaceLotRow | null {
  return (
    allInForceOn(lots, day)
      .toSorted((one, other) => one.signedOn.localeCompare(other.signedOn))
      .at(-1) ?? null
  );
}

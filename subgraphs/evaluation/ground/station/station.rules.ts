import { invalidState } from '../../../../shared/kernel/errors';
import { type PlaceLotRow, type PlaceRow } from '../../../../shared/follow/projection/place';
import { type PlainDate } from '../../../../shared/kernel/dates/period';

type Status = Pick<PlaceRow, 'status'>;

/** @throws HubError INVALID_STATE: a closed station is history */
export function assertNotClosed({ status }: Status): void {
  if (status === 'CLOSED') throw invalidState(status, { zh: '站点已关闭。', en: 'The station is closed.' });
}

/** @throws HubError INVALID_STATE unless it has opened, and is not closed */
export function assertOpened({ status }: Status): void {
  if (status === 'OPERATING' || status === 'SUSPENDED') return;
  throw invalidState(status, {
    zh: '站点须已开放且未关闭。',
    en: 'The station must have opened, and not be closed.',
  });
}

/** The lots in force on a day: signed, not over, the contractor not gone. */
export function allInForceOn(lots: readonly PlaceLotRow[], day: PlainDate): PlaceLotRow[] {
  return lots.filter(
    ({ signedOn, endsOn, endedOn }) => signedOn <= day && endsOn >= day && (endedOn === null || endedOn > day),
  );
}

/** The last signed of those that overlap. */
export function inForceOn(lots: readonly PlaceLotRow[], day: PlainDate): PlaceLotRow | null {
  return (
    allInForceOn(lots, day)
      .toSorted((one, other) => one.signedOn.localeCompare(other.signedOn))
      .at(-1) ?? null
  );
}

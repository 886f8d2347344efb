import { invalidState } from '../../../shared/errors';
import { type PlaceLotRow, type PlaceRow } from '../../../shared/data/place';
import { type PlainDate } from '../../../shared/period';

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

/** The lot in force on a day, the last signed where two overlap: signed, not over, its contractor not gone. */
export function inForceOn(lots: readonly PlaceLotRow[], day: PlainDate): PlaceLotRow | null {
  const inForce = lots.filter(
    ({ signedOn, endsOn, endedOn }) => signedOn <= day && endsOn >= day && (endedOn === null || endedOn > day),
  );
  return inForce.toSorted((one, other) => one.signedOn.localeCompare(other.signedOn)).at(-1) ?? null;
}

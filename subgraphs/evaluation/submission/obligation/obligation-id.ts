import { createHash } from 'node:crypto';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { ulid } from '../../../../shared/kernel/ids/ulid';

type Identity = { ownerId: string; kind: string; period: string; beginsOn: PlainDate };

/**
 * Returns a ULID that is derived from the obligation itself, so that every process that works out the obligation gets
 * the same row. The time in the ULID is the beginning of the period.
 */
export function obligationId({ ownerId, kind, period, beginsOn }: Identity): string {
  const digest = createHash('sha256').update([ownerId, kind, period].join(' ')).digest();
  let part = 0;
  return ulid(new Date(`${beginsOn}T00:00:00.000Z`), () => digest.readUInt32BE(4 * part++) / 2 ** 32);
}

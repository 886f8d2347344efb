import { type AttachmentKind } from '../domain/submissions';
import { type AttachmentContent } from '../access/file-receipt';
import { newId } from '../kernel/ids/ulid';
import { type AttachedFileRow } from './attached-file.row';
import { type EventDraft, type EventPlace, recorded } from './write';

export type NewAttachment = AttachmentContent & { name: string; kind: AttachmentKind };

/**
 * Turns new files into rows, each with an id and its position in the list. The ids grow with the position. Each table
 * adds the owner.
 */
export function filesOf(given: readonly NewAttachment[], now: Date): AttachedFileRow[] {
  const ids = given.map(() => newId(now)).toSorted();
  return given.map((each, index) => ({ id: ids[index] ?? newId(now), ordinal: index + 1, ...each }));
}

/**
 * Returns the events of attached files. Each event records the hash of its file, so that an exchanged file is noticed.
 */
export function attachmentsAdded<Row extends AttachedFileRow>(
  rows: readonly Row[],
  place: EventPlace,
  columns: readonly (keyof Row & string)[],
): EventDraft[] {
  return rows.map((row) => ({
    action: 'ATTACHMENT_ADDED',
    subject: { type: 'Attachment', id: row.id },
    place,
    before: null,
    after: recorded(row, columns),
  }));
}

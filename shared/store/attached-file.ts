import { type AttachmentKind } from '../domain/submissions';
import { type AttachmentContent } from '../access/file-receipt';
import { newId } from '../kernel/ids/ulid';
import { type AttachedFileRow } from './attached-file.row';
import { type EventDraft, type EventPlace, recorded } from './write';

export type NewAttachment = AttachmentContent & { name: string; kind: AttachmentKind };

/**
 * Returns a row for each new file, with an id and the position in the list. The ids ascend with the position. The
 * caller adds the columns that name the owner of the file.
 */
export function filesOf(given: readonly NewAttachment[], now: Date): AttachedFileRow[] {
  const ids = given.map(() => newId(now)).toSorted();
  return given.map((each, index) => ({ id: ids[index] ?? newId(now), ordinal: index + 1, ...each }));
}

/**
 * Returns the events of attached files. Each event records the hash of its file, so that it is noticed if somebody
 * replaces the file.
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

import { type AttachmentKind } from '../../domain/submissions';
import { type AttachmentContent } from '../../access/file-receipt';
import { newId } from '../../kernel/ids/ulid';
import { type EventDraft, type EventPlace, type Write, recorded } from '../write';
import { type AttachedFileRepository } from './attached-file-repository';
import { type AttachedFileRow } from './attached-file.row';

export type NewAttachment = AttachmentContent & { name: string; kind: AttachmentKind };

/** The record of events, and the instant of the request. */
type Attaching = { write: Write; now: Date };

/** The place of the record that owns the files, and the function that adds the owner to the row of a file. */
type FileOwner<Row extends AttachedFileRow> = { place: EventPlace; rowOf: (file: AttachedFileRow) => Row };

/**
 * Attaches files to a record, which is stored before its files. Each event records the hash of its file, so that it is
 * noticed if somebody replaces the file. If no files are given, nothing happens.
 */
export async function attachFiles<Row extends AttachedFileRow>(
  { write, now }: Attaching,
  files: AttachedFileRepository<Row>,
  { place, rowOf }: FileOwner<Row>,
  given: readonly NewAttachment[],
): Promise<void> {
  if (given.length === 0) return;
  const rows = filesOf(given, now).map(rowOf);
  await files.insert(...rows);
  write.record(...rows.map((row) => attachmentAdded(row, place, files.recorded)));
}

/** Returns a row for each new file, with an id and the position in the list. The ids ascend with the position. */
function filesOf(given: readonly NewAttachment[], now: Date): AttachedFileRow[] {
  const ids = given.map(() => newId(now)).toSorted();
  return given.map((each, index) => ({ id: ids[index] ?? newId(now), ordinal: index + 1, ...each }));
}

function attachmentAdded<Row extends AttachedFileRow>(
  row: Row,
  place: EventPlace,
  columns: readonly (keyof Row & string)[],
): EventDraft {
  return {
    action: 'ATTACHMENT_ADDED',
    subject: { type: 'Attachment', id: row.id },
    place,
    before: null,
    after: recorded(row, columns),
  };
}

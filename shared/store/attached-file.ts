import { type AttachmentKind } from '../domain/submissions';
import { type AttachmentContent } from '../access/file-receipt';
import { newId } from '../kernel/ids/ulid';
import { type AttachedFileRow } from './attached-file.row';

export type NewAttachment = AttachmentContent & { name: string; kind: AttachmentKind };

/** With ids and in their order, for a table to add whose they are. */
export function filesOf(given: readonly NewAttachment[], now: Date): AttachedFileRow[] {
  return given.map((each, index) => ({ id: newId(now), ordinal: index + 1, ...each }));
}

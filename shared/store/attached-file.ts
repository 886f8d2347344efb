import { type AttachmentKind } from '../domain/submissions';
import { type AttachmentContent } from '../access/file-receipt';
import { newId } from '../kernel/ids/ulid';
import { type AttachedFileRow } from './attached-file.row';

export type NewAttachment = AttachmentContent & { name: string; kind: AttachmentKind };

/** Turns new files into rows, each with an id and its position in the list. Each table adds the owner. */
export function filesOf(given: readonly NewAttachment[], now: Date): AttachedFileRow[] {
  return given.map((each, index) => ({ id: newId(now), ordinal: index + 1, ...each }));
}

import { type NewAttachment, filesOf } from '../../../../shared/store/attached-file';
import { type EventPlace, recorded } from '../../../../shared/store/write';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type AttachmentOwnerKind, RECORDED_ATTACHMENT } from './attachment.row';
import { type AttachmentSlice } from './attachment.repository';

/** The transaction that the commands of this file run in. */
export type AttachmentTransaction = Transaction<AttachmentSlice>;

/** The record that owns a file, and its place. It is stored before its files. */
export type AttachmentOwner = { kind: AttachmentOwnerKind; id: string; place: EventPlace };

/**
 * Attaches files to their owner. Each event records the hash of a file, so that nobody can exchange the file unnoticed.
 */
export async function attach(
  tx: AttachmentTransaction,
  { kind: ownerKind, id: ownerId, place }: AttachmentOwner,
  given: readonly NewAttachment[],
): Promise<void> {
  if (given.length === 0) return;
  const rows = filesOf(given, tx.now).map((file) => ({ ownerKind, ownerId, ...file }));
  await tx.attachments.insert(...rows);
  tx.write.record(
    ...rows.map((row) => ({
      action: 'ATTACHMENT_ADDED',
      subject: { type: 'Attachment', id: row.id },
      place,
      before: null,
      after: recorded(row, RECORDED_ATTACHMENT),
    })),
  );
}

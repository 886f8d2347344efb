import { type NewAttachment, filesOf } from '../../../../shared/store/attached-file';
import { type EventPlace, recorded } from '../../../../shared/store/write';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type AttachmentOwnerKind, RECORDED_ATTACHMENT } from './attachment.row';
import { type AttachmentSlice } from './attachment.repository';

/** What the commands of this file work with. */
export type AttachmentTransaction = Transaction<AttachmentSlice>;

/** What a file is attached to: it is recorded already, at this place. */
export type AttachmentOwner = { kind: AttachmentOwnerKind; id: string; place: EventPlace };

/** The record holds the hash of each: a file cannot be exchanged for another. */
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

import { type NewAttachment, attachFiles } from '../../../../shared/store/attached-files/attach-files';
import { type EventPlace } from '../../../../shared/store/write';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type AttachmentOwnerKind } from './attachment.row';
import { type AttachmentSlice } from './attachment.repository';

/** The transaction that the commands of this file run in. */
export type AttachmentTransaction = Pick<Transaction<AttachmentSlice>, 'attachments' | 'write' | 'now'>;

/**
 * The row that owns files, and the division and district to which its events belong. The row must be stored before its
 * files.
 */
export type AttachmentOwner = { kind: AttachmentOwnerKind; id: string; place: EventPlace };

/** Stores the files of a row, and records them with events. */
export async function attach(
  tx: AttachmentTransaction,
  { kind: ownerKind, id: ownerId, place }: AttachmentOwner,
  given: readonly NewAttachment[],
): Promise<void> {
  await attachFiles(tx, tx.attachments, { place, rowOf: (file) => ({ ownerKind, ownerId, ...file }) }, given);
}

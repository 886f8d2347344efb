import { type ReadReceipts } from '../../../../shared/graphql/attachment-receipts';

/** The slice of a context that exchanges the receipts of uploaded files for what they stand for. */
export type WithReceipts = { readReceipts: ReadReceipts };

/** An input with its files in place of the receipts: `read` says what a receipt stands for. */
export function withFiles<Given extends { attachments: readonly unknown[] }, Files>(
  read: (attachments: Given['attachments']) => Files,
  { attachments, ...given }: Given,
): Omit<Given, 'attachments'> & { files: Files } {
  return { ...given, files: read(attachments) };
}

import { type ReadReceipts } from '../../../../shared/graphql/attachment-receipts';

/** The slice of a context with the function that reads the receipts of uploaded files and returns the files. */
export type WithReceipts = { readReceipts: ReadReceipts };

/** Returns an input in which `read` has replaced the receipts of uploaded files by the files. */
export function withFiles<Given extends { attachments: readonly unknown[] }, Files>(
  read: (attachments: Given['attachments']) => Files,
  { attachments, ...given }: Given,
): Omit<Given, 'attachments'> & { files: Files } {
  return { ...given, files: read(attachments) };
}

import { type ReadReceipts } from '../../../../shared/graphql/attachment-receipts';

/** The slice of a context with the function that turns the receipts of uploaded files into files. */
export type WithReceipts = { readReceipts: ReadReceipts };

/** Returns an input with the files in place of their receipts. `read` turns receipts into files. */
export function withFiles<Given extends { attachments: readonly unknown[] }, Files>(
  read: (attachments: Given['attachments']) => Files,
  { attachments, ...given }: Given,
): Omit<Given, 'attachments'> & { files: Files } {
  return { ...given, files: read(attachments) };
}

/** Returns an input in which `read` has replaced the receipts of uploaded files by the files. */
export function withFiles<Given extends { attachments: readonly unknown[] }, Files>(
  read: (attachments: Given['attachments']) => Files,
  { attachments, ...given }: Given,
): Omit<Given, 'attachments'> & { files: Files } {
  return { ...given, files: read(attachments) };
}

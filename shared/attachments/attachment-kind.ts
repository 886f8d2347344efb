/** What a file is to what it is attached to. */
export const ATTACHMENT_KINDS = ['CONTRACT', 'CERTIFICATE', 'REPORT', 'PHOTOGRAPH', 'OTHER'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

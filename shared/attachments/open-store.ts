import { join } from 'node:path';
import { loadPassword } from '../runtime/keys';
import { type AttachmentConfig } from '../runtime/settings/attachment-config';
import { type AttachmentStore } from './attachment-store';
import { fileStore } from './file-store';
import { s3Store } from './s3-store';
import { Spool } from './spool';

/** The place that receives uploads (`spool`), and the place that stores files permanently (`store`). */
export type Attachments = { spool: Spool; store: AttachmentStore };

/**
 * Opens the store: a bucket if one is configured, otherwise the folder. Uploads pass through the folder in either case.
 * @throws KeyFileError if the file with the bucket's secret access key cannot be read or is empty
 */
export async function openAttachments({ folder, s3 }: AttachmentConfig, clock: () => Date): Promise<Attachments> {
  const spool = new Spool(join(folder, 'incoming'));
  await spool.sweep(clock());
  if (s3 === null) return { spool, store: fileStore(folder) };
  const { secretAccessKeyFile, ...access } = s3;
  return { spool, store: s3Store({ ...access, secretAccessKey: loadPassword(secretAccessKeyFile) }, clock) };
}

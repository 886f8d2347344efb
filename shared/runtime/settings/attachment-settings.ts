import { z } from 'zod';
import { filePath, originUrl } from './setting-kinds';

/** The place of the attached files: a folder, or a bucket of an S3-compatible store. */
export const ATTACHMENT_SETTINGS = {
  HUB_ATTACHMENTS: filePath
    .optional()
    .describe(
      'folder of the attached files; if a bucket keeps them, uploads still pass through it; left out: `attachments` in HUB_DATA',
    ),
  HUB_S3_ENDPOINT: originUrl
    .optional()
    .describe('origin of an S3-compatible store of the attached files; set it with the other HUB_S3_ variables'),
  HUB_S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,62}$/, 'must be the name of a bucket')
    .optional()
    .describe('bucket in that store'),
  HUB_S3_REGION: z.string().min(1).default('us-east-1').describe('region of that store, or any text that it accepts'),
  HUB_S3_ACCESS_KEY_ID: z.string().min(1).optional().describe('id of the gateway’s access key to that store'),
  HUB_S3_SECRET_ACCESS_KEY_FILE: filePath.optional().describe('file that holds the secret of that access key'),
} as const;

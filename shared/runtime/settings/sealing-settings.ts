import { filePath } from './setting-kinds';

/** The keys that encrypt and hash stored values, and the key of the webhook secrets. Each belongs to one subgraph. */
export const SEALING_SETTINGS = {
  HUB_IDENTITY_ENCRYPTION_KEY_FILE: filePath
    .optional()
    .describe('32 bytes in base64: encrypts names, birth dates, phones and identity numbers (personnel only)'),
  HUB_IDENTITY_HASH_KEY_FILE: filePath
    .optional()
    .describe(
      '32 other bytes in base64: makes the hashes by which whole names and identity numbers are found without decryption (personnel only)',
    ),
  HUB_COMPLAINT_KEY_FILE: filePath.optional().describe('32 bytes in base64: encrypts complaints (evaluation only)'),
  HUB_ACCOUNT_KEY_FILE: filePath.optional().describe('32 bytes in base64: encrypts bank accounts (finance only)'),
  HUB_WEBHOOK_KEY_FILE: filePath
    .optional()
    .describe('32 bytes in base64: the secrets of all webhooks are derived from it (finance only)'),
} as const;

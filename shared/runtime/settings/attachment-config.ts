import { join } from 'node:path';
import { ConfigurationError, type Environment } from './settings';

/** The place where attached files are stored. If `s3` is null, the folder holds them. */
export type AttachmentConfig = Readonly<{ folder: string; s3: S3Config | null }>;

export type S3Config = Readonly<{
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKeyFile: string;
}>;

export function attachmentsOf(settings: Environment): AttachmentConfig {
  const folder = settings.HUB_ATTACHMENTS ?? join(settings.HUB_DATA, 'attachments');
  return Object.freeze({ folder, s3: s3Of(settings) });
}

/**
 * Returns the configuration of the bucket, or null if none of its variables is set. With an incomplete configuration,
 * files would go to the folder although the operator expects them in the bucket.
 * @throws ConfigurationError if only some of the variables are set
 */
function s3Of(settings: Environment): S3Config | null {
  const {
    HUB_S3_ENDPOINT: endpoint,
    HUB_S3_BUCKET: bucket,
    HUB_S3_REGION: region,
    HUB_S3_ACCESS_KEY_ID: accessKeyId,
    HUB_S3_SECRET_ACCESS_KEY_FILE: secretAccessKeyFile,
  } = settings;
  const given = { endpoint, bucket, accessKeyId, secretAccessKeyFile };
  if (Object.values(given).every((each) => each === undefined)) return null;
  const missing = [
    [endpoint, 'HUB_S3_ENDPOINT'],
    [bucket, 'HUB_S3_BUCKET'],
    [accessKeyId, 'HUB_S3_ACCESS_KEY_ID'],
    [secretAccessKeyFile, 'HUB_S3_SECRET_ACCESS_KEY_FILE'],
  ].flatMap(([value, name]) => (value === undefined ? [name] : []));
  if (endpoint === undefined || bucket === undefined || accessKeyId === undefined || secretAccessKeyFile === undefined)
    throw new ConfigurationError(`${missing.join(', ')} must be set together with the other HUB_S3_ variables`);
  return Object.freeze({ endpoint, bucket, region, accessKeyId, secretAccessKeyFile });
}

import { type KeyObject } from 'node:crypto';
import { mintReceipt } from '../../../../shared/access/file-receipt';
import { type Caller } from '../../../../shared/access/caller';
import { NOW } from '../../city/small-city';

/** A placeholder for the receipt of a file that the caller has uploaded. */
export const UPLOADED = 'the receipt of an uploaded file';
const FILE = { sha256: '7'.repeat(64), bytes: 1000, mediaType: 'application/pdf' } as const;

/** Returns the variables with a receipt of the caller in place of {@link UPLOADED}. */
export function withReceipt(
  variables: Record<string, unknown>,
  caller: Caller,
  key: KeyObject,
): Record<string, unknown> {
  const text = JSON.stringify(variables);
  if (!text.includes(UPLOADED)) return variables;
  const receipt = mintReceipt(FILE, caller, { key, now: NOW });
  return JSON.parse(text.replaceAll(UPLOADED, receipt)) as Record<string, unknown>;
}

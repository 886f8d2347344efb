import { createHash } from 'node:crypto';

/**
 * Returns the receipt of a complaint, 128 bits in hex. The holder of the receipt may query the complaint. The receipt
 * is derived from a seed and from the idempotency key, which only the sender knows. A repeated call therefore gets the
 * same receipt. Neither the seed nor the key is useful alone.
 */
export function receiptOf(seed: string, idempotencyKey: string | null): string {
  return sha256(JSON.stringify([seed, idempotencyKey])).slice(0, 32);
}

/** Returns the hash of a receipt, for storage. A reader of the database cannot query the complaint with the hash. */
export function receiptHashOf(receipt: string): string {
  return sha256(receipt);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

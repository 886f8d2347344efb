import { createHash } from 'node:crypto';

/**
 * 128 bits as hex: whoever holds it may ask how far the complaint has come. A call that is sent again is answered by the same
 * receipt, from its seed and the key that only its sender knows: neither alone is worth anything.
 */
export function receiptOf(seed: string, idempotencyKey: string | null): string {
  return sha256(JSON.stringify([seed, idempotencyKey])).slice(0, 32);
}

/** What is kept of a receipt: who reads the database cannot ask in the citizen's place. */
export function receiptHashOf(receipt: string): string {
  return sha256(receipt);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

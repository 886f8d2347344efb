import { randomBytes } from 'node:crypto';

/**
 * Returns 128 random bits in hex, the Hub's part of a receipt. The Hub stores this part, and a hash of the whole
 * receipt.
 */
export function newSeed(): string {
  return randomBytes(16).toString('hex');
}

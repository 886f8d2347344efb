import { randomBytes } from 'node:crypto';

/** Returns 128 random bits in hex. They are the Hub's part of a receipt, and the only part that the Hub stores. */
export function newSeed(): string {
  return randomBytes(16).toString('hex');
}

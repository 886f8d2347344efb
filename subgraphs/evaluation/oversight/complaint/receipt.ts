import { randomBytes } from 'node:crypto';

/** 128 random bits as hex: the hub's part of a receipt, and all of it that is ever stored. */
export function newSeed(): string {
  return randomBytes(16).toString('hex');
}

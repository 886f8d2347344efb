import { createHash, randomBytes } from 'node:crypto';

/** 128 random bits as hex: whoever holds it may ask how far the complaint has come. */
export function newReceipt(): string {
  return randomBytes(16).toString('hex');
}

/** What is kept of a receipt: who reads the database cannot ask in the citizen's place. */
export function receiptHashOf(receipt: string): string {
  return createHash('sha256').update(receipt).digest('hex');
}

import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;

/** 256 bits of the system's generator, as a client sends them. */
export function newMachineClientSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/**
 * What is kept of a secret, and all that travels between gateway and subgraph. One round of SHA-256 without salt is enough, as
 * the secret is no password of a person's: nobody can try 2^256 of them, nor make a table of any part of them.
 */
export function hashOfMachineClientSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

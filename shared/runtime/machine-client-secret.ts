import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;

/** Creates a secret of 256 random bits, in the form that a machine client sends. */
export function newMachineClientSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/**
 * Hashes a secret. Only the hash is stored and travels between gateway and subgraph. One round of SHA-256 without salt
 * is enough, because the secret is random and not a password: nobody can try 2^256 values or precompute them.
 */
export function hashOfMachineClientSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

import { type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { jsonOrNull } from '../../kernel/json-or-null';
import { SUBGRAPHS } from '../../kernel/ids/subgraph-names';
import { canonicalJson } from '../hash/canonical-json';

const signedSchema = z.strictObject({
  subgraph: z.enum(SUBGRAPHS),
  chain: z.string().regex(/^\d{4}$/),
  sequence: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The instant, in RFC 3339, UTC. */
  at: z.iso.datetime(),
});
const lineSchema = signedSchema.extend({ signature: z.string() });

/** States that a chain had this head at this instant. */
export type Checkpoint = z.infer<typeof signedSchema>;

/** Formats one line of the file: the checkpoint and its Ed25519 signature, base64url, over its canonical JSON. */
export function signedLine(checkpoint: Checkpoint, key: KeyObject): string {
  const signature = sign(null, signedBytes(checkpoint), key).toString('base64url');
  return canonicalJson({ ...checkpoint, signature });
}

/** Reads one line; null if it is not a checkpoint, or if that key did not sign it. */
export function readLine(line: string, key: KeyObject): Checkpoint | null {
  const parsed = lineSchema.safeParse(jsonOrNull(line));
  if (!parsed.success) return null;
  const { signature, ...checkpoint } = parsed.data;
  return verify(null, signedBytes(checkpoint), key, Buffer.from(signature, 'base64url')) ? checkpoint : null;
}

function signedBytes(checkpoint: Checkpoint): Buffer {
  return Buffer.from(canonicalJson(checkpoint));
}

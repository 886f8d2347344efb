import { type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { jsonOrNull } from '../../kernel/json-or-null';
import { SUBGRAPHS } from '../../kernel/ids/subgraph-names';
import { canonicalJson } from '../hash/canonical-json';
import { type RestoreStatement, statementSchema } from './restore-statement';

const checkpointSchema = z.strictObject({
  subgraph: z.enum(SUBGRAPHS),
  chain: z.string().regex(/^\d{4}$/),
  sequence: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The instant of the checkpoint, in RFC 3339, UTC. */
  at: z.iso.datetime(),
});
const signature = z.string();
const lineSchema = z.union([checkpointSchema.extend({ signature }), statementSchema.extend({ signature })]);

/** A statement that a chain had this head at this instant. */
export type Checkpoint = z.infer<typeof checkpointSchema>;

/** The content of a line of the checkpoint file. */
export type Signed = Checkpoint | RestoreStatement;

/** Formats one line of the file: the content and its Ed25519 signature, base64url, over its canonical JSON. */
export function signedLine(content: Signed, key: KeyObject): string {
  return canonicalJson({ ...content, signature: sign(null, signedBytes(content), key).toString('base64url') });
}

/**
 * Parses one line. Returns null if the line is neither a checkpoint nor a restore statement, or if the given key did
 * not sign it.
 */
export function readLine(line: string, key: KeyObject): Signed | null {
  const parsed = lineSchema.safeParse(jsonOrNull(line));
  if (!parsed.success) return null;
  const { signature: signed, ...content } = parsed.data;
  return verify(null, signedBytes(content), key, Buffer.from(signed, 'base64url')) ? content : null;
}

function signedBytes(content: Signed): Buffer {
  return Buffer.from(canonicalJson(content));
}

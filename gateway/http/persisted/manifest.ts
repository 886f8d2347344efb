import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { type Role, ROLES } from '../../../shared/domain/roles';
import { OperatorRefusal } from '../../../shared/kernel/operator-refusal';

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

const manifestSchema = z.object({
  format: z.literal(1),
  roles: z.partialRecord(z.enum(ROLES), z.record(hashSchema, z.string().min(1))),
});

/** The registered documents of each role, by the SHA-256 of their text in hexadecimal. */
export type Manifest = z.output<typeof manifestSchema>;

export const NO_DOCUMENTS: Manifest = { format: 1, roles: {} };

export function hashOf(source: string): string {
  return createHash('sha256').update(source).digest('hex');
}

/** Returns the time at which the file was last written, in milliseconds; null if there is no file. */
export function writtenAt(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/**
 * Reads the registered documents.
 * @returns no documents if there is no file
 * @throws OperatorRefusal if the file is not a manifest, or a text does not have its hash
 */
export function readManifest(path: string): Manifest {
  if (writtenAt(path) === null) return NO_DOCUMENTS;
  const parsed = manifestSchema.safeParse(jsonIn(path));
  const isSound = parsed.success && documentsIn(parsed.data).every(([hash, source]) => hashOf(source) === hash);
  if (!isSound) throw damaged(path);
  return parsed.data;
}

/**
 * Returns a copy of the manifest in which the documents `sources` are registered for a role, in addition to those that
 * it already has.
 */
export function withDocuments(manifest: Manifest, role: Role, sources: readonly string[]): Manifest {
  const added = Object.fromEntries(sources.map((source) => [hashOf(source), source]));
  return { ...manifest, roles: { ...manifest.roles, [role]: { ...manifest.roles[role], ...added } } };
}

/** Replaces the file atomically: a running Hub reads either the old documents or the new ones. */
export function writeManifest(path: string, manifest: Manifest): void {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, `${JSON.stringify(manifest, null, 2)}\n`, { flag: 'wx' });
  renameSync(draft, path);
}

function documentsIn({ roles }: Manifest): [string, string][] {
  return Object.values(roles).flatMap((documents) => Object.entries(documents));
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function damaged(path: string): OperatorRefusal {
  return new OperatorRefusal({
    zh: `${path} 不是有效的已登记 GraphQL 文档清单。请恢复备份,或删除该文件后重新登记。`,
    en: `${path} is not a valid list of registered GraphQL documents. Restore it from a backup, or delete it and register the documents again.`,
  });
}

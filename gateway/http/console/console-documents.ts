import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const hashesSchema = z.array(z.string());

/**
 * Returns the hashes of the documents that the pages of the console send. The build of the console writes them into a
 * file.
 * @param folder the folder of the built console; null if there is none
 */
export function consoleDocuments(folder: string | null): ReadonlySet<string> {
  const path = join(folder ?? '', 'documents.json');
  if (folder === null || !existsSync(path)) return new Set();
  return new Set(hashesSchema.parse(JSON.parse(readFileSync(path, 'utf8'))));
}

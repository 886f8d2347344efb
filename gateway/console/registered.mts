import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';

const HERE = import.meta.dirname;
const DOCUMENTS = 'generated/documents';

/**
 * Returns a Vite plugin that writes the hashes of all documents of the console into `documents.json`. A Hub that
 * accepts only known documents reads this file.
 */
export function registered(): Plugin {
  return {
    name: 'registered',
    apply: 'build',
    async writeBundle({ dir }) {
      writeFileSync(join(dir ?? '', 'documents.json'), JSON.stringify(await hashes()));
    },
  };
}

async function hashes(): Promise<string[]> {
  const { sentTexts } = await load<typeof import('./graph/sent-texts.ts')>('graph/sent-texts.ts');
  const { composedQueries } = await load<typeof import('./kit/work/work-queries.ts')>('kit/work/work-queries.ts');
  const documents = composedQueries();
  for (const name of readdirSync(join(HERE, DOCUMENTS))) {
    documents.push(...Object.values(await load<Record<string, string>>(`${DOCUMENTS}/${name}`)));
  }
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
  return [...new Set(documents.flatMap(sentTexts).map(hashOf))].sort();
}

async function load<Exports>(path: string): Promise<Exports> {
  const settings = { configFile: false, root: HERE } as const;
  return (await runnerImport<Exports>(join(HERE, path), settings)).module;
}

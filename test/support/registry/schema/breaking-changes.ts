import { buildSchema, findBreakingChanges } from 'graphql';

/** A change since the release. It may break API clients. `files` are the schemas of the affected roles. */
export type BreakingChange = { description: string; files: string[] };

/**
 * Returns the changes that may break API clients, from the released schemas to the current schemas. The keys of both
 * maps are file names. A removed file counts as one change.
 */
export function breakingChanges(
  released: ReadonlyMap<string, string>,
  current: ReadonlyMap<string, string>,
): BreakingChange[] {
  const files = new Map<string, string[]>();
  for (const [file, text] of released) {
    for (const description of changesOf(file, text, current.get(file))) {
      files.set(description, [...(files.get(description) ?? []), file]);
    }
  }
  return [...files].map(([description, of]) => ({ description, files: of }));
}

function changesOf(file: string, released: string, current: string | undefined): string[] {
  if (current === undefined) return [`${file} was removed.`];
  if (current === released) return [];
  const changes = findBreakingChanges(buildSchema(released), buildSchema(current));
  return [...new Set(changes.map(({ description }) => description))];
}

/**
 * Returns the changes that the changelog does not name. The changelog names a change by a line under Unreleased that
 * begins with `- BREAKING:` and ends with the description of the change.
 */
export function unnamedChanges(changes: readonly BreakingChange[], changelog: string): BreakingChange[] {
  const [, ...sections] = changelog.split(/^## /m);
  const unreleased = sections.find((section) => section.startsWith('[Unreleased]')) ?? '';
  const named = unreleased.split('\n').filter((line) => line.startsWith('- BREAKING: '));
  return changes.filter(({ description }) => !named.some((line) => line.trimEnd().endsWith(` ${description}`)));
}

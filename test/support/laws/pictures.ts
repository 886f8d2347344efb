import { type SourceFile } from './source-files';

/**
 * Returns the imports between the direct subfolders of a part, sorted. `a --> b` means that a file in folder a imports
 * a file in folder b.
 */
export function arrowsIn(part: string, files: readonly SourceFile[]): string[] {
  const folderOf = (path: string): string | null => {
    if (!path.startsWith(`${part}/`)) return null;
    const [folder, ...rest] = path.slice(part.length + 1).split('/');
    return rest.length === 0 ? null : (folder ?? null);
  };
  const arrows = files.flatMap(({ path, imports }) =>
    imports.flatMap(({ to, relative }) => {
      const [from, target] = [folderOf(path), relative ? folderOf(to) : null];
      return from === null || target === null || from === target ? [] : [`${from} --> ${target}`];
    }),
  );
  return [...new Set(arrows)].sort();
}

/** Returns the arrows of the first Mermaid diagram in a README, sorted. */
export function drawnIn(readme: string): string[] {
  const picture = /```mermaid\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const arrows = picture.split('\n').map((line) => line.trim());
  return arrows.filter((line) => line.includes('-->')).sort();
}

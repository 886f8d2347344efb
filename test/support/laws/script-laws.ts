/** Matches a file that a command names, such as `./shared/build/fresh.cjs` or `dist/gateway/main.js`. */
const FILE = /(?<=^|\s)(?:\.\/)?((?:[\w$.-]+\/)+[\w.-]+\.(?:cjs|mjs|js|ts))(?=$|\s)/g;

/**
 * Returns each file that a script of package.json names and that does not exist. A file in `dist/` is built from the
 * source of the same name. The function does not check a path that contains a shell variable.
 */
export function missingScriptFiles(
  scripts: Readonly<Record<string, string>>,
  exists: (path: string) => boolean,
): string[] {
  return Object.entries(scripts).flatMap(([name, command]) =>
    [...command.matchAll(FILE)]
      .map(([, path = '']) => path.replace(/^dist\/(.+)\.js$/, '$1.ts'))
      .filter((path) => !path.includes('$') && !exists(path))
      .map((path) => `${name}: ${path}`),
  );
}

import { dirname } from 'node:path';
import { type Faults, importFaults } from './import-laws';
import { LAYOUTS, type Layout, OUTSIDE_ROOMS } from './layout';
import { type SourceFile } from './source-files';

type Placed = { part: string; room: string };

/**
 * Returns the part of the product and the direct subfolder (room) that contain a file. Returns null for a root file of
 * a part and for a file outside the product.
 */
export function placeOf(path: string): Placed | null {
  const part = Object.keys(LAYOUTS).find((each) => path.startsWith(`${each}/`));
  if (part === undefined) return null;
  const [room, ...rest] = path.slice(part.length + 1).split('/');
  return room === undefined || rest.length === 0 ? null : { part, room };
}

/**
 * Law 3: imports between the direct subfolders of a part follow the layout, and the layout names each subfolder. A
 * subfolder in the layout imports no root file.
 */
export function roomFaults(files: readonly SourceFile[]): Faults {
  const unknown = files.flatMap(({ path }) => {
    const place = placeOf(path);
    if (place === null || isRoom(place)) return [];
    return [`${path}: ${place.part} has no room ${place.room}`];
  });
  const wrong = importFaults(files, (file, { to, relative }) => {
    if (!relative) return null;
    const [from, target] = [placeOf(file.path), placeOf(to)];
    if (from === null) return rootFault(file.path, to);
    if (target === null)
      return isRootFile(from.part, to) && !isOutside(from.room) ? 'a room must not import a root file' : null;
    if (from.part !== target.part || from.room === target.room || isOutside(from.room)) return null;
    if (layoutOf(from.part)[from.room]?.includes(target.room)) return null;
    return `the layout does not let ${from.room} import ${target.room}`;
  });
  return [...unknown, ...wrong];
}

function layoutOf(part: string): Layout {
  return LAYOUTS[part] ?? {};
}

function isOutside(room: string): boolean {
  return OUTSIDE_ROOMS.includes(room);
}

function isRoom({ part, room }: Placed): boolean {
  return isOutside(room) || Object.hasOwn(layoutOf(part), room);
}

function isRootFile(part: string, to: string): boolean {
  return dirname(to) === part;
}

/**
 * Returns the fault of an import by a root file, or null if the import is allowed. Only composition roots may import
 * from {@link OUTSIDE_ROOMS}.
 */
function rootFault(path: string, to: string): string | null {
  const target = placeOf(to);
  const fills = /\/(main|schema|standalone|database)\.ts$/.test(path);
  return target !== null && isOutside(target.room) && !fills ? `only composition roots import ${target.room}` : null;
}

/** Law 3: the demonstration is passed in as data. Only composition roots and code that fills databases import it. */
export function demoFaults(files: readonly SourceFile[]): Faults {
  return importFaults(files, ({ path }, { to }) => {
    if (!to.startsWith('shared/demo/')) return null;
    const may = /^(shared\/demo\/|subgraphs\/[a-z]+\/demo\/|gateway\/standalone\.ts$|subgraphs\/[a-z]+\/main\.ts$)/;
    return may.test(path) ? null : 'only fill functions and composition roots may import the demonstration';
  });
}

/**
 * Law 3: there is no cycle between folders. A folder and its subfolder count as two folders. Each cycle is reported
 * once.
 */
export function folderCircles(files: readonly SourceFile[]): Faults {
  const known = new Set(files.map(({ path }) => path.replace(/\.tsx?$/, '')));
  const edges = new Map<string, Set<string>>();
  for (const { path, imports } of files) {
    const from = dirname(path);
    for (const { to } of imports) {
      if (!known.has(to) || dirname(to) === from) continue;
      edges.set(from, (edges.get(from) ?? new Set()).add(dirname(to)));
    }
  }
  return circlesOf(edges);
}

function circlesOf(edges: ReadonlyMap<string, ReadonlySet<string>>): Faults {
  const faults: Faults = [];
  const done = new Set<string>();
  const visit = (folder: string, trail: readonly string[]): void => {
    if (trail.includes(folder)) faults.push([...trail.slice(trail.indexOf(folder)), folder].join(' → '));
    if (trail.includes(folder) || done.has(folder)) return;
    for (const next of edges.get(folder) ?? []) visit(next, [...trail, folder]);
    done.add(folder);
  };
  for (const folder of edges.keys()) visit(folder, []);
  return faults;
}

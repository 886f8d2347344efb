import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const packageSchema = z.object({ name: z.string(), version: z.string() });

/** Returns the name and the version of the installed product, such as `social-work-station-hub 0.1.0`. */
export function productVersion(folder: string = __dirname): string {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) return productVersion(dirname(folder));
  const { name, version } = packageSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return `${name} ${version}`;
}

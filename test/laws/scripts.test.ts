import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingScriptFiles } from '../support/laws/script-laws';
import { ROOT } from '../support/laws/source-files';

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

describe('files that the scripts of package.json name', () => {
  it('exist', () => {
    expect(missingScriptFiles(scripts, (path) => existsSync(join(ROOT, path)))).toEqual([]);
  });

  const exists = (path: string) => ['a/b.cjs', 'a/main.ts'].includes(path);

  it('are noticed if they do not exist', () => {
    const broken = {
      run: 'node a/c.cjs',
      start: 'node -r ./a/b.cjs dist/a/other.js',
      two: 'node a/main.ts && node x/y.ts',
    };
    expect(missingScriptFiles(broken, exists)).toEqual(['run: a/c.cjs', 'start: a/other.ts', 'two: x/y.ts']);
  });

  it('may be sources of built files, and paths with a variable', () => {
    const kept = {
      run: 'node -r ./a/b.cjs dist/a/main.js token',
      part: "sh -c 'exec node dist/a/$0/main.js'",
      lint: 'eslint .',
    };
    expect(missingScriptFiles(kept, exists)).toEqual([]);
  });
});

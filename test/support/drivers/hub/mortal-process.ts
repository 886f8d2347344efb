import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { type SubgraphName } from '../../../../shared/kernel/ids/subgraph-names';
import { PROJECT } from './compose-file';

/** The words with which a process begins the line that names the statement at which it dies. */
export const WORDS_OF_DEATH = 'dies at: ';

/**
 * Compiles a module that makes a process die, and provides the environment variables with which a process loads the
 * module.
 */
export class MortalPrograms {
  /** The folder of the compiled module. It is inside the project, so that the imports of the module resolve. */
  private readonly folder = mkdtempSync(join(PROJECT, 'dist', 'mortal-'));
  private readonly file = join(this.folder, 'dies.js');

  /** @param module the path of the module below test/support/drivers, without its extension */
  constructor(module: string) {
    const source = readFileSync(join(PROJECT, 'test/support/drivers', `${module}.ts`), 'utf8');
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023 },
    });
    writeFileSync(this.file, outputText);
  }

  /** Returns the variables of a process that dies at statement `at` while it applies the events of `follows`. */
  environment(follows: SubgraphName, at: number | 'COMMIT', when: 'UNSENT' | 'SENT'): Record<string, string> {
    return this.loading({ DIES_AT: String(at), DIES: when, FOLLOWS: follows });
  }

  /** Returns the variables of a process that loads the module. `settings` are the variables that the module reads. */
  loading(settings: Readonly<Record<string, string>>): Record<string, string> {
    return { NODE_OPTIONS: `--require ${this.file}`, ...settings };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

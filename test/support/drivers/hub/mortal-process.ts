import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { type SubgraphName } from '../../../../shared/kernel/ids/subgraph-names';
import { PROJECT } from './compose-file';

/** The text that a process prints before the statement at which it dies. */
export const WORDS_OF_DEATH = 'dies at: ';

/** The module that makes a process die (dies-at-statement.ts), compiled to its own file. */
export class MortalPrograms {
  /** The file is inside the project, so that its imports resolve. */
  private readonly folder = mkdtempSync(join(PROJECT, 'dist', 'mortal-'));
  private readonly file = join(this.folder, 'dies-at-statement.js');

  constructor() {
    const source = readFileSync(join(__dirname, 'dies-at-statement.ts'), 'utf8');
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023 },
    });
    writeFileSync(this.file, outputText);
  }

  /** Returns the variables of a process that dies at statement `at` while it applies the events of `follows`. */
  environment(follows: SubgraphName, at: number, when: 'UNSENT' | 'SENT'): Record<string, string> {
    return { NODE_OPTIONS: `--require ${this.file}`, DIES_AT: String(at), DIES: when, FOLLOWS: follows };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { type SubgraphName } from '../../../../shared/kernel/ids/subgraph-names';
import { PROJECT } from './compose-file';

/** What it writes as it dies, before the statement at which it does. */
export const WORDS_OF_DEATH = 'dies at: ';

/** What is required by a process that is to die (dies-at-statement.ts), compiled to a file of its own. */
export class MortalPrograms {
  /** In the project, so that what it requires is found. */
  private readonly folder = mkdtempSync(join(PROJECT, 'dist', 'mortal-'));
  private readonly file = join(this.folder, 'dies-at-statement.js');

  constructor() {
    const source = readFileSync(join(__dirname, 'dies-at-statement.ts'), 'utf8');
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023 },
    });
    writeFileSync(this.file, outputText);
  }

  /** For a process that dies at its n-th statement while it applies events of another subgraph: before that is sent, or after. */
  environment(follows: SubgraphName, at: number, when: 'UNSENT' | 'SENT'): Record<string, string> {
    return { NODE_OPTIONS: `--require ${this.file}`, DIES_AT: String(at), DIES: when, FOLLOWS: follows };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../drivers/faults/free-port';
import { ROOT } from '../laws/source-files';
import { TOKENS } from '../drivers/hub/standalone-hub';
import { type CommandBlock } from './documents';

/** The address that every document uses. */
const DOCUMENTED_ADDRESS = 'http://127.0.0.1:4000';
/** A character that no command prints. The shell prints it after each block, so that the outputs can be separated. */
const END_OF_BLOCK = '\u001e';

/** The result of a document's commands: one exit code, and the output of each finished block. */
export type Ran = { code: number | null; outputs: string[]; stderr: string };

/** Runs the commands of documents against a built Hub with the demonstration. Each document gets a fresh folder. */
export class DocumentedHub {
  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    private readonly port: number,
  ) {}

  /** Starts the Hub as `npm start` does, but on a free port, because the documented port may be in use. */
  static async start(): Promise<DocumentedHub> {
    const folder = mkdtempSync(join(tmpdir(), 'hub-documents-'));
    const port = await freePort();
    const child = spawn('node', ['dist/gateway/standalone.js'], { cwd: ROOT, env: environment(folder, port) });
    const hub = new DocumentedHub(child, folder, port);
    await hub.ready();
    return hub;
  }

  /** Runs the blocks of a document from top to bottom in one shell, in a folder that looks like a checkout. */
  run(path: string, blocks: readonly CommandBlock[]): Ran {
    const folder = join(this.folder, path.replaceAll('/', '_'));
    mkdirSync(folder);
    for (const name of ['package.json', 'dist', 'node_modules', 'shared'])
      symlinkSync(join(ROOT, name), join(folder, name));
    const parts = blocks.map(({ commands }) => `${commands}\nprintf '${END_OF_BLOCK}'\n`);
    const script = [this.preamble(), ...parts].join('\n').replaceAll(DOCUMENTED_ADDRESS, this.address);
    const env = environment(this.folder, this.port);
    const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, env, encoding: 'utf8' });
    return { code: status, outputs: stdout.split(END_OF_BLOCK).slice(0, -1), stderr };
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /**
   * Returns the start of the shell script. It makes the shell stop at the first failing command, and adds the Hub's
   * address to the commands of the CLI.
   */
  private preamble(): string {
    const commands = 'import|exchange|report|template';
    return `set -euo pipefail
npm() {
  case "$*" in
    'run --silent '*) case "$3" in ${commands}) command npm "$@" --url ${this.address}; return;; esac;;
  esac
  command npm "$@"
}`;
  }

  private ready(): Promise<void> {
    let output = '';
    return new Promise((resolve, reject) => {
      this.child.once('exit', (code) => reject(new Error(`The Hub ended with ${code}.\n${output}`)));
      this.child.stderr?.resume();
      this.child.stdout?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (TOKENS.test(output)) resolve();
      });
    });
  }
}

function environment(folder: string, port: number): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, HUB_DATA: join(folder, '.data'), HUB_PORT: String(port) };
}

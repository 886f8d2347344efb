import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Readable, type Writable } from 'node:stream';
import { OperatorRefusal } from '../../kernel/operator-refusal';
import { type MariadbAddress } from '../connection/mariadb-options';

type Program = 'mariadb-dump' | 'mariadb';
type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/** The number of characters that the error message quotes from the end of a failed program's standard error. */
const MOST_COMPLAINT_CHARACTERS = 500;

/**
 * Runs a client program of MariaDB against the server of an address, and lets `work` read and write its streams.
 * Address and password are in a file that only this user can read, so that no list of processes shows them.
 * @throws OperatorRefusal if the program is missing or fails
 */
export async function withMariadbProgram<T>(
  program: Program,
  { address, args }: { address: MariadbAddress; args: readonly string[] },
  work: (child: Pick<Child, 'stdin' | 'stdout'>) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-client-'));
  try {
    const options = join(folder, 'options.cnf');
    const authority = join(folder, 'authority.pem');
    if (address.ca != null) writeFileSync(authority, address.ca, { mode: 0o600, flag: 'wx' });
    writeFileSync(options, optionsOf(address, authority), { mode: 0o600, flag: 'wx' });
    const child = spawn(program, [`--defaults-file=${options}`, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
    // A program that ended early no longer reads its input. `endOf` reports the reason.
    child.stdin.on('error', () => undefined);
    const ended = endOf(program, child);
    // A program that fails closes its streams, so `work` fails too. Only `endOf` reports the reason.
    const [outcome, end] = await Promise.allSettled([work(child), ended]);
    if (end.status === 'rejected') throw end.reason;
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Formats the option file of a client program. A value in quotes may hold any character, if it is escaped.
 * @param authority the file with the certificates of the address, if it has any
 */
export function optionsOf({ host, port, user, password, ca }: MariadbAddress, authority: string): string {
  const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  const options = [
    `host=${quoted(host)}`,
    `port=${port}`,
    `user=${quoted(user)}`,
    `password=${quoted(password)}`,
    'protocol=tcp',
    'default-character-set=utf8mb4',
    ...(ca == null ? [] : [`ssl-ca=${quoted(authority)}`, 'ssl-verify-server-cert']),
  ];
  return `[client]\n${options.join('\n')}\n`;
}

function endOf(program: Program, child: Child): Promise<void> {
  let complaint = '';
  child.stderr.on('data', (piece: Buffer) => {
    complaint = (complaint + piece.toString()).slice(-MOST_COMPLAINT_CHARACTERS);
  });
  return new Promise((resolve, reject) => {
    child.once('error', () => {
      // The streams of a program that never ran do not end by themselves.
      child.stdout.destroy();
      child.stdin.destroy();
      reject(missing(program));
    });
    child.once('close', (code) => (code === 0 ? resolve() : reject(failed(program, complaint))));
  });
}

function missing(program: Program): OperatorRefusal {
  return new OperatorRefusal({
    zh: `找不到程序 ${program},请安装 MariaDB 客户端(mariadb-client)。`,
    en: `The program ${program} was not found. Install the client programs of MariaDB (mariadb-client).`,
  });
}

function failed(program: Program, complaint: string): OperatorRefusal {
  const said = complaint.trim().replaceAll(/\s+/g, ' ').replace(/\.$/, '');
  return new OperatorRefusal({
    zh: `${program} 失败:${said}。请排除原因后重试。`,
    en: `${program} failed: ${said}. Resolve the cause, then try again.`,
  });
}

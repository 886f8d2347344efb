import { accessSync, constants, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { ConfigurationError } from '../../../shared/runtime/settings/settings';
import { type Config } from '../../../shared/runtime/settings/config';

type Place = Pick<Config, 'host' | 'port' | 'dataFolder' | 'checkpointFolder' | 'attachments'>;

/**
 * Checks that the port is free and that the folders can be written. It runs before any database is created, so that the
 * start does not fail halfway.
 * @throws ConfigurationError that says what to change
 */
export async function assertCanStart(place: Place): Promise<void> {
  await assertFree(place.host, place.port);
  assertWritable(place.dataFolder, 'HUB_DATA');
  assertWritable(place.checkpointFolder, 'HUB_CHECKPOINTS');
  assertWritable(place.attachments.folder, 'HUB_ATTACHMENTS');
}

/**
 * Checks that a folder can be written, and makes it if it is missing.
 * @throws ConfigurationError that names the variable
 */
export function assertWritable(folder: string, variable: string): void {
  try {
    // With this mode, only the owner of a new folder can read it.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new ConfigurationError(
      `${folder} is not a folder that this user can write: change its rights, or set ${variable} to another folder.`,
    );
  }
}

function assertFree(host: string, port: number): Promise<void> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => reject(new ConfigurationError(portFault(error, host, port))));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function portFault({ code }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE') {
    return `The port ${port} at ${host} is in use: stop the process that listens there, or set HUB_PORT to another port.`;
  }
  if (code === 'EACCES') return `This user may not listen at port ${port}: set HUB_PORT to a port above 1023.`;
  return `The Hub cannot listen at ${host} (${code ?? 'unknown error'}): set HUB_HOST to an address of this machine.`;
}

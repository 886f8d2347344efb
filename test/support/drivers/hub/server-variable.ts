import { type HubDatabases } from './hub-databases';

/** Switches a variable of the server on, for connections to come; where the server does not know it, nothing happens. @returns what puts it back. */
export async function switchedOn(databases: HubDatabases, variable: string): Promise<() => Promise<void>> {
  const [known] = (await databases.query(`SHOW GLOBAL VARIABLES LIKE '${variable}'`)) as { Value: string }[];
  if (known === undefined || known.Value === 'ON') return () => Promise.resolve();
  await databases.query(`SET GLOBAL ${variable} = ON`);
  return async () => void (await databases.query(`SET GLOBAL ${variable} = ${known.Value}`));
}

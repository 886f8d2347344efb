import { type HubDatabases } from './hub-databases';

/**
 * Turns on a MariaDB variable for new connections, if the server has the variable.
 * @returns a function that restores the old value
 */
export async function switchedOn(databases: HubDatabases, variable: string): Promise<() => Promise<void>> {
  const [known] = (await databases.query(`SHOW GLOBAL VARIABLES LIKE '${variable}'`)) as { Value: string }[];
  if (known === undefined || known.Value === 'ON') return () => Promise.resolve();
  await databases.query(`SET GLOBAL ${variable} = ON`);
  return async () => void (await databases.query(`SET GLOBAL ${variable} = ${known.Value}`));
}

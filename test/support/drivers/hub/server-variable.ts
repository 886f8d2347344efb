import { type HubDatabases } from './hub-databases';

/** Switches a variable of MariaDB on for new connections, if the server has it. @returns a function that restores it */
export async function switchedOn(databases: HubDatabases, variable: string): Promise<() => Promise<void>> {
  const [known] = (await databases.query(`SHOW GLOBAL VARIABLES LIKE '${variable}'`)) as { Value: string }[];
  if (known === undefined || known.Value === 'ON') return () => Promise.resolve();
  await databases.query(`SET GLOBAL ${variable} = ON`);
  return async () => void (await databases.query(`SET GLOBAL ${variable} = ${known.Value}`));
}

import { readFileSync } from 'node:fs';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { type DatabaseServer } from '../../support/drivers/hub/hub-databases';

/** Returns the MariaDB server that HUB_TEST_MYSQL_URL names, or null if the variable is not set. */
export function mariadbServer(): DatabaseServer | null {
  const url = process.env['HUB_TEST_MYSQL_URL'];
  if (url === undefined || url === '') return null;
  const { hostname: host, port, username: user, password } = new URL(url);
  return { host, port: Number(port), user, password: decodeURIComponent(password) };
}

/** Returns the process id of the server, which runs on this machine. */
export async function mariadbProcess(server: DatabaseServer): Promise<number> {
  const connection = await createConnection({ ...server });
  const [rows] = await connection.query<RowDataPacket[]>('SELECT @@pid_file AS file').finally(() => connection.end());
  return Number(readFileSync(String(rows[0]?.['file']), 'utf8'));
}

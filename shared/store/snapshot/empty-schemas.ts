import { createConnection } from 'mysql2/promise';
import { OperatorRefusal } from '../../kernel/operator-refusal';
import { type MariadbAddress, serverOf } from '../connection/mariadb-options';
import { ensureSchema } from '../database-address';

/**
 * Checks that the schemas are empty, and creates the missing schemas.
 * @throws OperatorRefusal if one of them has a table: a restore overwrites nothing
 */
export async function assertEmptySchemas(addresses: readonly MariadbAddress[]): Promise<void> {
  for (const address of addresses) await ensureSchema(address);
  for (const address of addresses) {
    if (await isEmpty(address)) continue;
    const { database } = address;
    throw new OperatorRefusal({
      zh: `数据库 ${database} 中已有数据表,恢复不会覆盖任何数据。请换用空数据库(HUB_DATABASE_PREFIX),或确认无用后删除它。`,
      en:
        `The database ${database} has tables already, and a restore overwrites nothing. Choose empty databases with ` +
        'HUB_DATABASE_PREFIX, or drop this one once you are sure that nobody needs it.',
    });
  }
}

async function isEmpty(address: MariadbAddress): Promise<boolean> {
  const connection = await createConnection(serverOf(address));
  try {
    const sql = 'SELECT table_name FROM information_schema.tables WHERE table_schema = ? LIMIT 1';
    const [rows] = await connection.query(sql, [address.database]);
    return Array.isArray(rows) && rows.length === 0;
  } finally {
    await connection.end();
  }
}

import { type DataSource } from 'typeorm';
import { TODAY } from '../city/small-city';

/**
 * The completed rows of a table, which need no further action. `where` is the condition that selects these rows.
 * `changed` maps each column that differs in a copy to an SQL expression for the new value. The first column is the
 * key. In an expression, `:n` stands for the number of the copy.
 */
type Closed = { subgraph: string; table: string; where: string; changed: Readonly<Record<string, string>> };

/**
 * Returns an SQL expression that replaces the first character of the ids in a column. The ids of the demonstration
 * begin with 0.
 */
const copyOf = (column: string) => `CONCAT(CHAR(64 + :n), SUBSTR(${column}, 2))`;
const ID = { id: copyOf('id') };

/**
 * The condition for lots with a signed evaluation of their first project year. A copy of such a lot has a term of one
 * year, which begins `:n` years earlier ({@link YEAR_BEFORE}). The evaluation is copied too.
 */
const WITH_SIGNED_YEAR =
  "lotId IN (SELECT lotId FROM evaluation WHERE status = 'SIGNED' AND kind = 'ANNUAL' AND yearOrdinal = 1)";
const YEAR_BEFORE = {
  lotId: copyOf('lotId'),
  signedOn: 'DATE_SUB(startsOn, INTERVAL :n YEAR)',
  startsOn: 'DATE_SUB(startsOn, INTERVAL :n YEAR)',
  endsOn: 'DATE_SUB(DATE_SUB(startsOn, INTERVAL :n - 1 YEAR), INTERVAL 1 DAY)',
  endedOn: 'NULL',
};

/** The dates in a copy of a contract with a term of three years. The term of the copy is `:n` terms earlier. */
const TERM_BEFORE = {
  signedOn: 'DATE_SUB(signedOn, INTERVAL 3 * :n YEAR)',
  startsOn: 'DATE_SUB(startsOn, INTERVAL 3 * :n YEAR)',
  endsOn: 'DATE_SUB(endsOn, INTERVAL 3 * :n YEAR)',
};

const CLOSED: readonly Closed[] = [
  {
    subgraph: 'personnel',
    table: 'service_hours',
    where: "status = 'VERIFIED'",
    changed: { ...ID, week: 'CONCAT(SUBSTR(week, 1, 4) - 2 * :n, SUBSTR(week, 5))' },
  },
  { subgraph: 'personnel', table: 'posting', where: `endsOn < '${TODAY}'`, changed: ID },
  { subgraph: 'personnel', table: 'training', where: 'verifiedOn IS NOT NULL', changed: ID },
  {
    subgraph: 'evaluation',
    table: 'obligation',
    where: 'verifiedOn IS NOT NULL OR acknowledgedOn IS NOT NULL',
    changed: { ...ID, ownerId: copyOf('id') },
  },
  {
    subgraph: 'evaluation',
    table: 'evaluation',
    where: "status = 'SIGNED'",
    changed: { ...ID, lotId: copyOf('lotId') },
  },
  { subgraph: 'stations', table: 'place_lot', where: 'stationId IS NOT NULL', changed: YEAR_BEFORE },
  { subgraph: 'personnel', table: 'place_lot', where: 'stationId IS NOT NULL', changed: YEAR_BEFORE },
  { subgraph: 'evaluation', table: 'place_lot', where: WITH_SIGNED_YEAR, changed: YEAR_BEFORE },
  { subgraph: 'evaluation', table: 'rectification', where: "status IN ('CLOSED', 'FAILED')", changed: ID },
  {
    subgraph: 'evaluation',
    table: 'complaint',
    where: "status = 'ANSWERED'",
    changed: { ...ID, hotlineNumberIn: 'NULL' },
  },
  { subgraph: 'evaluation', table: 'inspection', where: `inspectedOn < '${TODAY}'`, changed: ID },
  { subgraph: 'evaluation', table: 'waiver', where: `until < '${TODAY}'`, changed: ID },
  {
    subgraph: 'finance',
    table: 'instalment',
    where: "status = 'PAID'",
    changed: { ...ID, lotId: copyOf('lotId'), contractId: copyOf('contractId') },
  },
  {
    subgraph: 'finance',
    table: 'disbursement',
    where: "status IN ('CONFIRMED', 'REJECTED')",
    changed: { ...ID, lotId: copyOf('lotId'), contractId: copyOf('contractId'), voucher: 'CONCAT(voucher, :n)' },
  },
  { subgraph: 'finance', table: 'procurement_notice', where: 'contractId IS NOT NULL', changed: ID },
  {
    subgraph: 'finance',
    table: 'service_contract',
    where: '1 = 1',
    changed: { ...ID, noticeId: copyOf('noticeId'), ...TERM_BEFORE },
  },
  {
    subgraph: 'finance',
    table: 'lot',
    where: "status <> 'TERMINATED'",
    changed: { ...ID, contractId: copyOf('contractId'), ...TERM_BEFORE },
  },
  {
    subgraph: 'finance',
    table: 'termination_case',
    where: 'closedOn IS NOT NULL',
    changed: { ...ID, evaluationId: copyOf('id') },
  },
];

/** Makes `copies` copies of each completed row, as if the city had used the Hub for much longer. */
export async function prolongHistory(databases: Readonly<Record<string, DataSource>>, copies: number): Promise<void> {
  for (const { subgraph, table, where, changed } of CLOSED) {
    const database = databases[subgraph];
    const columns = database?.entityMetadatas.find(({ tableName }) => tableName === table)?.columns ?? [];
    const names = columns.map(({ databaseName }) => databaseName);
    const list = names.map((name) => `\`${name}\``).join(', ');
    for (let copy = 1; copy <= copies; copy += 1) {
      const values = names.map((name) => changed[name]?.replaceAll(':n', String(copy)) ?? `\`${name}\``).join(', ');
      const [key] = Object.keys(changed);
      // The copies of earlier rounds, whose ids do not begin with 0, are not copied again.
      const sql = `INSERT INTO ${table} (${list}) SELECT ${values} FROM ${table} WHERE (${where}) AND ${key} LIKE '0%'`;
      await database?.query(sql);
    }
  }
}

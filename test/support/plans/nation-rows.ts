import { type DataSource } from 'typeorm';
import { TODAY } from '../city/small-city';
import { atScale } from '../drivers/at-scale';

type Databases = Readonly<Record<string, DataSource>>;

/**
 * Adds rows that the demonstration lacks, and rows that an assessment would make. An assessment of the nation would
 * take too long. Most tables get about as many rows as there are stations or workers.
 */
export async function addRows(databases: Databases): Promise<void> {
  for (const [subgraph, statements] of Object.entries(STATEMENTS)) {
    for (const statement of statements) await databases[subgraph]?.query(statement);
  }
  const { evaluation } = databases;
  if (evaluation !== undefined && atScale(false, true)) await evaluation.query(obligationsElsewhere(evaluation));
}

/** The columns in which the obligations of one place differ from those of another. */
const PLACED = new Set(['id', 'ownerId', 'districtCode', 'divisionCode', 'stationId', 'lotId', 'contractorId']);

/**
 * Returns the statement that copies all obligations to places that do not exist. Without the copies, a city has every
 * thirteenth obligation of a short run. The database may then read the whole table, because it estimates that an index
 * costs about as much.
 */
function obligationsElsewhere(database: DataSource): string {
  const names = database.getMetadata('obligation').columns.map(({ databaseName }) => databaseName);
  const values = names.map((name) => (PLACED.has(name) ? `CONCAT('9', SUBSTR(${name}, 2))` : name));
  return `INSERT INTO obligation (${names.join(', ')}) SELECT ${values.join(', ')} FROM obligation`;
}

/** The statements that add standings and unmet rules, as if six of seven stations had been assessed. */
const STANDINGS = [
  `INSERT INTO standing (stationId, notMet, projectYear, scoreTenths, grade, inspectedOn, asOf)
   SELECT id, CRC32(id) % 5, 2025, 600 + CRC32(id) % 400, ELT(1 + CRC32(id) % 4, 'EXCELLENT', 'GOOD', 'QUALIFIED', 'UNQUALIFIED'),
     IF(CRC32(id) % 3 = 0, NULL, '2026-03-01'), '${TODAY}' FROM station WHERE CRC32(id) % 7 > 0`,
  ...Object.entries({ 'PE-1': 3, 'ST-2': 5 }).map(
    ([rule, share]) =>
      `INSERT INTO unmet_rule (stationId, rule) SELECT stationId, '${rule}' FROM standing WHERE CRC32(stationId) % ${share} = 0`,
  ),
];

const FINDINGS = ['PE-1', 'ST-2', 'FI-3'].map(
  (rule) =>
    `INSERT INTO finding (subjectId, rule, subjectKind, stationId, lotId, divisionCode, districtCode, contractorId, verdict,
       figures, since, asOf, policyVersion, clause)
     SELECT p.stationId, '${rule}', 'STATION', p.stationId, MAX(l.lotId), p.divisionCode, p.districtCode, MAX(l.contractorId),
       IF(CRC32(p.stationId) % 3 = 0, 'NOT_MET', 'MET'), '[]', '2026-01-01', '${TODAY}', NULL, NULL
     FROM place p LEFT JOIN place_lot l ON l.stationId = p.stationId GROUP BY p.stationId, p.divisionCode, p.districtCode`,
);

/**
 * Returns a statement that adds a file to `table` for each row of the table `owner`. `columns` maps the columns that
 * name this row to SQL expressions.
 */
function fileOf(table: string, columns: Readonly<Record<string, string>>, owner: string): string {
  const [names, values] = [Object.keys(columns).join(', '), Object.values(columns).join(', ')];
  return `INSERT INTO ${table} (id, ${names}, ordinal, name, kind, mediaType, bytes, sha256)
    SELECT id, ${values}, 1, 'file', 'OTHER', 'application/pdf', 1, SHA2(id, 256) FROM ${owner}`;
}

/**
 * The statements that insert a recorded read of personal data and a qualification file for each worker. They also
 * insert a contact for each street office and for each station.
 */
const PERSONAL = [
  `INSERT INTO personal_data_read (id, occurredAt, requestId, actor, role, workerId, readBirthDate, readPhone,
     readIdentityNumberTail, readCertificateNumber)
   SELECT id, '${TODAY}T00:00:00.000Z', id, 'somebody', 'DISTRICT_BUREAU', id, 1, 0, 0, 0 FROM worker`,
  fileOf('qualification_file', { workerId: 'id' }, 'worker'),
  `INSERT INTO contact (id, keeper, role, divisionCode, districtCode, nameCipher, recordedOn, version)
   SELECT MIN(stationId), CONCAT('STREET_OFFICE ', divisionCode), 'STREET_OFFICE', divisionCode, MIN(districtCode), '',
     '${TODAY}', 1 FROM place GROUP BY divisionCode`,
  `INSERT INTO contact (id, keeper, stationId, nameCipher, recordedOn, version)
   SELECT CONCAT('9', SUBSTR(stationId, 2)), stationId, stationId, '', '${TODAY}', 1 FROM place`,
];

const OF_CONTRACT = { districtCode: 'districtCode', contractorId: 'contractorId' };

const STATEMENTS: Readonly<Record<string, readonly string[]>> = {
  stations: [
    ...STANDINGS,
    fileOf('station_attachment', { stationId: 'id', part: "'VENUE'", version: 'version' }, 'station'),
  ],
  personnel: PERSONAL,
  finance: [
    fileOf('contract_attachment', { contractId: 'id', version: '1', ...OF_CONTRACT }, 'service_contract'),
    fileOf('payment_account_letter', { accountId: 'id', ...OF_CONTRACT }, 'payment_account'),
    `INSERT INTO reconciliation (id, districtCode, statementOn, digest, matched, unmatched, reconciledAt, reconciledBy)
     SELECT id, districtCode, '${TODAY}', id, 1, 0, '${TODAY}T00:00:00.000Z', 'somebody' FROM budget_line`,
  ],
  evaluation: [...FINDINGS, fileOf('attachment', { ownerKind: "'SUBMISSION'", ownerId: 'id' }, 'submission')],
};

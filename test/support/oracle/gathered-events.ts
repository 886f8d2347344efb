import { type DataSource } from 'typeorm';
import { type WorkerFact } from '../../../shared/demo/facts/personnel';
import { insertRows } from '../../../shared/store/sql/insert-rows';
import { type SubgraphName } from '../../../shared/kernel/ids/subgraph-names';
import { PersonalDataReadRow } from '../../../subgraphs/personnel/worker/personal-data/personal-data-read.row';
import { QualificationFileRow } from '../../../subgraphs/personnel/worker/qualification/qualification-file.row';
import { type EventFact, type FindingFact, type QualificationFileFact } from './gathered-facts';
import { NOW, TODAY, idOf } from '../city/small-city';

export const EVENT_NOUNS = {
  stations: 'StationEvent',
  personnel: 'PersonnelEvent',
  finance: 'FinanceEvent',
  evaluation: 'EvaluationEvent',
} as const satisfies Record<SubgraphName, string>;

type Events = Record<(typeof EVENT_NOUNS)[SubgraphName], EventFact[]>;

/**
 * Reads the recorded events from the databases. The facts do not contain events, because the Hub records them only when
 * the databases are filled.
 */
export async function gatherEvents(databases: Readonly<Record<string, DataSource>>): Promise<Events> {
  const read = async ([name, noun]: [string, string]) => {
    const sql = 'SELECT id, stationId, divisionCode, districtCode, subjectId, action, role, occurredAt FROM event';
    return [noun, (await databases[name]?.query<EventFact[]>(sql)) ?? []] as const;
  };
  return Object.fromEntries(await Promise.all(Object.entries(EVENT_NOUNS).map(read))) as Events;
}

type Waived = { rule: string; stationId: string | null; divisionCode: string | null };

/** Reads the findings from the database, and whether each is waived. The facts do not contain findings. */
export async function gatherFindings(databases: Readonly<Record<string, DataSource>>): Promise<FindingFact[]> {
  const database = databases['evaluation'];
  if (database === undefined) throw new Error('There is no evaluation subgraph.');
  const inForce = 'SELECT rule, stationId, divisionCode FROM waiver WHERE grantedOn <= ? AND until >= ?';
  const waivers = await database.query<Waived[]>(inForce, [TODAY, TODAY]);
  const sql = 'SELECT subjectId, rule, verdict, stationId, divisionCode, districtCode, contractorId FROM finding';
  const rows = await database.query<(Omit<FindingFact, 'id' | 'waived'> & { subjectId: string })[]>(sql);
  return rows.map(({ subjectId, ...row }) => {
    const isOfIt = (each: Waived) =>
      row.stationId === null ? each.divisionCode === row.districtCode : each.stationId === row.stationId;
    const waived = waivers.some((each) => each.rule === row.rule && isOfIt(each));
    return { ...row, id: `${subjectId}:${row.rule}`, waived };
  });
}

/**
 * Adds one entry for each worker to the record of reads. Each entry states that the employer has read the worker's
 * personal data.
 */
export async function seedReads(
  databases: Readonly<Record<string, DataSource>>,
  workers: readonly WorkerFact[],
): Promise<{ id: string; workerId: string }[]> {
  const reads = workers.map((worker, index) => ({ id: idOf('RD', index), workerId: worker.id }));
  const rows = reads.map((read) => ({
    ...{
      ...read,
      occurredAt: NOW.toISOString(),
      requestId: 'seed',
      actor: 'contractor@test',
      role: 'CONTRACTOR' as const,
    },
    ...{ readBirthDate: true, readPhone: true, readIdentityNumberTail: false, readCertificateNumber: false },
    ...{ readQualificationFile: false, openedSealed: false, caseNumber: null },
  }));
  const manager = databases['personnel']?.manager;
  if (manager === undefined) throw new Error('There is no personnel subgraph.');
  await insertRows(manager, PersonalDataReadRow, rows);
  return reads;
}

/** Adds a qualification file to each worker. The demonstration has no such files. */
export async function seedQualificationFiles(
  databases: Record<string, DataSource>,
  workers: readonly { id: string }[],
): Promise<QualificationFileFact[]> {
  const rows = workers.map((worker, index) => ({
    ...{ id: idOf('QF', index), workerId: worker.id, ordinal: 1, name: `资格证明${index}` },
    ...{ kind: 'CERTIFICATE' as const, mediaType: 'application/pdf' as const, bytes: 1 },
    sha256: String(index).padStart(64, 'f'),
  }));
  const manager = databases['personnel']?.manager;
  if (manager === undefined) throw new Error('There is no personnel subgraph.');
  await insertRows(manager, QualificationFileRow, rows);
  return rows;
}

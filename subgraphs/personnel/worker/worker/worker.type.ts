import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import {
  EDUCATION,
  MAJOR_KIND,
  type Education,
  type MajorKind,
  type QualificationMethod,
} from '../../../../shared/domain/personnel';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { written } from '../../../../shared/graphql/input/written';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { ageOn } from '../../../../shared/kernel/dates/period';
import { ContractorType } from '../../ground/contractor/contractor.type';
import { STAFF_RECORDS } from '../../ground/roles/readers';
import { type WorkerRow } from './worker.row';
import { maskPhone } from './worker.rules';

export const EducationEnum = domainEnum(EDUCATION);
export const MajorKindEnum = domainEnum(MAJOR_KIND);

@Directive('@key(fields: "id")')
@ObjectType('StationWorker', { simpleResolvers: true })
export class WorkerType {
  @Field(() => ID)
  @VisibleTo(...STATION_WORK)
  id: string;

  @Field(() => String)
  @VisibleTo(...STAFF_RECORDS)
  name: string;

  @Field(() => Int)
  @VisibleTo(...STATION_WORK)
  age: number;

  @Field(() => EducationEnum)
  @VisibleTo(...STATION_WORK)
  education: Education;

  @Field(() => String)
  @VisibleTo(...STAFF_RECORDS)
  major: string;

  @Field(() => MajorKindEnum)
  @VisibleTo(...STAFF_RECORDS)
  majorKind: MajorKind;

  @Field(() => Boolean)
  @VisibleTo(...STATION_WORK)
  qualified: boolean;

  @Field(() => String)
  @VisibleTo(...STAFF_RECORDS)
  maskedPhone: string;

  @Field(() => ContractorType, { nullable: true })
  @VisibleTo(...STAFF_RECORDS)
  contractor: ContractorType | null;

  @Field(() => Int)
  @VisibleTo(...STAFF_RECORDS)
  version: number;

  /** Only the resolver of personal data shows this, because it notes each read. */
  birthDate: string;
  phone: string;
  /** What an office has verified, or null. Its own resolver shows it. */
  verification: Verification | null;
  /** The stored text, decrypted if the last characters are asked for. Not part of the graph. */
  identityCipher: string;
}

/**
 * Copies the fields that the graph may show. No other column leaves the row. `today` is the day for which the age is
 * computed.
 */
export function toWorker(row: WorkerRow, today: string): WorkerType {
  const { id, name, birthDate, education, major, majorKind, qualified, phone, version, identityCipher } = row;
  const own = { id, name, birthDate, education, major, majorKind, qualified, phone, version, identityCipher };
  const contractor = { id: row.contractorId };
  return {
    ...own,
    contractor,
    verification: verificationOf(row),
    age: ageOn(birthDate, today),
    maskedPhone: maskPhone(phone),
  };
}

/** What an office has verified of a worker. */
export type Verification = {
  verifiedOn: string;
  method: QualificationMethod;
  education: Education;
  qualified: boolean;
};

function verificationOf(row: WorkerRow): Verification | null {
  const { verifiedOn, verificationMethod: method, verifiedEducation: education, verifiedQualified: qualified } = row;
  if (verifiedOn === null || method === null || education === null) return null;
  return { verifiedOn, method, education, qualified };
}

export const WorkerConnectionType = connectionType('StationWorkerConnection', () => WorkerType, STATION_WORK);

/** The parts of a context that read a worker back after a write. */
type WrittenWorker = { today: string; load: { worker: { load(id: string): Promise<WorkerRow | null> } } };

/** Returns the worker as the employer sees them after a write. */
export function workerWritten(ids: readonly string[], { load, today }: WrittenWorker): Promise<WorkerType | null> {
  return written(ids, load.worker, (row) => toWorker(row, today));
}

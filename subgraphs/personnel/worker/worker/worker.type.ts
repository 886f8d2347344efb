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
import { ContractorType } from '../../ground/contractor/contractor.type';
import { STAFF_RECORDS } from '../../ground/roles/readers';
import { type SealedRow } from './personal-data-vault';
import { type WorkerRow } from './worker.row';

export const EducationEnum = domainEnum(EDUCATION);
export const MajorKindEnum = domainEnum(MAJOR_KIND);

@Directive('@key(fields: "id")')
@ObjectType('StationWorker', { simpleResolvers: true })
export class WorkerType {
  @Field(() => ID)
  @VisibleTo(...STATION_WORK)
  id: string;

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

  @Field(() => ContractorType, { nullable: true })
  @VisibleTo(...STAFF_RECORDS)
  contractor: ContractorType | null;

  @Field(() => Int)
  @VisibleTo(...STAFF_RECORDS)
  version: number;

  /** The verification by an office, or null. Its own resolver shows it. */
  verification: Verification | null;
  /**
   * The encrypted columns. The resolver of personal data decrypts what is asked for. They are not part of the graph.
   */
  sealed: SealedRow;
}

/**
 * Copies the fields that the graph may show. It also carries the encrypted columns, which the resolver of personal data
 * decrypts.
 */
export function toWorker(row: WorkerRow): WorkerType {
  const { id, education, major, majorKind, qualified, version } = row;
  const { nameCipher, birthDateCipher, phoneCipher, identityCipher } = row;
  const sealed = { id, nameCipher, birthDateCipher, phoneCipher, identityCipher };
  const contractor = { id: row.contractorId };
  const verification = verificationOf(row);
  return { id, education, major, majorKind, qualified, version, contractor, verification, sealed };
}

/** The verification of a worker by an office. */
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
type WrittenWorker = { load: { worker: { load(id: string): Promise<WorkerRow | null> } } };

/** Returns the worker as the employer sees them after a write. */
export function workerWritten(ids: readonly string[], { load }: WrittenWorker): Promise<WorkerType | null> {
  return written(ids, load.worker, toWorker);
}

import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import {
  EDUCATION,
  MAJOR_KIND,
  type Education,
  type MajorKind,
  type QualificationMethod,
} from '../../../../shared/domain/personnel';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { ShownType, from } from '../../../../shared/graphql/asked/shown-type';
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

  /** The valid verification by an office. Null if there is none. The resolver of qualifications shows it. */
  verification: Verification | null;
  /**
   * The encrypted columns, which are not in the schema. The resolver of personal data decrypts the requested fields.
   */
  sealed: SealedRow;
}

/** The verification of a worker by an office. */
export type Verification = {
  verifiedOn: string;
  method: QualificationMethod;
  education: Education;
  qualified: boolean;
};

function verificationOf(row: Pick<WorkerRow, (typeof VERIFIED)[number]>): Verification | null {
  const { verifiedOn, verificationMethod: method, verifiedEducation: education, verifiedQualified: qualified } = row;
  if (verifiedOn === null || method === null || education === null) return null;
  return { verifiedOn, method, education, qualified };
}

const made = from<WorkerRow>();
const VERIFIED = ['verifiedOn', 'verificationMethod', 'verifiedEducation', 'verifiedQualified'] as const;

/**
 * The fields that the schema shows, and the encrypted columns, which the resolver of personal data decrypts. An
 * encrypted column is read only if its field is requested.
 */
export const WORKER = new ShownType<WorkerRow, WorkerType>({
  name: 'StationWorker',
  same: ['id', 'education', 'major', 'majorKind', 'qualified', 'version'],
  made: {
    contractor: made(['contractorId'], ({ contractorId }) => ({ id: contractorId })),
    verification: made(VERIFIED, verificationOf),
    sealed: made(['id'], (row) => row as SealedRow),
  },
  resolved: {
    name: { of: ['sealed'], columns: ['nameCipher'] },
    age: { of: ['sealed'], columns: ['birthDateCipher'] },
    birthDate: { of: ['id', 'sealed'], columns: ['birthDateCipher'] },
    phone: { of: ['id', 'sealed'], columns: ['phoneCipher'] },
    maskedPhone: { of: ['sealed'], columns: ['phoneCipher'] },
    identityNumberTail: { of: ['id', 'sealed'], columns: ['identityCipher'] },
    posting: { of: ['id'] },
    weeklyCommunityHours: { of: ['id'] },
    certificates: { of: ['id'] },
    leaves: { of: ['id'] },
    history: { of: ['id', 'contractor'] },
    qualificationFiles: { of: ['id'] },
    qualificationVerification: { of: ['verification'] },
  },
});

/** Returns the worker in a row that was read with all its columns. */
export function toWorker(row: WorkerRow): WorkerType {
  return WORKER.toType(row);
}

export const WorkerConnectionType = connectionType('StationWorkerConnection', () => WorkerType, STATION_WORK);

/** The parts of a context that read a worker back after a write. */
type WrittenWorker = { load: { worker: { load(id: string): Promise<WorkerRow | null> } } };

/** Returns the worker as the contractor sees them after a write. */
export function workerWritten(ids: readonly string[], { load }: WrittenWorker): Promise<WorkerType | null> {
  return written(ids, load.worker, toWorker);
}

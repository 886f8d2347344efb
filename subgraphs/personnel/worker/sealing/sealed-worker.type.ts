import { Field, ID, ObjectType } from 'type-graphql';
import { type Education, type MajorKind } from '../../../../shared/domain/personnel';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { identityNumberTail } from '../worker/worker.rules';
import { EducationEnum, MajorKindEnum } from '../worker/worker.type';
import { type Identity } from '../worker/personal-data-vault';
import { type WorkerRow } from '../worker/worker.row';

/** The sealed personal data of a worker (封存), which an auditor reads under a case number. */
@ObjectType('SealedWorker', { simpleResolvers: true })
export class SealedWorkerType {
  @Field(() => ID)
  @VisibleTo('AUDITOR')
  id: string;

  @Field(() => String)
  @VisibleTo('AUDITOR')
  name: string;

  @Field(() => DateScalar)
  @VisibleTo('AUDITOR')
  birthDate: string;

  @Field(() => String)
  @VisibleTo('AUDITOR')
  phone: string;

  @Field(() => String)
  @VisibleTo('AUDITOR')
  identityNumberTail: string;

  @Field(() => EducationEnum)
  @VisibleTo('AUDITOR')
  education: Education;

  @Field(() => String)
  @VisibleTo('AUDITOR')
  major: string;

  @Field(() => MajorKindEnum)
  @VisibleTo('AUDITOR')
  majorKind: MajorKind;

  @Field(() => DateScalar)
  @VisibleTo('AUDITOR')
  sealedOn: string;
}

export function toSealedWorker(row: WorkerRow, sealedOn: string, person: Identity): SealedWorkerType {
  const { id, education, major, majorKind } = row;
  const { name, birthDate, phone, identityNumber } = person;
  const own = { id, education, major, majorKind, sealedOn };
  return { ...own, name, birthDate, phone, identityNumberTail: identityNumberTail(identityNumber) };
}

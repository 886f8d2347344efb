import { Field, ID, ObjectType } from 'type-graphql';
import { ActorType, SubjectType } from '../../../../shared/graphql/types/actor.type';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { DateTimeScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type PersonalDataReadRow } from './personal-data-read.row';
import { fieldsRead } from './personal-data-read.rules';

@ObjectType('PersonalDataRead', {
  simpleResolvers: true,
})
export class PersonalDataReadType {
  @Field(() => ID)
  @VisibleTo('AUDITOR')
  id: string;

  @Field(() => DateTimeScalar)
  @VisibleTo('AUDITOR')
  occurredAt: string;

  @Field(() => ActorType)
  @VisibleTo('AUDITOR')
  actor: ActorType;

  @Field(() => SubjectType)
  @VisibleTo('AUDITOR')
  subject: SubjectType;

  @Field(() => [String])
  @VisibleTo('AUDITOR')
  fields: string[];

  @Field(() => String, { nullable: true })
  @VisibleTo('AUDITOR')
  caseNumber: string | null;
}

/** Converts a row to its GraphQL type. Columns without a field in the type are left out. */
export function toPersonalDataRead(row: PersonalDataReadRow): PersonalDataReadType {
  const { id, occurredAt, actor, role, workerId, caseNumber } = row;
  return {
    id,
    occurredAt,
    actor: { subject: actor, role },
    subject: { type: 'StationWorker', id: workerId },
    fields: fieldsRead(row),
    caseNumber,
  };
}

export const PersonalDataReadConnectionType = connectionType('PersonalDataReadConnection', () => PersonalDataReadType, [
  'AUDITOR',
]);

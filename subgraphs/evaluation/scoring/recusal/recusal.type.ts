import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type EvaluatingOffice } from '../../../../shared/domain/roles';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { OfficeEnum } from '../evaluation/evaluation-parts.type';
import { RECUSALS } from '../../ground/roles/readers';
import { type RecusalRow } from './recusal.row';

@ObjectType('Recusal', {
  simpleResolvers: true,
})
export class RecusalType {
  @Field(() => ID)
  @VisibleTo(...RECUSALS)
  id: string;

  @Field(() => OfficeEnum)
  @VisibleTo(...RECUSALS)
  role: EvaluatingOffice;

  @Field(() => Int)
  @VisibleTo(...RECUSALS)
  projectYear: number;

  @Field(() => DateScalar)
  @VisibleTo(...RECUSALS)
  on: string;

  @Field(() => String)
  @VisibleTo(...RECUSALS)
  reason: string;
}

/** Returns the fields that callers may read. The person is left out, because only the record names persons. */
export function toRecusal({ id, office: role, projectYear, recusedOn: on, reason }: RecusalRow): RecusalType {
  return { id, role, projectYear, on, reason };
}

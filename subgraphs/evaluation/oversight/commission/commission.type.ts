import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { COMMISSIONED } from '../../ground/roles/readers';
import { type CommissionRow } from './commission.row';

@ObjectType('InspectionCommission', {
  simpleResolvers: true,
})
export class CommissionType {
  @Field(() => ID)
  @VisibleTo(...COMMISSIONED)
  id: string;

  @Field(() => Int)
  @VisibleTo(...COMMISSIONED)
  year: number;

  @Field(() => Boolean)
  @VisibleTo(...COMMISSIONED)
  withFinance: boolean;

  @Field(() => String)
  @VisibleTo(...COMMISSIONED)
  scope: string;

  @Field(() => DateScalar)
  @VisibleTo(...COMMISSIONED)
  commissionedOn: string;
}

/** Returns only the fields of a row that callers may read. */
export function toCommission({ id, year, withFinance, scope, commissionedOn }: CommissionRow): CommissionType {
  return { id, year, withFinance, scope, commissionedOn };
}

export const CommissionConnectionType = connectionType(
  'InspectionCommissionConnection',
  () => CommissionType,
  COMMISSIONED,
);

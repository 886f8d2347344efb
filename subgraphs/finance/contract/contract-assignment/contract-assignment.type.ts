import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { CONTRACT_MONEY, CONTRACT_TEXTS } from '../../ground/readers';
import { type SubcontractingRow } from './contract-assignment.row';

@ObjectType('WholesaleSubcontracting', { simpleResolvers: true, description: 'A contract handed on wholesale (CO-5).' })
export class SubcontractingType {
  @Field(() => ID)
  @VisibleTo(...CONTRACT_MONEY)
  id: string;

  @Field(() => DateScalar)
  @VisibleTo(...CONTRACT_MONEY)
  discoveredOn: string;

  @Field(() => String)
  @VisibleTo(...CONTRACT_TEXTS)
  description: string;

  /** Resolved to a contract. Not part of the graph. */
  contractId: string;
}

/** The whitelist of what leaves a row. */
export function toSubcontracting({ id, discoveredOn, description, contractId }: SubcontractingRow): SubcontractingType {
  return { id, discoveredOn, description, contractId };
}

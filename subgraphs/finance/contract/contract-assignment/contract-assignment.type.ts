import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { CONTRACT_MONEY, CONTRACT_TEXTS } from '../../ground/roles/readers';
import { type ContractAssignmentRow } from './contract-assignment.row';

@ObjectType('WholesaleSubcontracting', { simpleResolvers: true })
export class ContractAssignmentType {
  @Field(() => ID)
  @VisibleTo(...CONTRACT_MONEY)
  id: string;

  @Field(() => DateScalar)
  @VisibleTo(...CONTRACT_MONEY)
  discoveredOn: string;

  @Field(() => String)
  @VisibleTo(...CONTRACT_TEXTS)
  description: string;

  /** The key by which a resolver loads the contract. It is not in the schema. */
  contractId: string;
}

/** Converts a row to its GraphQL type. Columns without a field in the type are left out. */
export function toContractAssignment({
  id,
  discoveredOn,
  description,
  contractId,
}: ContractAssignmentRow): ContractAssignmentType {
  return { id, discoveredOn, description, contractId };
}

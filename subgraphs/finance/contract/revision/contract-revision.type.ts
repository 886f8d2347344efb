import { Field, Int, ObjectType } from 'type-graphql';
import { type ContractClauses } from '../../../../shared/domain/contract-clauses';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { CONTRACT_TEXTS } from '../../ground/roles/readers';
import { ContractClausesType } from '../contract/contract-clauses.type';
import { type ContractRevisionRow } from './contract-revision.row';

@ObjectType('ContractRevision', {
  simpleResolvers: true,
})
export class ContractRevisionType {
  @Field(() => Int)
  @VisibleTo(...CONTRACT_TEXTS)
  version: number;

  @Field(() => DateScalar)
  @VisibleTo(...CONTRACT_TEXTS)
  signedOn: string;

  @Field(() => String, { nullable: true })
  @VisibleTo(...CONTRACT_TEXTS)
  reason: string | null;

  @Field(() => ContractClausesType)
  @VisibleTo(...CONTRACT_TEXTS)
  clauses: ContractClauses;

  /** The key by which a resolver loads the files. It is not in the schema. */
  contractId: string;
}

/** Converts a row to its GraphQL type. Columns without a field in the type are left out. */
export function toRevision(row: ContractRevisionRow): ContractRevisionType {
  const { contractId, version, signedOn, reason, clauses } = row;
  return { contractId, version, signedOn, reason, clauses };
}

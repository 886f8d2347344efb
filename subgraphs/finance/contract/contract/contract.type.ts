import { ArgsType, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { type ContractClauses } from '../../../../shared/domain/contract-clauses';
import {
  CONTRACT_STATUS,
  CONTRACT_CLAUSE,
  CONTRACT_ORDER,
  type ContractKind,
  type ContractOrder,
  type ContractStatus,
  type ContractClauseName,
} from '../../../../shared/domain/contracts';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { DateScalar, DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';
import { READERS, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { ContractKindEnum } from '../../procurement/notice/notice.type';
import { CONTRACT_MONEY, CONTRACT_TEXTS, DISCLOSURE, LOT_PRICE } from '../../ground/roles/readers';
import { type ContractRow } from '../../ground/contract/contract.row';
import { clauseNames } from './contract.rules';
import { ContractClausesType } from './contract-clauses.type';

export const ContractStatusEnum = domainEnum(CONTRACT_STATUS);
const ContractOrderEnum = domainEnum(CONTRACT_ORDER);
export const ClauseEnum = domainEnum(CONTRACT_CLAUSE);

@Directive('@key(fields: "id")')
@ObjectType('ServiceContract', {
  simpleResolvers: true,
})
export class ContractType {
  @Field(() => ID)
  @VisibleTo(...READERS)
  id: string;

  @Field(() => ContractKindEnum)
  @VisibleTo(...READERS)
  kind: ContractKind;

  @Field(() => DateScalar)
  @VisibleTo(...READERS)
  signedOn: string;

  @Field(() => DateScalar)
  @VisibleTo(...READERS)
  startsOn: string;

  @Field(() => DateScalar)
  @VisibleTo(...READERS)
  endsOn: string;

  @Field(() => Int)
  @VisibleTo(...CONTRACT_TEXTS)
  version: number;

  @Field(() => ContractClausesType)
  @VisibleTo(...CONTRACT_TEXTS)
  clauses: ContractClauses;

  @Field(() => [ClauseEnum])
  @VisibleTo(...CONTRACT_MONEY)
  missingClauses: ContractClauseName[];

  @Field(() => DivisionCodeScalar)
  @VisibleTo(...DISCLOSURE)
  districtCode: DivisionCode;

  /** The keys by which resolvers load the contractor and the notice. They are not in the schema. */
  contractorId: string;
  noticeId: string;
}

/** Converts a row to its GraphQL type. Columns without a field in the type are left out. */
export function toContract(row: ContractRow): ContractType {
  const { id, kind, signedOn, startsOn, endsOn, version, clauses, districtCode, contractorId, noticeId } = row;
  const missing = clauseNames(clauses);
  return {
    id,
    kind,
    signedOn,
    startsOn,
    endsOn,
    version,
    clauses,
    missingClauses: missing,
    districtCode,
    contractorId,
    noticeId,
  };
}

export const ContractConnectionType = connectionType('ServiceContractConnection', () => ContractType, LOT_PRICE);

/** The filter of a list of contracts. */
@ArgsType()
export class ContractsArgs extends PlacedPageArgs {
  @Field(() => ID, { nullable: true })
  contractorId?: string | null;

  @Field(() => ContractKindEnum, { nullable: true })
  kind?: ContractKind | null;

  @Field(() => ContractStatusEnum, { nullable: true })
  status?: ContractStatus | null;

  @Field(() => DateScalar, { nullable: true })
  endsBefore?: string | null;

  @Field(() => ContractOrderEnum, { nullable: true })
  orderBy?: ContractOrder | null;
}

import { ArgsType, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { CONTRACTOR_KIND, type ContractorKind } from '../../../../shared/domain/contracts';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { MONEY, READERS, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { ACCOUNT, CONTRACT_MONEY, CONTRACT_TEXTS } from '../../ground/roles/readers';
import { type ContractorRow } from './contractor.row';

export const ContractorKindEnum = domainEnum(CONTRACTOR_KIND);

/** The deprecation reason of the bank account in the registry of contractors. */
export const ACCOUNT_MOVED =
  '收款账户属于合同,请使用 ServiceContract.paymentAccount 和 changePaymentAccount。' +
  'The account belongs to the contract: use ServiceContract.paymentAccount and changePaymentAccount.';

@Directive('@key(fields: "id")')
@ObjectType('Contractor', { simpleResolvers: true })
export class ContractorType {
  @Field(() => ID)
  @VisibleTo(...READERS)
  id: string;

  @Field(() => String)
  @VisibleTo(...READERS)
  name: string;

  @Field(() => String)
  @VisibleTo(...READERS)
  creditCode: string;

  @Field(() => ContractorKindEnum)
  @VisibleTo(...READERS)
  kind: ContractorKind;

  @Field(() => Boolean)
  @VisibleTo(...CONTRACT_MONEY)
  treasuryFunded: boolean;

  @Field(() => String, { nullable: true, deprecationReason: ACCOUNT_MOVED })
  @VisibleTo(...ACCOUNT)
  bankAccount: null;

  @Field(() => Int)
  @VisibleTo(...CONTRACT_TEXTS)
  version: number;

  /** The key by which a resolver loads the division of registration. It is not in the schema. */
  divisionCode: DivisionCode;
}

/** Converts a row to its GraphQL type. Columns without a field in the type are left out. */
export function toContractor(row: ContractorRow): ContractorType {
  const { id, name, creditCode, kind, treasuryFunded, version, divisionCode } = row;
  return { id, name, creditCode, kind, treasuryFunded, bankAccount: null, version, divisionCode };
}

export const ContractorConnectionType = connectionType('ContractorConnection', () => ContractorType, MONEY);

/** The filter of a list of contractors. */
@ArgsType()
export class ContractorsArgs extends PlacedPageArgs {
  @Field(() => String, { nullable: true })
  nameContains?: string | null;

  @Field(() => String, { nullable: true })
  creditCode?: string | null;

  @Field(() => ContractorKindEnum, { nullable: true })
  kind?: ContractorKind | null;
}

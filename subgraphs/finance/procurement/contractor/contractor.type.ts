import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CONTRACTOR_KIND, type ContractorKind } from '../../../../shared/domain/contracts';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { READERS, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { CONTRACT_MONEY } from '../../ground/roles/readers';
import { type ContractorRow } from './contractor.row';

export const ContractorKindEnum = domainEnum(CONTRACTOR_KIND);

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

  @Field(() => String, { nullable: true })
  @VisibleTo('FINANCE_BUREAU', 'DISTRICT_BUREAU', 'CONTRACTOR', 'AUDITOR')
  bankAccount: string | null;

  /** The key by which the division of its registration is loaded. Not in the schema. */
  divisionCode: DivisionCode;
}

/** Selects the fields of a row that may leave the subgraph. */
export function toContractor(row: ContractorRow): ContractorType {
  const { id, name, creditCode, kind, treasuryFunded, bankAccount, divisionCode } = row;
  return {
    id,
    name,
    creditCode,
    kind,
    treasuryFunded,
    bankAccount: bankAccount === '' ? null : bankAccount,
    divisionCode,
  };
}

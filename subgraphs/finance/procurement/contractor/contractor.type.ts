import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CONTRACTOR_KIND, type ContractorKind } from '../../../../shared/domain/contracts';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { READERS, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { CONTRACT_MONEY } from '../../ground/roles/readers';
import { type ContractorRow } from './contractor.row';

export const ContractorKindEnum = domainEnum(CONTRACTOR_KIND);

@Directive('@key(fields: "id")')
@ObjectType('Contractor', { simpleResolvers: true, description: 'A body that takes on stations or a hub (CO-4).' })
export class ContractorType {
  @Field(() => ID)
  @VisibleTo(...READERS)
  id: string;

  @Field(() => String)
  @VisibleTo(...READERS)
  name: string;

  @Field(() => String, { description: 'Unified social credit code (GB 32100), 18 characters.' })
  @VisibleTo(...READERS)
  creditCode: string;

  @Field(() => ContractorKindEnum)
  @VisibleTo(...READERS)
  kind: ContractorKind;

  @Field(() => Boolean, { description: 'Whether it is funded by the treasury: then it is not eligible.' })
  @VisibleTo(...CONTRACT_MONEY)
  treasuryFunded: boolean;

  @Field(() => String, { nullable: true, description: 'Null where none was told.' })
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

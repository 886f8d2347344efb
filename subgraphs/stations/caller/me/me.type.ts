import { Field, ObjectType } from 'type-graphql';
import { type Role } from '../../../../shared/domain/roles';
import { RoleEnum } from '../../../../shared/graphql/types/role';
import { OFFICES, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { ContractorType } from '../../ground/contractor/contractor.type';
import { DivisionType } from '../../ground/division/division.type';
import { KNOWN } from '../../ground/roles/readers';

@ObjectType('Me', { simpleResolvers: true })
export class MeType {
  @Field(() => String)
  @VisibleTo(...KNOWN)
  subject: string;

  @Field(() => RoleEnum)
  @VisibleTo(...KNOWN)
  role: Role;

  @Field(() => DivisionType, { nullable: true })
  @VisibleTo(...OFFICES, 'FINANCE_BUREAU')
  division: DivisionType | null;

  @Field(() => ContractorType, { nullable: true })
  @VisibleTo('CONTRACTOR', 'DISTRICT_HUB')
  contractor: ContractorType | null;
}

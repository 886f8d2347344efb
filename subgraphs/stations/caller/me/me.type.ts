import { Field, ObjectType } from 'type-graphql';
import { type Role } from '../../../../shared/domain/roles';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { RoleEnum } from '../../../../shared/graphql/types/role';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { ContractorType } from '../../ground/contractor/contractor.type';
import { KNOWN, USERS } from '../../ground/roles/readers';

@ObjectType('Me', { simpleResolvers: true })
export class MeType {
  @Field(() => String)
  @VisibleTo(...KNOWN)
  subject: string;

  @Field(() => String, { nullable: true })
  @VisibleTo(...USERS)
  name: string | null;

  @Field(() => RoleEnum)
  @VisibleTo(...KNOWN)
  role: Role;

  @Field(() => [String], { nullable: true })
  @VisibleTo(...USERS)
  grants: readonly string[] | null;

  @Field(() => DateScalar)
  @VisibleTo(...USERS)
  today: string;

  @Field(() => ContractorType, { nullable: true })
  @VisibleTo('CONTRACTOR', 'DISTRICT_HUB')
  contractor: ContractorType | null;
}

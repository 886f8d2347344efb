import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { ROLES, type Role } from '../../../shared/scope/caller';
import { stringEnum } from '../../../shared/graphql/enums';
import { EVERYONE, OFFICES, VisibleTo } from '../../../shared/graphql/visible-to';
import { DivisionType } from '../division/division.type';

const RoleEnum = stringEnum<Role>('Role', ROLES);
const KNOWN = EVERYONE.filter((role) => role !== 'PUBLIC');

/** The finance subgraph's entity, referred to by its id. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Contractor', { simpleResolvers: true })
export class ContractorType {
  @Field(() => ID)
  @VisibleTo('CONTRACTOR', 'DISTRICT_HUB')
  id: string;
}

@ObjectType('Me', { simpleResolvers: true, description: 'Who the hub takes you for.' })
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

import { Field, ID, ObjectType } from 'type-graphql';
import { type Role } from '../../../../shared/domain/roles';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { RoleEnum } from '../../../../shared/graphql/types/role';
import { DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type MachineClientRow } from './machine-client.row';

@ObjectType('MachineClient', {
  simpleResolvers: true,
})
export class MachineClientType {
  @Field(() => ID)
  @VisibleTo('FOLLOWER')
  id: string;

  @Field(() => RoleEnum)
  @VisibleTo('FOLLOWER')
  role: Role;

  @Field(() => DivisionCodeScalar)
  @VisibleTo('FOLLOWER')
  division: DivisionCode;

  @Field(() => [String])
  @VisibleTo('FOLLOWER')
  scopes: string[];
}

/** Converts a row to its GraphQL type. Columns without a field in the type are left out. */
export function toMachineClient({ id, role, division, scopes }: MachineClientRow): MachineClientType {
  return { id, role, division, scopes: scopes.split(' ') };
}

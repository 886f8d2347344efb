import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { type Role } from '../../domain/roles';
import { RoleEnum } from './role';
import { VisibleTo } from '../audience/visible-to';

/** The roles that may see the actor of a recorded event. */
export const RECORD_READERS: readonly Role[] = ['AUDITOR', 'FOLLOWER'];
/** The roles that may see the action, the subject and the time of a recorded event. */
export const EVENT_READERS: readonly Role[] = [...RECORD_READERS, 'FINANCE_BUREAU'];

@Directive('@shareable')
@ObjectType('Actor', { simpleResolvers: true })
export class ActorType {
  @Field(() => String)
  @VisibleTo(...RECORD_READERS)
  subject: string;

  @Field(() => RoleEnum, { nullable: true })
  @VisibleTo(...EVENT_READERS)
  role: Role | null;
}

@Directive('@shareable')
@ObjectType('Subject', { simpleResolvers: true })
export class SubjectType {
  @Field(() => String)
  @VisibleTo(...EVENT_READERS)
  type: string;

  @Field(() => ID)
  @VisibleTo(...EVENT_READERS)
  id: string;
}

import { type ClassType, Directive, Field, ObjectType } from 'type-graphql';
import { type Role } from '../../domain/roles';
import { type PlainDate, shanghaiToday } from '../../kernel/dates/period';
import { officeIdOf } from '../../record/events/office-of-event';
import { type EventRow } from '../../record/events/record-tables';
import { HISTORIANS, VisibleTo } from '../audience/visible-to';
import { RoleEnum } from '../types/role';
import { DateTimeScalar } from '../types/scalars';

/**
 * A recorded change of a row, without the person and the values. Resolvers load the office and the contractor. Each
 * subgraph extends this class.
 */
@ObjectType({ simpleResolvers: true })
export abstract class HistoryEntryFields {
  @Field(() => DateTimeScalar)
  @VisibleTo(...HISTORIANS)
  at: string;

  @Field(() => String)
  @VisibleTo(...HISTORIANS)
  action: string;

  @Field(() => RoleEnum, { nullable: true })
  @VisibleTo(...HISTORIANS)
  role: Role | null;

  /** The keys by which resolvers load the office and the contractor. They are not in the schema. */
  officeId: string | null;
  contractorId: string | null;
}

/**
 * Creates the type of history entries. Each subgraph has a class of its own, with its own references to other types.
 */
export function historyEntryType(): ClassType<HistoryEntryFields> {
  @Directive('@shareable')
  @ObjectType('HistoryEntry', { simpleResolvers: true })
  class HistoryEntryType extends HistoryEntryFields {}
  return HistoryEntryType;
}

/** Returns the id of the contractor that was responsible for a row on a day. Null if it is not known. */
export type ContractorOn = (day: PlainDate) => string | null;

/** Returns the part of an event that a history shows. Only an entry of the role CONTRACTOR has a contractor. */
export function toHistoryEntry(event: EventRow, contractorOn: ContractorOn): HistoryEntryFields {
  const { occurredAt, action, role } = event;
  return {
    at: occurredAt,
    action,
    role,
    officeId: officeIdOf(event),
    contractorId: role === 'CONTRACTOR' ? contractorOn(shanghaiToday(new Date(occurredAt))) : null,
  };
}

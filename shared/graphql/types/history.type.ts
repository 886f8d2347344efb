import { Directive, Field, ObjectType } from 'type-graphql';
import { type Role } from '../../domain/roles';
import { type DivisionCode } from '../../kernel/ids/division-code';
import { officeDivisionOf } from '../../record/events/office-division';
import { type EventRow } from '../../record/events/record-tables';
import { OFFICES, VisibleTo } from '../audience/visible-to';
import { connectionType } from './paging';
import { RoleEnum } from './role';
import { DateTimeScalar, DivisionCodeScalar } from './scalars';

/** The roles that read histories. Each noun narrows them to its own readers. */
export const HISTORIANS: readonly Role[] = [...OFFICES, 'FINANCE_BUREAU'];

/** A recorded change of a row, without the person and the values. Every subgraph shares this type. */
@Directive('@shareable')
@ObjectType('HistoryEntry', { simpleResolvers: true })
export class HistoryEntryType {
  @Field(() => DateTimeScalar)
  @VisibleTo(...HISTORIANS)
  at: string;

  @Field(() => String)
  @VisibleTo(...HISTORIANS)
  action: string;

  @Field(() => RoleEnum, { nullable: true })
  @VisibleTo(...HISTORIANS)
  role: Role | null;

  @Field(() => DivisionCodeScalar, { nullable: true })
  @VisibleTo(...HISTORIANS)
  officeDivision: DivisionCode | null;
}

export function toHistoryEntry(event: EventRow): HistoryEntryType {
  const { occurredAt, action, role } = event;
  return { at: occurredAt, action, role, officeDivision: officeDivisionOf(event) };
}

export const HistoryConnectionType = connectionType('HistoryConnection', () => HistoryEntryType, HISTORIANS, {
  isShared: true,
});

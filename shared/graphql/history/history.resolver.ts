import { Args, type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Role } from '../../domain/roles';
import { type HistoryLoader } from '../../record/events/history-repository';
import { HISTORIANS, VisibleTo } from '../audience/visible-to';
import { PageArgs } from '../types/page-args';
import { type ConnectionOf, connectionType, pageRequest } from '../types/paging';
import { type ContractorOn, type HistoryEntryFields, historyEntryType, toHistoryEntry } from './history-entry.type';

/** The part of a context that loads histories. Each key is the name of a type that has a history, such as `Station`. */
export type HistorySlice<Noun extends string> = { histories: Readonly<Record<Noun, HistoryLoader>> };

/** The part of a context that loads references to offices, by their ids. */
type Offices<Office> = { load: { office: { load(id: string): Promise<Office | null> } } };

/**
 * The types to which the entries of a subgraph refer. `findContractor` returns null for a contractor that its subgraph
 * hides from the caller. A subgraph that does not own contractors returns a reference by id, and hides no contractor.
 */
type References<Office, Contractor, Context> = {
  office: () => ClassType<Office & object>;
  contractor: () => ClassType<Contractor & object>;
  findContractor: (id: string, context: Context) => Promise<Contractor | null>;
};

/** The history types of a subgraph, and the resolver of their references. */
export type HistoryEntries = {
  connection: ReturnType<typeof connectionType<HistoryEntryFields>>;
  resolver: ClassType;
};

/** Builds the history types of a subgraph. They refer to the subgraph's own types of offices and contractors. */
export function historyEntries<Office, Contractor, Context>({
  office,
  contractor,
  findContractor,
}: References<Office, Contractor, Context>): HistoryEntries {
  const HistoryEntryType = historyEntryType();
  const connection = connectionType('HistoryConnection', () => HistoryEntryType, HISTORIANS, { isShared: true });

  @Resolver(() => HistoryEntryType)
  class HistoryEntryResolver {
    @FieldResolver(() => office(), { nullable: true })
    @VisibleTo(...HISTORIANS)
    async office(@Root() { officeId }: HistoryEntryFields, @Ctx() { load }: Offices<Office>): Promise<Office | null> {
      return officeId === null ? null : load.office.load(officeId);
    }

    @FieldResolver(() => contractor(), { nullable: true })
    @VisibleTo(...HISTORIANS)
    async contractor(
      @Root() { contractorId }: HistoryEntryFields,
      @Ctx() context: Context,
    ): Promise<Contractor | null> {
      return contractorId === null ? null : findContractor(contractorId, context);
    }
  }
  return { connection, resolver: HistoryEntryResolver };
}

type Historied<Noun extends string, Row extends { id: string }, Context> = {
  noun: Noun;
  type: () => ClassType<Row>;
  readers: readonly Role[];
  entries: HistoryEntries;
  /** Returns the function that finds the contractor that was responsible for the row on a day. */
  contractors: (row: Row, context: Context) => Promise<ContractorOn>;
};

/**
 * Builds the resolver of the field `history` of a type. The field shows who changed a row, by role and office, and
 * when. `readers` are the roles that read the type. Only the offices among them read its history.
 */
export function historyResolver<const Noun extends string, Row extends { id: string }, Context>({
  noun,
  type,
  readers,
  entries: { connection: HistoryConnectionType },
  contractors,
}: Historied<Noun, Row, Context>): ClassType {
  const roles = HISTORIANS.filter((role) => readers.includes(role));

  @Resolver(type)
  class HistoryResolver {
    @FieldResolver(() => HistoryConnectionType, { nullable: true })
    @VisibleTo(...roles)
    async history(
      @Root() row: Row,
      @Args(() => PageArgs) paging: PageArgs,
      @Ctx() context: HistorySlice<Noun> & Context,
    ): Promise<ConnectionOf<HistoryEntryFields>> {
      const page = await context.histories[noun].load({ parent: row.id, asked: pageRequest(paging) });
      const isOfContractor = page.rows.some(({ role }) => role === 'CONTRACTOR');
      const contractorOn = isOfContractor ? await contractors(row, context) : () => null;
      return new HistoryConnectionType(page, (event) => toHistoryEntry(event, contractorOn));
    }
  }
  return HistoryResolver;
}

/** Returns a function that returns the given contractor for every day. `contractorId` is null if the row has none. */
export function always(contractorId: string | null): ContractorOn {
  return () => contractorId;
}

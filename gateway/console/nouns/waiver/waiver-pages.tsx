import { type ReactElement } from 'react';
import { type RouteObject } from 'react-router-dom';
import { type Connection } from '../../graph/connection';
import { type Document } from '../../graph/document';
import { LinkButton } from '../../kit/feedback/link-button';
import { variablesOf } from '../../kit/list/filter-values';
import { type ListSpec } from '../../kit/list/list-spec';
import { readConnection } from '../../kit/list/read-connection';
import { can } from '../../kit/permissions';
import { RecordById } from '../../kit/record/record-by-id';
import { useSession } from '../../session/session-context';
import { WAIVER } from '../../words/bureau/casework';
import { say } from '../../words/language';
import { WAIVER_COLUMNS, WAIVER_FILTERS, type WaiverRow } from './waiver-columns';
import { WaiverRecordPage } from './waiver-record';

type WaiversDocument = Document<{ waivers: Connection<WaiverRow> | null }, never>;

/** Returns the definition of the page that lists waivers. */
export function waiverList(document: WaiversDocument): ListSpec<WaiverRow> {
  return {
    name: 'waivers',
    title: WAIVER.list,
    columns: WAIVER_COLUMNS,
    filters: WAIVER_FILTERS,
    read: readConnection(
      document,
      (filters) => variablesOf(filters, { flags: ['inForce'] }),
      (data) => data.waivers,
    ),
    idOf: ({ id }) => id,
    linkOf: ({ id }) => `/waivers/${id}`,
    empty: WAIVER.empty,
  };
}

type WaiverPages = {
  /** The page that lists the waivers. */
  list: ReactElement;
  record: Document<{ waiver: WaiverRow | null }, { id: string }>;
  withdraw: Document<unknown, { id: string; reason: string }>;
  /**
   * Returns the address of the form that renews a waiver. Returns null if the office's level did not grant the waiver.
   */
  renewAt: (row: WaiverRow) => string | null;
};

/** Returns the routes of the list and of the record of a waiver. */
export function waiverRoutes({ list, record, withdraw, renewAt }: WaiverPages): RouteObject[] {
  const page = (
    <RecordById document={record} pick={({ waiver }) => waiver}>
      {(row, reload) => <WaiverRecordPage row={row} renewAt={renewAt(row)} withdraw={withdraw} onDone={reload} />}
    </RecordById>
  );
  return [
    { path: 'waivers', element: list },
    { path: 'waivers/:id', element: page },
  ];
}

/** Links to the form that grants a waiver, if the session may grant one. */
export function GrantLink() {
  if (!can(useSession(), 'grantWaiver')) return null;
  return (
    <LinkButton to="/waivers/new" isMain>
      {say(WAIVER.grant)}
    </LinkButton>
  );
}

import { type Document } from '../../graph/document';
import { type RouteObject } from 'react-router-dom';
import { type RecordOfficeContactInput } from '../../generated/documents/district-bureau';
import { recordOfficeContact } from '../../generated/limits';
import { LinkButton } from '../../kit/feedback/link-button';
import { FormPage } from '../../kit/entry/form-page';
import { useTitle } from '../../kit/feedback/use-title';
import { can } from '../../kit/permissions';
import { Panel } from '../../kit/record/facts';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { type Page } from '../../kit/record/read-whole';
import { useWhole } from '../../kit/record/use-whole';
import { DataTable } from '../../kit/table/data-table';
import { useOwnPlace } from '../../session/own-place';
import { useSession } from '../../session/session-context';
import { say } from '../../words/language';
import { CONTACT } from '../../words/nouns/contact';
import { ContactFacts } from './contact-facts';
import { OFFICE_FIELDS, OFFICE_FIELDS_WITHOUT_NAME, contactValues } from './contact-fields';
import { OFFICE_COLUMNS, type OfficeContact, officeId } from './office-columns';

type OfficeList = Record<'officeContacts', Page<OfficeContact> | null>;
/**
 * The query for the contact details that the role may read, and the mutation that records the contact details of the
 * caller's own office.
 */
export type OfficeDocuments = {
  list: Document<OfficeList, { after?: string | null }>;
  record: Document<unknown, { input: RecordOfficeContactInput }>;
};

/** Returns the routes of the page and of the form for the office's own contact details. */
export function officeRoutes(documents: OfficeDocuments): RouteObject[] {
  return [
    { path: 'office', element: <OfficePage documents={documents} /> },
    { path: 'office/contact', element: <OfficeForm documents={documents} /> },
  ];
}

/**
 * Reads the contact details of all offices that the role may read. Also returns `isOwn`, which says whether a row is
 * that of the caller's own office.
 */
function useContacts({ list }: OfficeDocuments, use: 'record' | 'form') {
  const { role } = useSession();
  const place = useOwnPlace();
  const loaded = useWhole(list, 'officeContacts', {}, use);
  const isOwn = (row: OfficeContact) => row.role === role && row.division?.code === place;
  return { loaded, isOwn };
}

/** Shows the contact details of the caller's own office, and of the offices above and below it. */
function OfficePage({ documents }: { documents: OfficeDocuments }) {
  const session = useSession();
  const { loaded, isOwn } = useContacts(documents, 'record');
  useTitle(say(CONTACT.page));
  const edit = (
    <LinkButton to="/office/contact" isMain>
      {say(CONTACT.record)}
    </LinkButton>
  );
  return (
    <>
      <header className="page-head">
        <h1>{say(CONTACT.page)}</h1>
        <span className="secondary">{session.officeName}</span>
        <div className="page-actions">{can(session, 'recordOfficeContact') && edit}</div>
      </header>
      <LoadedRecord loaded={loaded} pick={(all) => all}>
        {(rows) => (
          <>
            <ContactFacts
              title={say(CONTACT.own)}
              contact={rows.find(isOwn) ?? null}
              hasName={session.role !== 'FINANCE_BUREAU'}
            />
            <OtherOffices rows={rows.filter((row) => !isOwn(row))} />
          </>
        )}
      </LoadedRecord>
    </>
  );
}

/** Lists the contact details of other offices. */
export function OtherOffices({ rows }: { rows: readonly OfficeContact[] }) {
  const title = say(CONTACT.others);
  return (
    <Panel title={title}>
      <DataTable label={title} rows={rows} columns={OFFICE_COLUMNS} idOf={officeId} empty={CONTACT.none} />
    </Panel>
  );
}

/** Shows the form with which an office records its contact details. */
function OfficeForm({ documents }: { documents: OfficeDocuments }) {
  const { role } = useSession();
  const { loaded, isOwn } = useContacts(documents, 'form');
  const fields = role === 'FINANCE_BUREAU' ? OFFICE_FIELDS_WITHOUT_NAME : OFFICE_FIELDS;
  return (
    <LoadedRecord loaded={loaded} pick={(all) => all}>
      {(rows, reload) => {
        const own = rows.find(isOwn) ?? null;
        return (
          <FormPage
            onReload={reload}
            spec={{
              id: 'office-contact',
              title: say(CONTACT.record),
              fields,
              limits: recordOfficeContact,
              initial: contactValues(own, fields),
              backTo: '/office',
              send: (act, values, key) => {
                const input = { ...values, expectedVersion: own?.version ?? 0 };
                return act(documents.record, { input }, key);
              },
            }}
          >
            <p className="hint">{say(CONTACT.recordHint)}</p>
          </FormPage>
        );
      }}
    </LoadedRecord>
  );
}

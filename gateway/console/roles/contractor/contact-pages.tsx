import { type RouteObject } from 'react-router-dom';
import {
  OfficeContactsDocument,
  OwnContactDocument,
  RecordContractorContactDocument,
  RecordPublicContactDocument,
  RecordStationContactDocument,
  StationToReachDocument,
} from '../../generated/documents/contractor';
import { recordContractorContact } from '../../generated/limits';
import { FormPage } from '../../kit/entry/form-page';
import { LinkButton } from '../../kit/feedback/link-button';
import { useTitle } from '../../kit/feedback/use-title';
import { can } from '../../kit/permissions';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { useRecord } from '../../kit/record/use-record';
import { useWhole } from '../../kit/record/use-whole';
import { ContactFacts } from '../../nouns/contact/contact-facts';
import { OFFICE_FIELDS, contactValues } from '../../nouns/contact/contact-fields';
import { OtherOffices } from '../../nouns/contact/office-page';
import { PublicContactForm, StationContactForm } from '../../nouns/contact/station-contact-form';
import { useSession } from '../../session/session-context';
import { say } from '../../words/language';
import { CONTACT } from '../../words/nouns/contact';

/** Shows the contact details of the contractor, and of the offices that supervise its stations. */
function OwnPage() {
  const session = useSession();
  const own = useRecord(OwnContactDocument, {});
  const offices = useWhole(OfficeContactsDocument, 'officeContacts', {});
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
        <div className="page-actions">{can(session, 'recordContractorContact') && edit}</div>
      </header>
      <LoadedRecord loaded={own} pick={({ me }) => me?.contractor}>
        {({ contact }) => <ContactFacts title={say(CONTACT.own)} contact={contact} />}
      </LoadedRecord>
      <LoadedRecord loaded={offices} pick={(all) => all}>
        {(rows) => <OtherOffices rows={rows} />}
      </LoadedRecord>
    </>
  );
}

/** Shows the form with which the contractor records its contact details. */
function OwnForm() {
  const loaded = useRecord(OwnContactDocument, {}, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={({ me }) => me?.contractor}>
      {({ contact }, reload) => (
        <FormPage
          onReload={reload}
          spec={{
            id: 'office-contact',
            title: say(CONTACT.record),
            fields: OFFICE_FIELDS,
            limits: recordContractorContact,
            initial: contactValues(contact, OFFICE_FIELDS),
            backTo: '/office',
            send: (act, values, key) => {
              const input = { ...values, expectedVersion: contact?.version ?? 0 };
              return act(RecordContractorContactDocument, { input }, key);
            },
          }}
        >
          <p className="hint">{say(CONTACT.recordHint)}</p>
        </FormPage>
      )}
    </LoadedRecord>
  );
}

const SHARED = { station: StationToReachDocument, backTo: (id: string) => `/stations/${id}` };

/** The routes for the contact details of the contractor and of its stations. */
export const CONTACT_ROUTES: readonly RouteObject[] = [
  { path: 'office', element: <OwnPage /> },
  { path: 'office/contact', element: <OwnForm /> },
  { path: 'stations/:id/contact', element: <PublicContactForm {...SHARED} record={RecordPublicContactDocument} /> },
  { path: 'stations/:id/reach', element: <StationContactForm {...SHARED} record={RecordStationContactDocument} /> },
];

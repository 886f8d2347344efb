import { useSearchParams } from 'react-router-dom';
import {
  GrantWaiverDocument,
  OpenRectificationDocument,
  RecordHotlineComplaintDocument,
} from '../../../generated/documents/district-bureau';
import { grantWaiver, openRectification, recordHotlineComplaint } from '../../../generated/limits';
import { FormPage } from '../../../kit/entry/form-page';
import { openFields, openValues } from '../../../nouns/rectification/open-fields';
import { waiverFields } from '../../../nouns/waiver/waiver-fields';
import { useSession } from '../../../session/session-context';
import { COMPLAINT, REVIEW, WAIVER } from '../../../words/bureau/casework';
import { say } from '../../../words/language';
import { WithChoices } from './with-choices';

/** Shows the form that demands a correction from a party that must comply with a rule. */
export function OpenRectificationForm() {
  const [search] = useSearchParams();
  const { today } = useSession();
  return (
    <WithChoices>
      {({ station }) => (
        <FormPage
          spec={{
            id: 'rectification',
            title: say(REVIEW.open),
            fields: [station, ...openFields(['CONTRACTOR', 'STREET'])],
            limits: openRectification,
            initial: openValues(search, today),
            backTo: '/rectifications',
            send: (act, input, key) => act(OpenRectificationDocument, { input }, key),
          }}
        />
      )}
    </WithChoices>
  );
}

/** Shows the form that grants a station a waiver of a rule. */
export function GrantWaiverForm() {
  const [search] = useSearchParams();
  return (
    <WithChoices>
      {({ station, waivable }) => (
        <FormPage
          spec={{
            id: 'waiver',
            title: say(WAIVER.grant),
            fields: [station, ...waiverFields(waivable)],
            limits: grantWaiver,
            initial: { stationId: search.get('station') ?? '', rule: search.get('rule') ?? '', reason: '', until: '' },
            backTo: '/waivers',
            isChecked: true,
            send: (act, input, key) => act(GrantWaiverDocument, { input }, key),
          }}
        >
          <p className="hint">{say(WAIVER.grantHint)}</p>
        </FormPage>
      )}
    </WithChoices>
  );
}

/** Shows the form that records a complaint from the 12345 hotline. Drafts omit the citizen's contact. */
export function HotlineForm() {
  const { today } = useSession();
  return (
    <WithChoices>
      {({ station }) => (
        <FormPage
          spec={{
            id: 'hotline',
            title: say(COMPLAINT.recordHotline),
            fields: [
              station,
              { name: 'hotlineNumber', label: COMPLAINT.hotline, kind: 'line' },
              { name: 'receivedOn', label: COMPLAINT.receivedOn, kind: 'date' },
              { name: 'text', label: COMPLAINT.text, kind: 'prose' },
              { name: 'contact', label: COMPLAINT.contact, kind: 'line', isPersonal: true },
            ],
            limits: recordHotlineComplaint,
            initial: { stationId: '', hotlineNumber: '', receivedOn: today, text: '', contact: '' },
            backTo: '/complaints',
            send: (act, input, key) => act(RecordHotlineComplaintDocument, { input }, key),
          }}
        />
      )}
    </WithChoices>
  );
}

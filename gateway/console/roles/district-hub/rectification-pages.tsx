import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router-dom';
import {
  CloseRectificationDocument,
  OpenRectificationDocument,
  RectificationListDocument,
  RectificationRecordDocument,
  type RectificationRecordQuery,
  ReturnRectificationDocument,
} from '../../generated/documents/district-hub';
import { openRectification } from '../../generated/limits';
import { FormPage } from '../../kit/entry/form-page';
import { LinkButton } from '../../kit/feedback/link-button';
import { ListPage } from '../../kit/list/list-page';
import { can } from '../../kit/permissions';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { useRecord } from '../../kit/record/use-record';
import { SheetPage, byId } from '../../kit/sheet/sheet-page';
import { NoticeSheet } from '../../nouns/rectification/notice-sheet';
import { openFields, openValues } from '../../nouns/rectification/open-fields';
import { RectificationRecordPage, noticeSheet } from '../../nouns/rectification/rectification-record';
import { reviewActions } from '../../nouns/rectification/review-actions';
import { RectificationDialogs, type RectificationStep } from '../../nouns/rectification/review-dialogs';
import { useSession } from '../../session/session-context';
import { REVIEW } from '../../words/bureau/casework';
import { say } from '../../words/language';
import { WithStations } from './with-stations';
import { openedList } from '../../nouns/rectification/opened-list';

const SPEC = openedList(RectificationListDocument);

const REVIEWS = { close: CloseRectificationDocument, return: ReturnRectificationDocument };

export function RectificationsPage() {
  const session = useSession();
  const open = <LinkButton to="/rectifications/new">{say(REVIEW.open)}</LinkButton>;
  return <ListPage spec={SPEC} actions={can(session, 'openRectification') ? open : null} />;
}

type Row = NonNullable<RectificationRecordQuery['rectification']>;

export function RectificationPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(RectificationRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ rectification }) => rectification}>
      {(row, reload) => <LoadedRectification row={row} reload={reload} />}
    </LoadedRecord>
  );
}

/**
 * Shows a rectification. The district hub reviews it if the district opened it. The bureau reviews the answers of the
 * hub's own contractor.
 */
function LoadedRectification({ row, reload }: { row: Row; reload: () => void }) {
  const session = useSession();
  const [step, setStep] = useState<RectificationStep | null>(null);
  const actions = can(session, 'closeRectification') ? reviewActions(row, 'DISTRICT', setStep) : [];
  return (
    <>
      <RectificationRecordPage row={row} history={row.history} actions={actions} sheet={noticeSheet(row.id)} />
      <RectificationDialogs documents={REVIEWS} row={row} step={step} onClose={() => setStep(null)} onDone={reload} />
    </>
  );
}

/** Shows the form that demands a correction, perhaps because of a visit. */
export function OpenRectificationForm() {
  const [search] = useSearchParams();
  const { today } = useSession();
  const visitId = search.get('visit');
  return (
    <WithStations>
      {(station) => (
        <FormPage
          spec={{
            id: `rectification-${visitId ?? ''}`,
            title: say(REVIEW.open),
            fields: [station, ...openFields(['CONTRACTOR', 'STREET'])],
            limits: openRectification,
            initial: openValues(search, today),
            backTo: '/rectifications',
            send: (act, input, key) => act(OpenRectificationDocument, { input: { ...input, visitId } }, key),
          }}
        />
      )}
    </WithStations>
  );
}

/** Shows the printable notice of a rectification. */
export function NoticePage() {
  return (
    <SheetPage document={RectificationRecordDocument} variables={byId} pick={({ rectification }) => rectification}>
      {(row) => <NoticeSheet row={row} />}
    </SheetPage>
  );
}

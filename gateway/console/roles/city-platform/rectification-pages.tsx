import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router-dom';
import {
  CloseRectificationDocument,
  OpenRectificationDocument,
  RectificationListDocument,
  RectificationRecordDocument,
  type RectificationRecordQuery,
  ReturnRectificationDocument,
  StationToInspectDocument,
} from '../../generated/documents/city-platform';
import { openRectification } from '../../generated/limits';
import { FormPage } from '../../kit/entry/form-page';
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
import { CHECK } from '../../words/nouns/check';
import { openedList } from '../../nouns/rectification/opened-list';

const SPEC = openedList(RectificationListDocument);

const REVIEWS = { close: CloseRectificationDocument, return: ReturnRectificationDocument };

/** Lists the rectifications of the city. A new one is opened from a station or an inspection. */
export function RectificationsPage() {
  return <ListPage spec={SPEC} />;
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

/** Shows a rectification. The city platform reviews the rectifications that it opened. */
function LoadedRectification({ row, reload }: { row: Row; reload: () => void }) {
  const session = useSession();
  const [step, setStep] = useState<RectificationStep | null>(null);
  const actions = can(session, 'closeRectification') ? reviewActions(row, 'CITY', setStep) : [];
  return (
    <>
      <RectificationRecordPage row={row} history={row.history} actions={actions} sheet={noticeSheet(row.id)} />
      <RectificationDialogs documents={REVIEWS} row={row} step={step} onClose={() => setStep(null)} onDone={reload} />
    </>
  );
}

/** Shows the form that demands a correction from a station or its district, perhaps because of an inspection. */
export function OpenRectificationForm() {
  const [search] = useSearchParams();
  const { today } = useSession();
  const [id, inspectionId] = [search.get('station') ?? '', search.get('inspection')];
  const loaded = useRecord(StationToInspectDocument, { id }, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={({ station }) => station}>
      {({ name }) => (
        <FormPage
          spec={{
            id: `rectification-${id}-${inspectionId ?? ''}`,
            title: say(CHECK.record, { title: say(REVIEW.open), station: name }),
            fields: openFields(['CONTRACTOR', 'STREET', 'DISTRICT']),
            limits: openRectification,
            initial: openValues(search, today),
            backTo: `/stations/${id}?tab=rectifications`,
            send: (act, values, key) => {
              const input = { ...values, stationId: id, inspectionId };
              return act(OpenRectificationDocument, { input }, key);
            },
            doneTo: ({ openRectification: row }) => `/rectifications/${row?.id ?? ''}`,
          }}
        />
      )}
    </LoadedRecord>
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

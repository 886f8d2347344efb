import { useState } from 'react';
import { type RouteObject } from 'react-router-dom';
import { type RectificationAddressee } from '../../../../shared/domain/oversight';
import { LinkButton } from '../../kit/feedback/link-button';
import { ListPage } from '../../kit/list/list-page';
import { type ListSpec } from '../../kit/list/list-spec';
import { can } from '../../kit/permissions';
import { RecordById } from '../../kit/record/record-by-id';
import { SheetPage, byId } from '../../kit/sheet/sheet-page';
import { useSession } from '../../session/session-context';
import { REVIEW } from '../../words/bureau/casework';
import { say } from '../../words/language';
import { answerAction } from './answer-pages';
import { NoticeSheet } from './notice-sheet';
import { type RectificationRow } from './rectification-columns';
import { type RectificationsDocument, openedList } from './rectification-list';
import {
  type RectificationDocument,
  RectificationRecordPage,
  type RectificationRecordRow,
  noticeSheet,
} from './rectification-record';
import { reviewActions } from './review-actions';
import { RectificationDialogs, type RectificationStep, type ReviewDocuments } from './review-dialogs';

type Documents = ReviewDocuments & { list: RectificationsDocument; record: RectificationDocument };
type Reviewer = {
  level: 'CITY' | 'DISTRICT';
  /**
   * The addressee that this office is in rectifications, for example the district hub. Absent for an office to which no
   * rectification is addressed.
   */
  own?: RectificationAddressee;
  /** Whether a person opens a new rectification from the list. Otherwise a person opens it from a record. */
  opensFromList: boolean;
};

/** Returns the routes of an office that opens rectifications and reviews the answers to them. */
export function reviewedRectificationRoutes(documents: Documents, reviewer: Reviewer): RouteObject[] {
  const { record } = documents;
  const spec = openedList(documents.list);
  return [
    {
      path: 'rectifications',
      element: reviewer.opensFromList ? <ListToOpen spec={spec} /> : <ListPage spec={spec} />,
    },
    {
      path: 'rectifications/:id',
      element: (
        <RecordById document={record} pick={({ rectification }) => rectification}>
          {(row, reload) => <Reviewed row={row} reload={reload} documents={documents} reviewer={reviewer} />}
        </RecordById>
      ),
    },
    {
      path: 'rectifications/:id/print',
      element: (
        <SheetPage document={record} variables={byId} pick={({ rectification }) => rectification}>
          {(row) => <NoticeSheet row={row} />}
        </SheetPage>
      ),
    },
  ];
}

/** Lists the rectifications, with a link to the form of a new one. */
function ListToOpen({ spec }: { spec: ListSpec<RectificationRow> }) {
  const open = <LinkButton to="/rectifications/new">{say(REVIEW.open)}</LinkButton>;
  return <ListPage spec={spec} actions={can(useSession(), 'openRectification') ? open : null} />;
}

type ReviewedProps = {
  row: RectificationRecordRow;
  reload: () => void;
  documents: Documents;
  reviewer: Reviewer;
};

/**
 * Shows a rectification. If it is addressed to the office, the office can answer it. Otherwise the office can review
 * the answer, if its level (city or district) opened the rectification.
 */
function Reviewed({ row, reload, documents, reviewer: { level, own } }: ReviewedProps) {
  const session = useSession();
  const [step, setStep] = useState<RectificationStep | null>(null);
  const reviews = can(session, 'closeRectification') ? reviewActions(row, level, setStep) : [];
  const actions = own !== undefined && own === row.addressee ? [answerAction(row, own)] : reviews;
  return (
    <>
      <RectificationRecordPage row={row} actions={actions} sheet={noticeSheet(row.id)} />
      <RectificationDialogs documents={documents} row={row} step={step} onClose={() => setStep(null)} onDone={reload} />
    </>
  );
}

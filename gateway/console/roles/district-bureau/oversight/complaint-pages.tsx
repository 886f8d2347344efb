import { useState } from 'react';
import { type RouteObject } from 'react-router-dom';
import {
  ComplaintContactDocument,
  type ComplaintContactQuery,
  ComplaintListDocument,
  ComplaintRecordDocument,
  type ComplaintRecordQuery,
} from '../../../generated/documents/district-bureau';
import { askUncached } from '../../../graph/ask-uncached';
import { LinkButton } from '../../../kit/feedback/link-button';
import { ListPage } from '../../../kit/list/list-page';
import { type RecordAction } from '../../../kit/record/actions-menu';
import { PersonalData } from '../../../kit/record/personal-data';
import { SheetPage, byId } from '../../../kit/sheet/sheet-page';
import { complaintList, complaintRoutes } from '../../../nouns/complaint/complaint-pages';
import { ComplaintRecordPage } from '../../../nouns/complaint/complaint-record';
import { ComplaintSheet } from '../../../nouns/complaint/complaint-sheet';
import { COMPLAINT } from '../../../words/bureau/casework';
import { KIT } from '../../../words/kit';
import { say } from '../../../words/language';
import { HotlineForm } from './case-forms';
import { ComplaintDialogs, type ComplaintStep } from './complaint-dialogs';

const HOTLINE = <LinkButton to="/complaints/new">{say(COMPLAINT.recordHotline)}</LinkButton>;

export const COMPLAINT_ROUTES: readonly RouteObject[] = [
  ...complaintRoutes({
    list: <ListPage spec={complaintList(ComplaintListDocument)} actions={HOTLINE} />,
    record: ComplaintRecordDocument,
    show: (row, reload) => <LoadedComplaint row={row} reload={reload} />,
  }),
  { path: 'complaints/new', element: <HotlineForm /> },
  { path: 'complaints/:id/print', element: <ComplaintSheetPage /> },
];

type Complaint = NonNullable<ComplaintRecordQuery['complaint']>;

function LoadedComplaint({ row, reload }: { row: Complaint; reload: () => void }) {
  const [step, setStep] = useState<ComplaintStep | null>(null);
  return (
    <>
      <ComplaintRecordPage row={row} actions={actionsOf(row, setStep)} contact={<Contact id={row.id} />} />
      <ComplaintDialogs row={row} step={step} onClose={() => setStep(null)} onDone={reload} />
    </>
  );
}

function actionsOf({ status, extendedOn }: Complaint, setStep: (step: ComplaintStep) => void): RecordAction[] {
  const closed = status === 'ANSWERED' || status === 'TRANSFERRED' ? say(COMPLAINT.whyClosed) : null;
  const late = status === 'OVERDUE' ? say(COMPLAINT.whyLate) : null;
  const whyNotExtend = closed ?? (extendedOn === null ? late : say(COMPLAINT.whyExtended));
  return [
    { key: 'answer', title: say(COMPLAINT.answer), why: closed, to: () => setStep('answer'), isMain: true },
    { key: 'extend', title: say(COMPLAINT.extend), why: whyNotExtend, to: () => setStep('extend') },
    { key: 'transfer', title: say(COMPLAINT.transfer), why: closed, to: () => setStep('transfer') },
  ];
}

/** Reveals the contact of the citizen on click. The Hub records who read it. */
function Contact({ id }: { id: string }) {
  return (
    <PersonalData<ComplaintContactQuery>
      read={() => askUncached(ComplaintContactDocument, { id })}
      show={({ complaint }) => <p>{complaint?.contact ?? say(KIT.none)}</p>}
    />
  );
}

/** Shows the complaint as a sheet to print and sign. */
function ComplaintSheetPage() {
  return (
    <SheetPage document={ComplaintRecordDocument} variables={byId} pick={({ complaint }) => complaint}>
      {(row) => <ComplaintSheet row={row} />}
    </SheetPage>
  );
}

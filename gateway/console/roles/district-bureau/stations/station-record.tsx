import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { STATION_STATUS } from '../../../../../shared/domain/stations';
import { StationRecordDocument } from '../../../generated/documents/district-bureau';
import { StatusTag } from '../../../kit/feedback/status-tag';
import { type RecordAction } from '../../../kit/record/actions-menu';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { RecordPage } from '../../../kit/record/record-page';
import { useRecord } from '../../../kit/record/use-record';
import { DISTRICT } from '../../../words/bureau/district';
import { REVIEW, WAIVER } from '../../../words/bureau/casework';
import { say } from '../../../words/language';
import { type StationStep, StationStepDialog } from './station-step';
import { type Station, tabsOf } from './station-tabs';

/** Shows a station, with the actions of the district bureau. */
export function StationPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(StationRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ station }) => station}>
      {(station, reload) => <LoadedStation station={station} reload={reload} />}
    </LoadedRecord>
  );
}

function LoadedStation({ station, reload }: { station: Station; reload: () => void }) {
  const [step, setStep] = useState<StationStep | null>(null);
  return (
    <>
      <RecordPage
        title={station.name}
        status={<StatusTag vocabulary={STATION_STATUS} value={station.status} />}
        actions={actionsOf(station, setStep)}
        tabs={tabsOf(station)}
      />
      <StationStepDialog station={station} step={step} onClose={() => setStep(null)} onDone={reload} />
    </>
  );
}

/** Returns the actions that the status of the station allows. Other actions are left out. */
function actionsOf({ id, status }: Station, setStep: (step: StationStep) => void): RecordAction[] {
  const steps: Record<Station['status'], readonly StationStep[]> = {
    PLANNED: [],
    PREPARING: ['open'],
    OPERATING: ['suspend'],
    SUSPENDED: ['resume', 'close'],
    CLOSED: [],
  };
  const titles = {
    open: DISTRICT.openStation,
    suspend: DISTRICT.suspend,
    resume: DISTRICT.resume,
    close: DISTRICT.close,
  };
  const acts = steps[status].map((step, index): RecordAction => {
    const isMain = index === 0 && step !== 'suspend';
    return { key: step, title: say(titles[step]), why: null, to: () => setStep(step), isMain };
  });
  if (status === 'CLOSED') return acts;
  return acts.concat([
    { key: 'contact', title: say(DISTRICT.publicContact), why: null, to: `/stations/${id}/contact` },
    { key: 'rectify', title: say(REVIEW.open), why: null, to: `/rectifications/new?station=${id}` },
    { key: 'waive', title: say(WAIVER.grant), why: null, to: `/waivers/new?station=${id}` },
  ]);
}

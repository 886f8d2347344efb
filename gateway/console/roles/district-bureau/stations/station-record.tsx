import { useState } from 'react';
import { type RecordAction } from '../../../kit/record/actions-menu';
import { StationRecordPage } from '../../../nouns/station/pages/station-pages';
import { DISTRICT } from '../../../words/bureau/district';
import { REVIEW, WAIVER } from '../../../words/bureau/casework';
import { say } from '../../../words/language';
import { type StationStep, StationStepDialogs } from './station-step';
import { type Station, tabsOf } from './station-tabs';

/** Shows a station, with the actions of the district bureau. */
export function LoadedStation({ station, reload }: { station: Station; reload: () => void }) {
  const [step, setStep] = useState<StationStep | null>(null);
  return (
    <>
      <StationRecordPage station={station} actions={actionsOf(station, setStep)} tabs={tabsOf(station)} />
      <StationStepDialogs station={station} step={step} onClose={() => setStep(null)} onDone={reload} />
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

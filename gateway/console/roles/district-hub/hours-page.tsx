import { useMemo } from 'react';
import {
  HoursListDocument,
  ReturnHoursDocument,
  StationsToChooseDocument,
  VerifyHoursDocument,
} from '../../generated/documents/district-hub';
import { RefusalAlert } from '../../kit/feedback/refusal-alert';
import { ListPage } from '../../kit/list/list-page';
import { type ListSpec } from '../../kit/list/list-spec';
import { can } from '../../kit/permissions';
import { useWhole } from '../../kit/record/use-whole';
import { type HoursRow, hoursList } from '../../nouns/hours/hours-columns';
import { ReviewHours, type ReviewWords } from '../../nouns/hours/review-hours';
import { useSession } from '../../session/session-context';
import { say } from '../../words/language';
import { HOURS } from '../../words/nouns/hours';

const SPEC = hoursList(HoursListDocument, {
  title: HOURS.verifyPage,
  empty: HOURS.emptyVerify,
  toDo: { status: 'CONFIRMED', empty: HOURS.noneToVerify },
});

const WORDS: ReviewWords = {
  act: say(HOURS.verify),
  actTitle: say(HOURS.verifyTitle),
  hint: (hours) => say(HOURS.verifyHint, { hours }),
  returnIt: say(HOURS.returnIt),
  returnTitle: say(HOURS.returnTitle),
  reason: say(HOURS.returnReason),
  onlyReady: (count) => say(HOURS.onlyConfirmed, { count }),
};

/** Lists hours by station and week. The district hub verifies them, or returns them with a reason. */
export function HoursPage() {
  const session = useSession();
  const { data, refusal, reload } = useWhole(StationsToChooseDocument, 'stations', {}, 'form');
  const spec = useMemo((): ListSpec<HoursRow> => {
    const options = (data ?? []).map(({ id, name }) => ({ value: id, label: name }));
    const station = { name: 'stationId', label: HOURS.station, kind: 'choice', options } as const;
    return { ...SPEC, filters: [station, ...SPEC.filters] };
  }, [data]);
  return (
    <>
      {refusal !== null && <RefusalAlert refusal={refusal} onRetry={reload} />}
      <ListPage spec={spec} {...(can(session, 'verifyHours') ? { selectionTools: reviewTools } : {})} />
    </>
  );
}

function reviewTools(selected: readonly HoursRow[], done: () => void) {
  return (
    <ReviewHours
      selected={selected}
      isReady={({ status }) => status === 'CONFIRMED'}
      words={WORDS}
      confirm={(act, ids, key) => act(VerifyHoursDocument, { ids }, key)}
      returnThem={(act, { ids, reason }, key) => act(ReturnHoursDocument, { ids, reason }, key)}
      onDone={done}
    />
  );
}

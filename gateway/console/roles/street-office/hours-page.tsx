import { ConfirmHoursDocument, HoursListDocument, ReturnHoursDocument } from '../../generated/documents/street-office';
import { ListPage } from '../../kit/list/list-page';
import { hoursList } from '../../nouns/hours/hours-columns';
import { ReviewHours } from '../../nouns/hours/review-hours';
import { HOURS } from '../../words/nouns/hours';
import { say } from '../../words/language';

const SPEC = hoursList(HoursListDocument, {
  title: HOURS.title,
  hint: HOURS.onlyLoggedListed,
  empty: HOURS.empty,
  toDo: { status: 'LOGGED', empty: HOURS.noneToConfirm },
});

/**
 * Lists hours, which the street office confirms or disputes. The link in the side bar opens the hours that await
 * confirmation.
 */
export function HoursPage() {
  return (
    <ListPage
      spec={SPEC}
      selectionTools={(selected, done) => (
        <ReviewHours
          selected={selected}
          isReady={({ status }) => status === 'LOGGED'}
          words={{
            act: say(HOURS.confirm),
            actTitle: say(HOURS.confirmTitle),
            hint: (hours) => say(HOURS.confirmHint, { hours }),
            returnIt: say(HOURS.dispute),
            returnTitle: say(HOURS.disputeTitle),
            reason: say(HOURS.disputeReason),
            onlyReady: (count) => say(HOURS.onlyLogged, { count }),
          }}
          confirm={(act, ids, key) => act(ConfirmHoursDocument, { ids }, key)}
          returnThem={(act, { ids, reason }, key) => act(ReturnHoursDocument, { ids, reason }, key)}
          onDone={done}
        />
      )}
    />
  );
}

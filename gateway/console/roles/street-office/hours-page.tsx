import { ConfirmHoursDocument, HoursListDocument, ReturnHoursDocument } from '../../generated/documents/street-office';
import { type ListSpec } from '../../kit/list/list-spec';
import { ListPage } from '../../kit/list/list-page';
import { readConnection } from '../../kit/list/read-connection';
import { HOURS_COLUMNS, HOURS_FILTERS, type HoursRow } from '../../nouns/hours/hours-columns';
import { ReviewHours } from '../../nouns/hours/review-hours';
import { HOURS } from '../../words/nouns/hours';
import { say } from '../../words/language';

const SPEC: ListSpec<HoursRow> = {
  name: 'serviceHours',
  title: HOURS.title,
  columns: HOURS_COLUMNS,
  filters: HOURS_FILTERS,
  read: readConnection(
    HoursListDocument,
    (filters) => filters,
    (data) => data.serviceHours,
  ),
  idOf: ({ id }) => id,
  empty: HOURS.empty,
};

/** Lists hours. The street office confirms or disputes them. The side bar opens the list of hours that wait. */
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

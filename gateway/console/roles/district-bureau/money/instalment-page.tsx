import { InstalmentListDocument } from '../../../generated/documents/district-bureau';
import { LinkButton } from '../../../kit/feedback/link-button';
import { ListPage } from '../../../kit/list/list-page';
import { contractOf, instalmentList } from '../../../nouns/instalment/instalment-list';
import { PERFORMANCE } from '../../../words/bureau/performance';
import { say } from '../../../words/language';
import { RequestPayments } from './request-payments';
import { WithholdTools } from './withhold-tools';

const SPEC = { ...instalmentList(InstalmentListDocument), title: PERFORMANCE.page, linkOf: contractOf };

/** Lists the instalments. The district bureau can request the payment of several due instalments in one call. */
export function InstalmentsPage() {
  return (
    <ListPage
      spec={SPEC}
      actions={
        <>
          <LinkButton to="/work/ACCEPT_SERVICE">{say(PERFORMANCE.toAccept)}</LinkButton>
          <LinkButton to="/payments">{say(PERFORMANCE.payments)}</LinkButton>
        </>
      }
      selectionTools={(selected, done) => (
        <>
          <RequestPayments selected={selected} onDone={done} />
          <WithholdTools selected={selected} onDone={done} />
        </>
      )}
    />
  );
}

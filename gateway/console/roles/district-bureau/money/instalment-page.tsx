import { InstalmentListDocument } from '../../../generated/documents/district-bureau';
import { LinkButton } from '../../../kit/feedback/link-button';
import { variablesOf } from '../../../kit/list/filter-values';
import { ListPage } from '../../../kit/list/list-page';
import { type ListSpec } from '../../../kit/list/list-spec';
import { readConnection } from '../../../kit/list/read-connection';
import { INSTALMENT_COLUMNS, INSTALMENT_FILTERS, type InstalmentRow } from '../../../nouns/instalment/instalment-list';
import { PERFORMANCE } from '../../../words/bureau/performance';
import { say } from '../../../words/language';
import { MONEY } from '../../../words/nouns/money';
import { RequestPayments } from './request-payments';
import { WithholdTools } from './withhold-tools';

const SPEC: ListSpec<InstalmentRow> = {
  name: 'instalments',
  title: PERFORMANCE.page,
  columns: INSTALMENT_COLUMNS,
  filters: INSTALMENT_FILTERS,
  read: readConnection(
    InstalmentListDocument,
    (filters) => variablesOf(filters, { lists: ['status'] }),
    (data) => data.instalments,
  ),
  idOf: ({ id }) => id,
  linkOf: ({ lot }) => (lot?.contract == null ? null : `/contracts/${lot.contract.id}`),
  empty: MONEY.empty,
};

/** Lists the instalments. The bureau can request the payment of several due instalments in one call. */
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

import { CONTRACTOR_KIND, CONTRACT_KIND, CONTRACT_STATUS, LOT_STATUS } from '../../../../shared/domain/contracts';
import { ContractDocument, type ContractQuery } from '../../generated/documents/public';
import { StatusTag } from '../../kit/feedback/status-tag';
import { Facts, Panel } from '../../kit/record/facts';
import { yuan } from '../../words/format';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { DISCLOSED } from '../../words/public/disclosure';
import { PUBLIC } from '../../words/public/frame';
import { PLACE } from '../../words/public/stations';
import { hrefOf } from '../frame/address';
import { Link } from '../frame/link';
import { LoadedPage, NotFoundPage } from '../frame/messages';
import { PublicPage } from '../frame/public-page';
import { type RowColumn, RowTable } from '../frame/row-table';
import { useAnswer } from '../frame/use-answer';

type Contract = NonNullable<ContractQuery['contract']>;
type Lot = Contract['lots'][number];

/** The page of a service contract: its parties, its term, its price, and its lots. */
export function ContractPage({ id }: { id: string }) {
  return (
    <LoadedPage title={say(DISCLOSED.contract)} asked={useAnswer(ContractDocument, { id })}>
      {({ contract }) => (contract ? <Shown contract={contract} /> : <NotFoundPage text={PUBLIC.notPublic} />)}
    </LoadedPage>
  );
}

const COLUMNS: readonly RowColumn<Lot>[] = [
  { title: DISCLOSED.station, show: ({ station }) => station?.name ?? say(DISCLOSED.hub) },
  { title: DISCLOSED.price, show: ({ priceFen }) => yuan(priceFen), isNumber: true },
  { title: DISCLOSED.state, show: ({ status }) => <StatusTag vocabulary={LOT_STATUS} value={status} /> },
];

function Shown({ contract }: { contract: Contract }) {
  const { kind, status, signedOn, startsOn, endsOn, priceFen, contractor, notice, lots } = contract;
  return (
    <PublicPage title={`${say(DISCLOSED.contract)} · ${contractor?.name ?? ''}`}>
      <Facts
        facts={[
          [DISCLOSED.state, <StatusTag key="status" vocabulary={CONTRACT_STATUS} value={status} />],
          [DISCLOSED.kind, labelOf(CONTRACT_KIND, kind)],
          [DISCLOSED.contractor, contractor?.name],
          [DISCLOSED.contractorKind, labelOf(CONTRACTOR_KIND, contractor?.kind)],
          [DISCLOSED.creditCode, contractor?.creditCode],
          [DISCLOSED.signedOn, signedOn],
          [DISCLOSED.term, say(PLACE.termText, { from: startsOn, until: endsOn })],
          [DISCLOSED.price, yuan(priceFen)],
        ]}
      />
      <Panel title={say(DISCLOSED.lots)}>
        <RowTable
          label={say(DISCLOSED.lots)}
          rows={lots}
          columns={COLUMNS}
          idOf={({ id }) => id}
          hrefOf={({ station }) => (station ? hrefOf(`/stations/${station.id}`) : null)}
        />
      </Panel>
      {notice && (
        <p>
          <Link href={hrefOf(`/notices/${notice.id}`)}>{say(DISCLOSED.openNotice)}</Link>
        </p>
      )}
    </PublicPage>
  );
}

import { useParams } from 'react-router-dom';
import {
  WaiverListDocument,
  WaiverRecordDocument,
  WithdrawWaiverDocument,
} from '../../../generated/documents/district-bureau';
import { LinkButton } from '../../../kit/feedback/link-button';
import { variablesOf } from '../../../kit/list/filter-values';
import { ListPage } from '../../../kit/list/list-page';
import { type ListSpec } from '../../../kit/list/list-spec';
import { readConnection } from '../../../kit/list/read-connection';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { WAIVER_COLUMNS, WAIVER_FILTERS, type WaiverRow } from '../../../nouns/waiver/waiver-columns';
import { WaiverRecordPage } from '../../../nouns/waiver/waiver-record';
import { WAIVER } from '../../../words/bureau/casework';
import { say } from '../../../words/language';

const SPEC: ListSpec<WaiverRow> = {
  name: 'waivers',
  title: WAIVER.list,
  columns: WAIVER_COLUMNS,
  filters: WAIVER_FILTERS,
  read: readConnection(
    WaiverListDocument,
    (filters) => variablesOf(filters, { flags: ['inForce'] }),
    (data) => data.waivers,
  ),
  idOf: ({ id }) => id,
  linkOf: ({ id }) => `/waivers/${id}`,
  empty: WAIVER.empty,
};

export function WaiversPage() {
  const grant = (
    <LinkButton to="/waivers/new" isMain>
      {say(WAIVER.grant)}
    </LinkButton>
  );
  return <ListPage spec={SPEC} actions={grant} />;
}

export function WaiverPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(WaiverRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ waiver }) => waiver}>
      {(row, reload) => (
        <WaiverRecordPage row={row} renewAt={renewAt(row)} withdraw={WithdrawWaiverDocument} onDone={reload} />
      )}
    </LoadedRecord>
  );
}

/** Returns the address of the form that renews a waiver. Null unless it was granted to a station. */
function renewAt({ rule, station }: WaiverRow): string | null {
  return station === null ? null : `/waivers/new?station=${station.id}&rule=${rule}`;
}

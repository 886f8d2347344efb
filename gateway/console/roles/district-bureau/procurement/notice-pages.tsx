import { useParams } from 'react-router-dom';
import { NoticeListDocument, NoticeRecordDocument } from '../../../generated/documents/district-bureau';
import { LinkButton } from '../../../kit/feedback/link-button';
import { variablesOf } from '../../../kit/list/filter-values';
import { ListPage } from '../../../kit/list/list-page';
import { type ListSpec } from '../../../kit/list/list-spec';
import { readConnection } from '../../../kit/list/read-connection';
import { type RecordAction } from '../../../kit/record/actions-menu';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { NOTICE_COLUMNS, NOTICE_FILTERS, type NoticeRow } from '../../../nouns/notice/notice-columns';
import { NoticeRecordPage, type NoticeRecordRow } from '../../../nouns/notice/notice-record';
import { PROCUREMENT } from '../../../words/bureau/procurement';
import { say } from '../../../words/language';
import { MONEY } from '../../../words/nouns/money';

const SPEC: ListSpec<NoticeRow> = {
  name: 'procurementNotices',
  title: PROCUREMENT.list,
  columns: NOTICE_COLUMNS,
  filters: NOTICE_FILTERS,
  read: readConnection(
    NoticeListDocument,
    (filters) => variablesOf(filters, { flags: ['awarded', 'contracted'] }),
    (data) => data.procurementNotices,
  ),
  idOf: ({ id }) => id,
  linkOf: ({ id }) => `/notices/${id}`,
  empty: PROCUREMENT.empty,
};

/** Lists the procurement notices. The award and the contract are recorded from a notice. */
export function NoticesPage() {
  return (
    <ListPage
      spec={SPEC}
      actions={
        <>
          <LinkButton to="/notices/new" isMain>
            {say(PROCUREMENT.publish)}
          </LinkButton>
          <LinkButton to="/contracts">{say(MONEY.contracts)}</LinkButton>
          <LinkButton to="/contractors">{say(PROCUREMENT.contractors)}</LinkButton>
        </>
      }
    />
  );
}

export function NoticePage() {
  const { id = '' } = useParams();
  const loaded = useRecord(NoticeRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ procurementNotice }) => procurementNotice}>
      {(row) => <NoticeRecordPage row={row} actions={actionsOf(row)} />}
    </LoadedRecord>
  );
}

function actionsOf({ id, award, contract }: NoticeRecordRow): RecordAction[] {
  if (contract !== null) {
    return [{ key: 'open', title: say(PROCUREMENT.openContract), why: null, to: `/contracts/${contract.id}` }];
  }
  return [
    {
      key: 'award',
      title: say(PROCUREMENT.award),
      why: award === null ? null : say(PROCUREMENT.whyAwarded),
      to: `/notices/${id}/award`,
      isMain: award === null,
    },
    {
      key: 'sign',
      title: say(PROCUREMENT.sign),
      why: award === null ? say(PROCUREMENT.whyNotAwarded) : null,
      to: `/notices/${id}/sign`,
      isMain: award !== null,
    },
  ];
}

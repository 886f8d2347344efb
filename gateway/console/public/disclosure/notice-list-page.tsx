import { CONTRACT_KIND } from '../../../../shared/domain/contracts';
import { NoticesDocument, type NoticesQuery } from '../../generated/documents/public';
import { Tag } from '../../kit/feedback/status-tag';
import { instantText } from '../../words/format';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { DISCLOSED } from '../../words/public/disclosure';
import { hrefOf, open } from '../frame/address';
import { DistrictChoice } from '../frame/district-choice';
import { PagedList } from '../frame/paged-list';
import { PublicPage } from '../frame/public-page';
import { type RowColumn, RowTable } from '../frame/row-table';
import { usePages } from '../frame/use-pages';

type Notice = NonNullable<NoticesQuery['procurementNotices']>['nodes'][number];

/** The number of characters in the date at the start of an instant. */
const DATE_LENGTH = 10;

/** Returns the date in Shanghai on which a notice was published. Returns an empty text if the time is missing. */
export function publishedOn(publishedAt: string | null | undefined): string {
  return instantText(publishedAt).slice(0, DATE_LENGTH);
}

const COLUMNS: readonly RowColumn<Notice>[] = [
  { title: DISCLOSED.noticeTitle, show: ({ title }) => title },
  { title: DISCLOSED.kind, show: ({ kind }) => labelOf(CONTRACT_KIND, kind) },
  { title: DISCLOSED.publishedOn, show: ({ publishedAt }) => publishedOn(publishedAt) },
  {
    title: DISCLOSED.state,
    show: ({ award }) =>
      award ? <Tag tone="done" text={say(DISCLOSED.awarded)} /> : <Tag tone="waiting" text={say(DISCLOSED.open)} />,
  },
];

/** The page that lists the procurement notices of the city or of a district. */
export function NoticeListPage({ division }: { division: string }) {
  const pages = usePages(NoticesDocument, { division }, ({ procurementNotices }) => procurementNotices);
  return (
    <PublicPage title={say(DISCLOSED.notices)}>
      <div className="filters">
        <DistrictChoice value={division} onChange={(code) => open(hrefOf('/notices', { division: code }))} />
      </div>
      <PagedList pages={pages}>
        {(rows) => (
          <RowTable
            label={say(DISCLOSED.notices)}
            rows={rows}
            columns={COLUMNS}
            idOf={({ id }) => id}
            hrefOf={({ id }) => hrefOf(`/notices/${id}`)}
          />
        )}
      </PagedList>
    </PublicPage>
  );
}

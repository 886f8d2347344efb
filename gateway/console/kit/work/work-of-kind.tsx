import { useParams, useSearchParams } from 'react-router-dom';
import Button from 'antd/es/button';
import { WORK_KIND, type WorkKind } from '../../../../shared/domain/work/work-kind';
import { KIT } from '../../words/kit';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { WORK } from '../../words/work';
import { EmptyState } from '../feedback/empty-state';
import { Loading } from '../feedback/loading';
import { RefusalAlert } from '../feedback/refusal-alert';
import { useTitle } from '../feedback/use-title';
import { type LinkOf } from './link-table';
import { useItemsOfKind } from './use-items-of-kind';
import { type WorkItem } from './work-item';
import { WorkHead, WorkRow } from './work-list';

/** Lists all items of one kind. */
export function WorkOfKind({ linkOf }: { linkOf: LinkOf }) {
  const { kind = '' } = useParams();
  const [search] = useSearchParams();
  const title = say(WORK.allOfKind, { kind: labelOf(WORK_KIND, kind as WorkKind) });
  useTitle(title);
  const { items, total, refusal, more, retry } = useItemsOfKind(kind, search.get('overdue') === 'true');
  if (items === null && refusal === null) return <Loading />;
  return (
    <>
      <header className="page-head">
        <h1>{title}</h1>
        {items !== null && <span className="secondary">{say(KIT.shown, { shown: items.length, total })}</span>}
      </header>
      {refusal !== null && <RefusalAlert refusal={refusal} onRetry={retry} />}
      {items !== null && <Items title={title} items={items} linkOf={linkOf} />}
      {more !== null && <Button onClick={more}>{say(KIT.loadMore)}</Button>}
    </>
  );
}

function Items({ title, items, linkOf }: { title: string; items: readonly WorkItem[]; linkOf: LinkOf }) {
  if (items.length === 0) return <EmptyState text={say(WORK.empty)} />;
  return (
    <table className="table work-table" aria-label={title}>
      <WorkHead />
      <tbody>
        {items.map((item) => (
          <WorkRow key={item.id} item={item} to={linkOf(item)} />
        ))}
      </tbody>
    </table>
  );
}

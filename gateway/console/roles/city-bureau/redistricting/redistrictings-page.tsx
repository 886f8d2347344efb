import { RedistrictingListDocument } from '../../../generated/documents/city-bureau';
import { LinkButton } from '../../../kit/feedback/link-button';
import { ListPage } from '../../../kit/list/list-page';
import { type ListSpec } from '../../../kit/list/list-spec';
import { readConnection } from '../../../kit/list/read-connection';
import { can } from '../../../kit/permissions';
import {
  REDISTRICTING_COLUMNS,
  REDISTRICTING_FILTERS,
  type RedistrictingRow,
} from '../../../nouns/redistricting/redistricting-columns';
import { useSession } from '../../../session/session-context';
import { REDISTRICTING } from '../../../words/city/redistricting';
import { say } from '../../../words/language';

const SPEC: ListSpec<RedistrictingRow> = {
  name: 'redistrictings',
  title: REDISTRICTING.list,
  columns: REDISTRICTING_COLUMNS,
  filters: REDISTRICTING_FILTERS,
  read: readConnection(
    RedistrictingListDocument,
    (filters) => filters,
    (data) => data.redistrictings,
  ),
  idOf: ({ id }) => id,
  empty: REDISTRICTING.empty,
};

/** Lists the redistrictings of the city and their progress. */
export function RedistrictingsPage() {
  const plan = (
    <LinkButton to="/redistrictings/new" isMain>
      {say(REDISTRICTING.plan)}
    </LinkButton>
  );
  return <ListPage spec={SPEC} actions={can(useSession(), 'redistrict') ? plan : null} />;
}

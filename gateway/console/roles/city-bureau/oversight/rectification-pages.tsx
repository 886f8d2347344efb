import { useParams } from 'react-router-dom';
import {
  DistrictsDocument,
  RectificationListDocument,
  RectificationRecordDocument,
} from '../../../generated/documents/city-bureau';
import { ListPage } from '../../../kit/list/list-page';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { inDistrict, useDistricts } from '../../../nouns/division/districts';
import { openedList } from '../../../nouns/rectification/opened-list';
import { RectificationRecordPage } from '../../../nouns/rectification/rectification-record';

const SPEC = openedList(RectificationListDocument);

/** Shows the rectifications of the city. */
export function RectificationsPage() {
  return <ListPage spec={inDistrict(SPEC, useDistricts(DistrictsDocument))} />;
}

/** Shows a rectification. The city bureau cannot review it, because only the office that opened it may do so. */
export function RectificationPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(RectificationRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ rectification }) => rectification}>
      {(row) => <RectificationRecordPage row={row} history={row.history} actions={[]} />}
    </LoadedRecord>
  );
}

import { type RouteObject } from 'react-router-dom';
import {
  DistrictsDocument,
  RectificationListDocument,
  RectificationRecordDocument,
} from '../../../generated/documents/city-bureau';
import { RecordById } from '../../../kit/record/record-by-id';
import { ListByDistrict } from '../../../nouns/division/districts';
import { openedList } from '../../../nouns/rectification/rectification-list';
import { RectificationRecordPage } from '../../../nouns/rectification/rectification-record';

/**
 * The routes for rectifications. The city bureau reviews no rectification, because only the office that opened it may
 * do so.
 */
export const RECTIFICATION_ROUTES: readonly RouteObject[] = [
  {
    path: 'rectifications',
    element: <ListByDistrict spec={openedList(RectificationListDocument)} districts={DistrictsDocument} />,
  },
  {
    path: 'rectifications/:id',
    element: (
      <RecordById document={RectificationRecordDocument} pick={({ rectification }) => rectification}>
        {(row) => <RectificationRecordPage row={row} actions={[]} />}
      </RecordById>
    ),
  },
];

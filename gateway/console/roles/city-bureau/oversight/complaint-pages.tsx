import { type RouteObject } from 'react-router-dom';
import {
  ComplaintListDocument,
  ComplaintRecordDocument,
  DistrictsDocument,
} from '../../../generated/documents/city-bureau';
import { ANSWER_COLUMNS, COMPLAINT_COLUMNS } from '../../../nouns/complaint/complaint-columns';
import { complaintList, complaintRoutes } from '../../../nouns/complaint/complaint-pages';
import { ComplaintRecordPage } from '../../../nouns/complaint/complaint-record';
import { ListByDistrict } from '../../../nouns/division/districts';

/**
 * The columns that the list leaves out. Only the district bureau may read the citizen's text and the hotline's number.
 */
const CITIZENS = ['text', 'hotline'];

/** The list of complaints. It also shows when a complaint was answered, and to whom it was transferred. */
const SPEC = complaintList(ComplaintListDocument, [
  ...COMPLAINT_COLUMNS.filter(({ key }) => !CITIZENS.includes(key)),
  ...ANSWER_COLUMNS,
]);

/** The routes for complaints about the stations of the city. The pages do not show what the citizens wrote. */
export const COMPLAINT_ROUTES: readonly RouteObject[] = complaintRoutes({
  list: <ListByDistrict spec={SPEC} districts={DistrictsDocument} />,
  record: ComplaintRecordDocument,
  show: (row) => <ComplaintRecordPage row={row} actions={[]} />,
});

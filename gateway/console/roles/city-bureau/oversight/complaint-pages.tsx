import { useParams } from 'react-router-dom';
import {
  ComplaintListDocument,
  ComplaintRecordDocument,
  DistrictsDocument,
} from '../../../generated/documents/city-bureau';
import { variablesOf } from '../../../kit/list/filter-values';
import { ListPage } from '../../../kit/list/list-page';
import { type ListSpec } from '../../../kit/list/list-spec';
import { readConnection } from '../../../kit/list/read-connection';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import {
  ANSWER_COLUMNS,
  COMPLAINT_COLUMNS,
  COMPLAINT_FILTERS,
  type ComplaintRow,
} from '../../../nouns/complaint/complaint-columns';
import { ComplaintRecordPage } from '../../../nouns/complaint/complaint-record';
import { inDistrict, useDistricts } from '../../../nouns/division/districts';
import { COMPLAINT } from '../../../words/bureau/casework';

/** The columns that are left out. Only the district bureau reads the citizen's text and the hotline's number. */
const CITIZENS = ['text', 'hotline'];

const SPEC: ListSpec<ComplaintRow> = {
  name: 'complaints',
  title: COMPLAINT.list,
  columns: [...COMPLAINT_COLUMNS.filter(({ key }) => !CITIZENS.includes(key)), ...ANSWER_COLUMNS],
  filters: COMPLAINT_FILTERS,
  read: readConnection(
    ComplaintListDocument,
    (filters) => variablesOf(filters, { lists: ['status'] }),
    (data) => data.complaints,
  ),
  idOf: ({ id }) => id,
  linkOf: ({ id }) => `/complaints/${id}`,
  empty: COMPLAINT.empty,
};

/** Lists the complaints about the stations of the city, and shows whether they are answered in time. */
export function ComplaintsPage() {
  return <ListPage spec={inDistrict(SPEC, useDistricts(DistrictsDocument))} />;
}

/** Shows a complaint, but not what the citizen wrote. */
export function ComplaintPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(ComplaintRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ complaint }) => complaint}>
      {(row) => <ComplaintRecordPage row={row} actions={[]} />}
    </LoadedRecord>
  );
}

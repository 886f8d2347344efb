import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import {
  DistrictsDocument,
  InspectionListDocument,
  InspectionsOfStreetDocument,
} from '../../../generated/documents/city-bureau';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useWhole } from '../../../kit/record/use-whole';
import { InspectionRecord, inspectionList } from '../../../nouns/check/inspection-list';
import { ListByDistrict } from '../../../nouns/division/districts';
import { useSession } from '../../../session/session-context';

/** Shows the inspections of the city platform. */
export function InspectionsPage() {
  const thisYear = Number(useSession().today.slice(0, 4));
  const spec = useMemo(() => inspectionList(InspectionListDocument, thisYear), [thisYear]);
  return <ListByDistrict spec={spec} districts={DistrictsDocument} />;
}

export function InspectionPage() {
  const { street = '', id = '' } = useParams();
  const loaded = useWhole(InspectionsOfStreetDocument, 'inspections', { street });
  return (
    <LoadedRecord loaded={loaded} pick={(rows) => rows.find((each) => each.id === id)}>
      {(row) => <InspectionRecord row={row} actions={[]} />}
    </LoadedRecord>
  );
}

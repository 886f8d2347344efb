import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import {
  DistrictsDocument,
  InspectionListDocument,
  InspectionsOfStreetDocument,
} from '../../generated/documents/city-platform';
import { LinkButton } from '../../kit/feedback/link-button';
import { can } from '../../kit/permissions';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { useWhole } from '../../kit/record/use-whole';
import { demandActions } from '../../nouns/check/check-record';
import { InspectionRecord, inspectionList } from '../../nouns/check/inspection-list';
import { InspectionSheet } from '../../nouns/check/inspection-sheet';
import { ListByDistrict } from '../../nouns/division/districts';
import { useSession } from '../../session/session-context';
import { say } from '../../words/language';
import { CHECK } from '../../words/nouns/check';
import { PRINT } from '../../words/print';

/** Lists the inspections of the city. To record a new one, the person first chooses a station. */
export function InspectionsPage() {
  const session = useSession();
  const thisYear = Number(session.today.slice(0, 4));
  const spec = useMemo(() => inspectionList(InspectionListDocument, thisYear), [thisYear]);
  const plan = <LinkButton to="/stations?status=OPERATING&orderBy=NOT_MET_DESC">{say(CHECK.inspect)}</LinkButton>;
  const actions = can(session, 'inspectStation') ? plan : null;
  return <ListByDistrict spec={spec} districts={DistrictsDocument} actions={actions} />;
}

export function InspectionPage() {
  const { street = '', id = '' } = useParams();
  const session = useSession();
  const loaded = useWhole(InspectionsOfStreetDocument, 'inspections', { street });
  return (
    <LoadedRecord loaded={loaded} pick={(rows) => rows.find((each) => each.id === id)}>
      {(row) => (
        <InspectionRecord
          row={row}
          actions={can(session, 'openRectification') ? demandActions(row, 'inspection') : []}
          sheet={{ title: say(PRINT.printInspection), to: `/inspections/${street}/${id}/print` }}
        />
      )}
    </LoadedRecord>
  );
}

/** Shows an inspection as a sheet to print and sign. */
export function InspectionSheetPage() {
  const { street = '', id = '' } = useParams();
  const loaded = useWhole(InspectionsOfStreetDocument, 'inspections', { street }, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={(rows) => rows.find((each) => each.id === id)}>
      {(row) => <InspectionSheet row={row} />}
    </LoadedRecord>
  );
}

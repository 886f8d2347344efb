import { type RouteObject, useParams } from 'react-router-dom';
import {
  ContractorListDocument,
  ContractorRecordDocument,
  ContractorToCorrectDocument,
  CorrectContractorDocument,
  DistrictsDocument,
} from '../../../generated/documents/city-bureau';
import { correctContractor } from '../../../generated/limits';
import { FormPage } from '../../../kit/entry/form-page';
import { can } from '../../../kit/permissions';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { contractorAddress, contractorList } from '../../../nouns/contractor/contractor-list';
import { contractorRoutes } from '../../../nouns/contractor/contractor-pages';
import { ContractorRecordPage, type ContractorRecordRow } from '../../../nouns/contractor/contractor-record';
import { correctedValues, correctionFields } from '../../../nouns/contractor/correction-fields';
import { ListByDistrict } from '../../../nouns/division/districts';
import { useOwnPlace } from '../../../session/own-place';
import { useSession } from '../../../session/session-context';
import { PROCUREMENT } from '../../../words/bureau/procurement';
import { say } from '../../../words/language';

/** The registry of contractors. The city bureau can correct the registered facts. */
export const CONTRACTOR_ROUTES: readonly RouteObject[] = [
  ...contractorRoutes({
    list: <ListByDistrict spec={contractorList(ContractorListDocument)} districts={DistrictsDocument} />,
    record: ContractorRecordDocument,
    show: (row) => <CorrectableContractor row={row} />,
  }),
  { path: 'contractors/:id/correct', element: <CorrectForm /> },
];

function CorrectableContractor({ row }: { row: ContractorRecordRow }) {
  const to = `${contractorAddress(row)}/correct`;
  const correct = { key: 'correct', title: say(PROCUREMENT.correctContractor), why: null, to, isMain: true };
  return <ContractorRecordPage row={row} actions={can(useSession(), 'correctContractor') ? [correct] : []} />;
}

/** The form that corrects the registered facts of a contractor. It sends unchanged values too. */
function CorrectForm() {
  const { id = '' } = useParams();
  const loaded = useRecord(ContractorToCorrectDocument, { id, division: useOwnPlace() }, 'form');
  return (
    <LoadedRecord
      loaded={loaded}
      pick={(data) => (data.contractor === null ? null : { ...data, row: data.contractor })}
    >
      {({ row, division }, reload) => (
        <FormPage
          onReload={reload}
          spec={{
            id: `correct-contractor-${id}`,
            title: `${say(PROCUREMENT.correctContractor)}:${row.name}`,
            fields: correctionFields(row, division),
            limits: correctContractor,
            initial: correctedValues(row),
            backTo: contractorAddress({ id }),
            isChecked: true,
            send: (act, values, key) => {
              const input = { id, expectedVersion: row.version, ...values };
              return act(CorrectContractorDocument, { input }, key);
            },
          }}
        >
          <p className="hint">{say(PROCUREMENT.correctContractorHint)}</p>
        </FormPage>
      )}
    </LoadedRecord>
  );
}

import { useParams } from 'react-router-dom';
import {
  ContractorListDocument,
  ContractorRecordDocument,
  RegisterContractorDocument,
} from '../../../generated/documents/district-bureau';
import { registerContractor } from '../../../generated/limits';
import { FormPage } from '../../../kit/entry/form-page';
import { LinkButton } from '../../../kit/feedback/link-button';
import { ListPage } from '../../../kit/list/list-page';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { CONTRACTOR_FIELDS, contractorList } from '../../../nouns/contractor/contractor-list';
import { ContractorRecordPage } from '../../../nouns/contractor/contractor-record';
import { useOwnPlace } from '../../../session/own-place';
import { PROCUREMENT } from '../../../words/bureau/procurement';
import { say } from '../../../words/language';

const SPEC = contractorList(ContractorListDocument);

export function ContractorsPage() {
  return <ListPage spec={SPEC} actions={<LinkButton to="/contractors/new">{say(PROCUREMENT.register)}</LinkButton>} />;
}

/** Shows a contractor with its contracts in the district. Only the city bureau corrects what is registered. */
export function ContractorPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(ContractorRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ contractor }) => contractor}>
      {(row) => <ContractorRecordPage row={row} actions={[]} />}
    </LoadedRecord>
  );
}

/** Shows the form that registers a contractor. Only a registered contractor can win a procurement. */
export function ContractorForm() {
  const division = useOwnPlace();
  return (
    <FormPage
      spec={{
        id: 'contractor',
        title: say(PROCUREMENT.register),
        fields: CONTRACTOR_FIELDS,
        limits: registerContractor,
        initial: { name: '', creditCode: '', kind: '', treasuryFunded: false },
        backTo: '/contractors',
        send: (act, values, key) => act(RegisterContractorDocument, { input: { division, ...values } }, key),
      }}
    />
  );
}

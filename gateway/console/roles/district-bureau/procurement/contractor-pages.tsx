import { type RouteObject } from 'react-router-dom';
import {
  ContractorListDocument,
  ContractorRecordDocument,
  RegisterContractorDocument,
} from '../../../generated/documents/district-bureau';
import { registerContractor } from '../../../generated/limits';
import { FormPage } from '../../../kit/entry/form-page';
import { LinkButton } from '../../../kit/feedback/link-button';
import { ListPage } from '../../../kit/list/list-page';
import { CONTRACTOR_FIELDS, contractorList } from '../../../nouns/contractor/contractor-list';
import { contractorRoutes } from '../../../nouns/contractor/contractor-pages';
import { ContractorRecordPage } from '../../../nouns/contractor/contractor-record';
import { useOwnPlace } from '../../../session/own-place';
import { PROCUREMENT } from '../../../words/bureau/procurement';
import { say } from '../../../words/language';

const REGISTER = <LinkButton to="/contractors/new">{say(PROCUREMENT.register)}</LinkButton>;

/**
 * The routes for contractors. The page of a contractor shows its contracts in the district. Only the city bureau can
 * correct the registered facts.
 */
export const CONTRACTOR_ROUTES: readonly RouteObject[] = [
  ...contractorRoutes({
    list: <ListPage spec={contractorList(ContractorListDocument)} actions={REGISTER} />,
    record: ContractorRecordDocument,
    show: (row) => <ContractorRecordPage row={row} />,
  }),
  { path: 'contractors/new', element: <ContractorForm /> },
];

/** Shows the form that registers a contractor. Only a registered contractor can win a procurement. */
function ContractorForm() {
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

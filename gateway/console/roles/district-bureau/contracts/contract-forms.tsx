import { useParams } from 'react-router-dom';
import {
  AmendContractDocument,
  ChangePaymentAccountDocument,
  ContractRecordDocument,
  RecordSubcontractingDocument,
} from '../../../generated/documents/district-bureau';
import { amendContract, changePaymentAccount, recordSubcontracting } from '../../../generated/limits';
import { FormPage } from '../../../kit/entry/form-page';
import { type Field } from '../../../kit/form/field';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { CLAUSE_FIELDS, clauseValues } from '../../../nouns/contract-signing/signing-fields';
import { useSession } from '../../../session/session-context';
import { PERFORMANCE } from '../../../words/bureau/performance';
import { say } from '../../../words/language';
import { MONEY } from '../../../words/nouns/money';

const AMENDMENT: readonly Field[] = [
  { name: 'reason', label: PERFORMANCE.amendReason, kind: 'prose' },
  { name: 'signedOn', label: PERFORMANCE.amendedOn, kind: 'date' },
  ...CLAUSE_FIELDS,
  { name: 'attachments', label: MONEY.contracts, kind: 'files', files: ['CONTRACT', 'OTHER'] },
];

/** Shows the form that amends the clauses of a contract. It starts with the clauses in force. */
export function AmendForm() {
  const { id = '' } = useParams();
  const { today } = useSession();
  const loaded = useRecord(ContractRecordDocument, { id }, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={({ contract }) => contract}>
      {({ version, clauses }, reload) => (
        <FormPage
          onReload={reload}
          spec={{
            id: `amend-${id}`,
            title: say(PERFORMANCE.amend),
            fields: AMENDMENT,
            limits: amendContract,
            initial: { reason: '', signedOn: today, ...clauseValues(clauses), attachments: [] },
            backTo: `/contracts/${id}`,
            isChecked: true,
            send: (act, values, key) => {
              const input = { contractId: id, expectedVersion: version, ...values };
              return act(AmendContractDocument, { input }, key);
            },
          }}
        >
          <p className="hint">{say(PERFORMANCE.amendHint)}</p>
        </FormPage>
      )}
    </LoadedRecord>
  );
}

const ACCOUNT: readonly Field[] = [
  { name: 'holder', label: MONEY.holder, kind: 'line', isPersonal: true },
  { name: 'accountNumber', label: MONEY.number, kind: 'line', isPersonal: true },
  { name: 'bankName', label: MONEY.bank, kind: 'line', isPersonal: true },
  { name: 'attachments', label: PERFORMANCE.letter, kind: 'files', files: ['CONTRACT', 'OTHER'], isRequired: true },
];

/** Shows the form that enters another account for a contract. Drafts omit the account. */
export function AccountForm() {
  const { id = '' } = useParams();
  const loaded = useRecord(ContractRecordDocument, { id }, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={({ contract }) => contract}>
      {({ paymentAccounts, contractor }, reload) => (
        <FormPage
          onReload={reload}
          spec={{
            id: `account-${id}`,
            title: say(PERFORMANCE.changeAccount),
            fields: ACCOUNT,
            limits: changePaymentAccount,
            initial: { holder: contractor?.name ?? '', accountNumber: '', bankName: '', attachments: [] },
            backTo: `/contracts/${id}?tab=account`,
            isChecked: true,
            send: (act, values, key) => {
              const expectedVersion = Math.max(0, ...paymentAccounts.map(({ version }) => version));
              const input = { contractId: id, expectedVersion, ...values };
              return act(ChangePaymentAccountDocument, { input }, key);
            },
          }}
        >
          <p className="hint">{say(PERFORMANCE.changeAccountHint)}</p>
        </FormPage>
      )}
    </LoadedRecord>
  );
}

const ASSIGNMENT: readonly Field[] = [
  { name: 'discoveredOn', label: PERFORMANCE.discoveredOn, kind: 'date' },
  { name: 'description', label: PERFORMANCE.description, kind: 'prose' },
];

/** Shows the form that records that a contractor assigned the whole service to another party. */
export function SubcontractingForm() {
  const { id = '' } = useParams();
  const { today } = useSession();
  return (
    <FormPage
      spec={{
        id: `subcontracting-${id}`,
        title: say(PERFORMANCE.subcontracting),
        fields: ASSIGNMENT,
        limits: recordSubcontracting,
        initial: { discoveredOn: today, description: '' },
        backTo: `/contracts/${id}`,
        isChecked: true,
        send: (act, values, key) => act(RecordSubcontractingDocument, { input: { contractId: id, ...values } }, key),
      }}
    >
      <p className="hint">{say(PERFORMANCE.subcontractingHint)}</p>
    </FormPage>
  );
}

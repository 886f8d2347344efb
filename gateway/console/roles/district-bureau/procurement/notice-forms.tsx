import { useParams } from 'react-router-dom';
import { CONTRACT_KIND, CONTRACTOR_KIND } from '../../../../../shared/domain/contracts';
import {
  ContractorsToChooseDocument,
  PublishNoticeDocument,
  RecordAwardDocument,
} from '../../../generated/documents/district-bureau';
import { publishProcurementNotice, recordAward } from '../../../generated/limits';
import { FormPage } from '../../../kit/entry/form-page';
import { LinkButton } from '../../../kit/feedback/link-button';
import { type Field } from '../../../kit/form/field';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useWhole } from '../../../kit/record/use-whole';
import { useOwnPlace } from '../../../session/own-place';
import { useSession } from '../../../session/session-context';
import { PROCUREMENT } from '../../../words/bureau/procurement';
import { labelOf, optionsOf } from '../../../words/labels';
import { say } from '../../../words/language';

const NOTICE_FIELDS: readonly Field[] = [
  { name: 'kind', label: PROCUREMENT.kind, kind: 'choice', options: optionsOf(CONTRACT_KIND) },
  { name: 'title', label: PROCUREMENT.name, kind: 'line' },
  { name: 'content', label: PROCUREMENT.content, kind: 'prose' },
  { name: 'standard', label: PROCUREMENT.standard, kind: 'prose' },
  { name: 'requirements', label: PROCUREMENT.requirements, kind: 'prose' },
  { name: 'method', label: PROCUREMENT.method, kind: 'prose' },
  { name: 'contractorConditions', label: PROCUREMENT.conditions, kind: 'prose' },
];

/** Shows the form that publishes a procurement notice. The person reviews it first, because it is public at once. */
export function PublishForm() {
  const division = useOwnPlace();
  const empty = Object.fromEntries(NOTICE_FIELDS.map(({ name }) => [name, '']));
  return (
    <FormPage
      spec={{
        id: 'notice',
        title: say(PROCUREMENT.publish),
        fields: NOTICE_FIELDS,
        limits: publishProcurementNotice,
        initial: { ...empty, kind: 'STATION' },
        backTo: '/notices',
        isChecked: true,
        send: (act, values, key) => act(PublishNoticeDocument, { input: { division, ...values } }, key),
      }}
    >
      <p className="hint">{say(PROCUREMENT.publishHint)}</p>
    </FormPage>
  );
}

/** Shows the form that records which contractor won a procurement. */
export function AwardForm() {
  const { id = '' } = useParams();
  const { today } = useSession();
  const loaded = useWhole(ContractorsToChooseDocument, 'contractors', {}, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={(all) => all}>
      {(contractors) => {
        const options = contractors.map(({ id: value, name, creditCode, kind }) => ({
          value,
          label: `${name} ${creditCode} ${labelOf(CONTRACTOR_KIND, kind)}`,
        }));
        const fields: readonly Field[] = [
          { name: 'contractorId', label: PROCUREMENT.awardedTo, kind: 'choice', options, isSearched: true },
          { name: 'awardedOn', label: PROCUREMENT.awardedOn, kind: 'date' },
          { name: 'creditCheckedOn', label: PROCUREMENT.creditCheckedOn, help: PROCUREMENT.creditHelp, kind: 'date' },
        ];
        return (
          <FormPage
            spec={{
              id: `award-${id}`,
              title: say(PROCUREMENT.award),
              fields,
              limits: recordAward,
              initial: { contractorId: '', awardedOn: today, creditCheckedOn: today },
              backTo: `/notices/${id}`,
              isChecked: true,
              send: (act, values, key) => act(RecordAwardDocument, { input: { noticeId: id, ...values } }, key),
            }}
          >
            <p className="hint">
              {say(PROCUREMENT.chooseContractorHint)}{' '}
              <LinkButton to="/contractors/new">{say(PROCUREMENT.register)}</LinkButton>
            </p>
          </FormPage>
        );
      }}
    </LoadedRecord>
  );
}

import { type ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import {
  ContractRecordDocument,
  RecordAcceptanceDocument,
  SettleLotDocument,
  TerminateLotDocument,
} from '../../../generated/documents/district-bureau';
import { recordAcceptance, settleLot, terminateLot } from '../../../generated/limits';
import { type Answer } from '../../../graph/ask';
import { type Entered, type NameIn } from '../../../graph/entered';
import { type Act } from '../../../kit/act/use-act';
import { FormPage } from '../../../kit/entry/form-page';
import { type FormSpec } from '../../../kit/entry/form-spec';
import { NotFoundPage } from '../../../kit/feedback/page-fault';
import { type Field } from '../../../kit/form/field';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { type ContractLot, ContractLots } from '../../../nouns/contract/contract-lots';
import { useSession } from '../../../session/session-context';
import { PERFORMANCE } from '../../../words/bureau/performance';
import { type Words, say } from '../../../words/language';

type LotForm<Path extends string> = Pick<FormSpec<Path>, 'fields' | 'limits' | 'initial'> & {
  name: string;
  title: Words;
  hint: Words;
  /** Sends the values that were entered about a lot. */
  send: (act: Act, about: { lotId: string } & Entered<NameIn<Path>>, key: string) => Promise<Answer<unknown>>;
};

/** Shows a form about one lot. Facts about the lot stand below the form. */
function LotFormPage<Path extends string>({ formOf }: { formOf: (lot: ContractLot) => LotForm<Path> }): ReactNode {
  const { id = '', lotId = '' } = useParams();
  const loaded = useRecord(ContractRecordDocument, { id }, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={({ contract }) => contract}>
      {({ lots }, reload) => {
        const lot = lots.find((each) => each.id === lotId);
        if (lot === undefined) return <NotFoundPage />;
        const { name, title, hint, send, ...form } = formOf(lot);
        const spec: FormSpec<Path> = {
          ...form,
          id: `${name}-${lotId}`,
          title: `${say(title)}:${lot.station?.name ?? ''}`,
          backTo: `/contracts/${id}`,
          isChecked: true,
          send: (act, values, key) => send(act, { lotId, ...values }, key),
        };
        return (
          <>
            <FormPage spec={spec} onReload={reload}>
              <p className="hint">{say(hint)}</p>
            </FormPage>
            <ContractLots lots={[lot]} />
          </>
        );
      }}
    </LoadedRecord>
  );
}

const RESULTS = [
  { value: 'true', label: say(PERFORMANCE.passedYes) },
  { value: 'false', label: say(PERFORMANCE.passedNo) },
];

/** Returns the project years of a lot. The years without an acceptance come first. */
function yearsOf({ instalments, acceptances = [] }: ContractLot): number[] {
  const years = [...new Set(instalments.map(({ projectYear }) => projectYear))].sort((one, other) => one - other);
  const isAccepted = (year: number) => acceptances.some(({ projectYear }) => projectYear === year);
  return years.filter((year) => !isAccepted(year)).concat(years.filter(isAccepted));
}

/** Shows the form that records the acceptance of a project year. */
export function AcceptForm() {
  const { today } = useSession();
  return (
    <LotFormPage<keyof typeof recordAcceptance>
      formOf={(lot) => {
        const years = yearsOf(lot).map(String);
        const fields: readonly Field[] = [
          {
            name: 'projectYear',
            label: PERFORMANCE.projectYear,
            kind: 'choice',
            options: years.map((year) => ({ value: year, label: year })),
          },
          { name: 'acceptedOn', label: PERFORMANCE.acceptedOn, kind: 'date' },
          { name: 'passed', label: PERFORMANCE.passed, kind: 'choice', options: RESULTS },
          { name: 'remark', label: PERFORMANCE.remark, kind: 'prose' },
        ];
        return {
          name: 'accept',
          title: PERFORMANCE.accept,
          hint: PERFORMANCE.acceptHint,
          fields,
          limits: recordAcceptance,
          initial: { projectYear: years[0] ?? '', acceptedOn: today, passed: '', remark: '' },
          send: (act, about, key) => {
            const { projectYear, passed } = about;
            const input = { ...about, projectYear: Number(projectYear), passed: passed === 'true' };
            return act(RecordAcceptanceDocument, { input }, key);
          },
        };
      }}
    />
  );
}

const TERMINATION: LotForm<keyof typeof terminateLot> = {
  name: 'terminate',
  title: PERFORMANCE.terminate,
  hint: PERFORMANCE.terminateHint,
  send: (act, input, key) => act(TerminateLotDocument, { input }, key),
  fields: [{ name: 'reason', label: PERFORMANCE.terminationReason, kind: 'line' }],
  limits: terminateLot,
  initial: { reason: '' },
};

export function TerminateForm() {
  return <LotFormPage formOf={() => TERMINATION} />;
}

const SETTLEMENT: LotForm<keyof typeof settleLot> = {
  name: 'settle',
  title: PERFORMANCE.settle,
  hint: PERFORMANCE.settleHint,
  send: (act, input, key) => act(SettleLotDocument, { input }, key),
  fields: [
    { name: 'owedFen', label: PERFORMANCE.owed, kind: 'money' },
    { name: 'claimedFen', label: PERFORMANCE.claimed, kind: 'money' },
    { name: 'remark', label: PERFORMANCE.remark, kind: 'prose' },
  ],
  limits: settleLot,
  initial: { owedFen: '0', claimedFen: '0', remark: '' },
};

export function SettleForm() {
  return <LotFormPage formOf={() => SETTLEMENT} />;
}

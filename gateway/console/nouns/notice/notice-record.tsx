import { CONTRACT_KIND, CONTRACTOR_KIND, type ContractorKind } from '../../../../shared/domain/contracts';
import { Tag } from '../../kit/feedback/status-tag';
import { type RecordAction } from '../../kit/record/actions-menu';
import { type Fact, Facts, Panel } from '../../kit/record/facts';
import { RecordPage } from '../../kit/record/record-page';
import { type Step, StateSteps } from '../../kit/record/state-steps';
import { PROCUREMENT } from '../../words/bureau/procurement';
import { instantText } from '../../words/format';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { type NoticeRow, noticeState } from './notice-columns';

export type NoticeRecordRow = Omit<NoticeRow, 'award'> & {
  content: string;
  standard: string;
  requirements: string;
  contractorConditions: string;
  division: { code: string; name: string } | null;
  award: {
    id: string;
    awardedOn: string;
    creditCheckedOn: string | null;
    contractor: { id: string; name: string; creditCode: string; kind: ContractorKind } | null;
  } | null;
};

/** Shows the page of one procurement notice. */
export function NoticeRecordPage({ row, actions }: { row: NoticeRecordRow; actions: readonly RecordAction[] }) {
  const parts = [
    [PROCUREMENT.content, row.content],
    [PROCUREMENT.standard, row.standard],
    [PROCUREMENT.requirements, row.requirements],
    [PROCUREMENT.method, row.method],
    [PROCUREMENT.conditions, row.contractorConditions],
  ] as const;
  const text = parts.map(([words, content]) => (
    <Panel key={words[0]} title={say(words)}>
      <p className="prose">{content}</p>
    </Panel>
  ));
  return (
    <RecordPage
      title={row.title}
      status={<Tag {...noticeState(row)} />}
      actions={actions}
      tabs={[{ key: 'parts', title: say(PROCUREMENT.content), content: text }]}
    >
      <StateSteps steps={stepsOf(row)} />
      <Panel title={say(PROCUREMENT.award)}>
        <Facts facts={factsOf(row)} />
      </Panel>
    </RecordPage>
  );
}

function factsOf({ kind, division, award }: NoticeRecordRow): Fact[] {
  return [
    [PROCUREMENT.kind, labelOf(CONTRACT_KIND, kind)],
    [PROCUREMENT.district, division?.name],
    [PROCUREMENT.awardedTo, award?.contractor?.name],
    [PROCUREMENT.creditCode, award?.contractor?.creditCode],
    [PROCUREMENT.contractorKind, labelOf(CONTRACTOR_KIND, award?.contractor?.kind)],
    [PROCUREMENT.awardedOn, award?.awardedOn],
    [PROCUREMENT.creditCheckedOn, award?.creditCheckedOn],
  ];
}

function stepsOf({ publishedAt, award, contract }: NoticeRecordRow): Step[] {
  return [
    { title: say(PROCUREMENT.list), note: instantText(publishedAt), state: 'done' },
    { title: say(PROCUREMENT.award), note: award?.awardedOn ?? null, state: award === null ? 'now' : 'done' },
    {
      title: say(PROCUREMENT.sign),
      note: contract?.signedOn ?? null,
      state: contract !== null ? 'done' : award === null ? 'later' : 'now',
    },
  ];
}

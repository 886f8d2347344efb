import { RuleName } from '../../kit/feedback/rule-name';
import { type RecordAction } from '../../kit/record/actions-menu';
import { type AttachedFile, AttachmentList } from '../../kit/record/attachment-list';
import { type Fact, Facts, Panel } from '../../kit/record/facts';
import { RecordPage, type RecordSheet } from '../../kit/record/record-page';
import { type Column } from '../../kit/table/column';
import { DataTable } from '../../kit/table/data-table';
import { ruleText } from '../../words/labels';
import { type Words, say } from '../../words/language';
import { CHECK } from '../../words/nouns/check';
import { type CheckRow, type Observation, unmetRules, verdictText } from './check-columns';

type Numbered = Observation & { id: string };

const COLUMNS: readonly Column<Numbered>[] = [
  {
    key: 'rule',
    title: CHECK.rule,
    value: ({ rule }) => (rule === null ? '' : ruleText(rule)),
    show: ({ rule }) => rule !== null && <RuleName rule={rule} />,
    exported: null,
  },
  { key: 'verdict', title: CHECK.verdict, value: ({ verdict }) => verdictText(verdict), exported: null },
  { key: 'text', title: CHECK.text, value: ({ text }) => text, exported: null },
];

type CheckRecordProps = {
  row: CheckRow;
  title: Words;
  /** The facts about the check: its day and, for an inspection, its conclusion. */
  facts: readonly Fact[];
  files?: readonly AttachedFile[];
  actions: readonly RecordAction[];
  /** The printable sheet of the check. */
  sheet?: RecordSheet;
};

/** Shows the page of a visit or an inspection. */
export function CheckRecordPage({ row, title, facts, files, actions, sheet }: CheckRecordProps) {
  const { station, observations } = row;
  const numbered = observations.map((each, index) => ({ ...each, id: String(index) }));
  const content = (
    <>
      <DataTable label={say(CHECK.observations)} rows={numbered} columns={COLUMNS} idOf={({ id }) => id} />
      {files !== undefined && (
        <Panel title={say(CHECK.photographs)}>
          <AttachmentList files={files} />
        </Panel>
      )}
    </>
  );
  return (
    <RecordPage
      title={say(CHECK.record, { title: say(title), station: station?.name ?? '' })}
      actions={actions}
      sheet={sheet}
      tabs={[{ key: 'observations', title: say(CHECK.observations), content }]}
    >
      <Panel title={say(title)}>
        <Facts facts={[[CHECK.station, station?.name], [CHECK.street, station?.division?.name], ...facts]} />
      </Panel>
    </RecordPage>
  );
}

/** Returns an action for each rule that was not met. The action opens a rectification that refers to the check. */
export function demandActions(row: CheckRow, source: 'visit' | 'inspection'): RecordAction[] {
  return unmetRules(row).map((rule, index) => {
    const demand = row.observations.find((each) => each.rule === rule && each.verdict === 'NOT_MET')?.text ?? '';
    const search = new URLSearchParams({ station: row.station?.id ?? '', rule, demand, [source]: row.id });
    return {
      key: `demand-${rule}`,
      title: say(CHECK.demandOf, { rule: ruleText(rule) }),
      why: null,
      to: `/rectifications/new?${search.toString()}`,
      isMain: index === 0,
    };
  });
}

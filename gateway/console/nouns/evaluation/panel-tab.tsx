import Button from 'antd/es/button';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { type EvaluationStatus, PANEL_MEMBER_KIND } from '../../../../shared/domain/evaluations';
import { type Document } from '../../graph/document';
import { FieldsDialog } from '../../kit/act/fields-dialog';
import { can } from '../../kit/permissions';
import { Panel } from '../../kit/record/facts';
import { type RecordTab } from '../../kit/record/tab-list';
import { type Column } from '../../kit/table/column';
import { DataTable } from '../../kit/table/data-table';
import { useSession } from '../../session/session-context';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { PANEL } from '../../words/nouns/panel';
import { panelFormAddress } from './panel-link';
import { type PanelMember, type Viewer, mayRecuse, memberName, whyNotEnter } from './panel-rules';

/** An evaluation with its panel. */
export type PanelRow = {
  status: EvaluationStatus;
  panel: readonly PanelMember[];
  station: { division?: { code: string } | null } | null;
};
type PanelTabProps = {
  row: PanelRow;
  /** The account with which the caller signs in. It identifies the form that the caller may fill in as a member. */
  subject: string | null;
  recuse: Document<unknown, { id: string; reason: string }>;
  onDone: () => void;
};

/** Returns the tab with the panel of an evaluation, or no tab if there is no panel. */
export function panelTabs(props: PanelTabProps): RecordTab[] {
  if (props.row.panel.length === 0) return [];
  return [{ key: 'panel', title: say(PANEL.list), content: <PanelMembers {...props} /> }];
}

/** Shows the members of a panel, who has scored, and which actions the caller may take for each member. */
function PanelMembers({ row, subject, recuse, onDone }: PanelTabProps) {
  const session = useSession();
  const [leaving, setLeaving] = useState<PanelMember | null>(null);
  const viewer = { role: session.role, subject };
  const columns = [...COLUMNS, actColumn(row, viewer, setLeaving)];
  return (
    <Panel title={say(PANEL.list)}>
      <DataTable label={say(PANEL.list)} rows={row.panel} columns={columns} idOf={({ id }) => id} />
      <FieldsDialog
        open={leaving !== null && can(session, 'recusePanelMember')}
        isGrave
        title={say(PANEL.recuseTitle)}
        hint={say(PANEL.recuseHint)}
        fields={[{ name: 'reason', label: PANEL.recuseReason, kind: 'prose', isRequired: true }]}
        limits={{ reason: { maxLength: 500 } }}
        onClose={() => setLeaving(null)}
        onDone={onDone}
        send={(act, values, key) => act(recuse, { id: leaving?.id, ...values }, key)}
      >
        <p>{leaving !== null && memberName(leaving)}</p>
      </FieldsDialog>
    </Panel>
  );
}

const COLUMNS: readonly Column<PanelMember>[] = [
  { key: 'member', title: PANEL.member, value: memberName, exported: null },
  { key: 'kind', title: PANEL.kind, value: ({ kind }) => labelOf(PANEL_MEMBER_KIND, kind), exported: null },
  { key: 'appointedOn', title: PANEL.appointedOn, value: ({ appointedOn }) => appointedOn, exported: null },
  { key: 'state', title: PANEL.state, value: stateText, exported: null },
];

function stateText({ scoredOn, recusedOn, recusalReason }: PanelMember): string {
  if (recusedOn !== null) return say(PANEL.recused, { on: recusedOn, reason: recusalReason ?? '' });
  return scoredOn === null ? say(PANEL.notScored) : say(PANEL.scored, { on: scoredOn });
}

/** Returns the column with the actions. If a member's form cannot be filled in, the column shows why. */
function actColumn(row: PanelRow, viewer: Viewer, leave: (member: PanelMember) => void): Column<PanelMember> {
  const { status, station } = row;
  return {
    key: 'act',
    title: PANEL.act,
    value: () => null,
    show: (member) => {
      const why = whyNotEnter(member, status, viewer);
      const title = say(member.account === null ? PANEL.enter : PANEL.score);
      return (
        <>
          {why === null ? (
            <Link to={panelFormAddress(member.id, station?.division)}>{title}</Link>
          ) : (
            <span className="secondary">{why}</span>
          )}{' '}
          {mayRecuse(member, status, viewer) && (
            <Button size="small" onClick={() => leave(member)}>
              {say(PANEL.recuse)}
            </Button>
          )}
        </>
      );
    },
    exported: null,
  };
}

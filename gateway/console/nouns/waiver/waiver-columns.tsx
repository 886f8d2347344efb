import { Tag } from '../../kit/feedback/status-tag';
import { type Filter } from '../../kit/list/filter';
import { type Column } from '../../kit/table/column';
import { WAIVER } from '../../words/bureau/casework';
import { yesNo } from '../../words/format';
import { ruleText } from '../../words/labels';
import { say } from '../../words/language';

/** A waiver of a rule, as lists show it. */
export type WaiverRow = {
  id: string;
  rule: string;
  reason: string;
  grantedOn: string;
  until: string;
  inForce: boolean;
  withdrawnOn: string | null;
  withdrawalReason: string | null;
  station: { id: string; name: string } | null;
  division: { code: string; name: string } | null;
};

export function WaiverTag({ row: { inForce, withdrawnOn } }: { row: Pick<WaiverRow, 'inForce' | 'withdrawnOn'> }) {
  if (inForce) return <Tag tone="done" text={say(WAIVER.inForce)} />;
  return <Tag tone="neutral" text={say(withdrawnOn === null ? WAIVER.ended : WAIVER.withdrawn)} />;
}

export const WAIVER_COLUMNS: readonly Column<WaiverRow>[] = [
  { key: 'rule', title: WAIVER.rule, value: ({ rule }) => ruleText(rule), exported: 'rule' },
  {
    key: 'object',
    title: WAIVER.object,
    value: ({ station, division }) => station?.name ?? division?.name ?? null,
    exported: 'station.name',
  },
  { key: 'reason', title: WAIVER.reason, value: ({ reason }) => reason, exported: 'reason' },
  { key: 'grantedOn', title: WAIVER.grantedOn, value: ({ grantedOn }) => grantedOn, exported: 'grantedOn' },
  { key: 'until', title: WAIVER.until, value: ({ until }) => until, exported: 'until' },
  {
    key: 'state',
    title: WAIVER.state,
    value: ({ inForce }) => Number(inForce),
    text: ({ inForce }) => say(inForce ? WAIVER.inForce : WAIVER.ended),
    show: (row) => <WaiverTag row={row} />,
    exported: 'inForce',
  },
];

export const WAIVER_FILTERS: readonly Filter[] = [
  {
    name: 'inForce',
    label: WAIVER.inForce,
    kind: 'choice',
    options: [
      { value: 'true', label: yesNo(true) },
      { value: 'false', label: yesNo(false) },
    ],
  },
  { name: 'untilBefore', label: WAIVER.untilBefore, kind: 'date' },
];

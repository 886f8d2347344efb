import { CONTRACT_KIND, type ContractKind } from '../../../../shared/domain/contracts';
import { Tag } from '../../kit/feedback/status-tag';
import { type Tone } from '../../kit/feedback/status-tone';
import { type Filter } from '../../kit/list/filter';
import { type Column } from '../../kit/table/column';
import { PROCUREMENT } from '../../words/bureau/procurement';
import { instantText, yesNo } from '../../words/format';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';

/** A procurement notice, as lists show it. */
export type NoticeRow = {
  id: string;
  kind: ContractKind;
  title: string;
  method: string;
  publishedAt: string | null;
  award: { id: string; awardedOn: string; contractor: { id: string; name: string } | null } | null;
  contract: { id: string; signedOn: string } | null;
};

/** Returns the state of a procurement: open, awarded, or with a signed contract. */
export function noticeState({ award, contract }: Pick<NoticeRow, 'award' | 'contract'>): { tone: Tone; text: string } {
  if (contract !== null) return { tone: 'done', text: say(PROCUREMENT.stateSigned) };
  if (award !== null) return { tone: 'active', text: say(PROCUREMENT.stateAwarded) };
  return { tone: 'waiting', text: say(PROCUREMENT.stateOpen) };
}

export const NOTICE_COLUMNS: readonly Column<NoticeRow>[] = [
  { key: 'title', title: PROCUREMENT.name, value: ({ title }) => title, exported: 'title' },
  { key: 'kind', title: PROCUREMENT.kind, value: ({ kind }) => labelOf(CONTRACT_KIND, kind), exported: 'kind' },
  {
    key: 'publishedAt',
    title: PROCUREMENT.publishedAt,
    value: ({ publishedAt }) => publishedAt,
    text: ({ publishedAt }) => instantText(publishedAt),
    exported: 'publishedAt',
  },
  {
    key: 'contractor',
    title: PROCUREMENT.awardedTo,
    value: ({ award }) => award?.contractor?.name ?? null,
    exported: 'award.contractor.name',
  },
  {
    key: 'awardedOn',
    title: PROCUREMENT.awardedOn,
    value: ({ award }) => award?.awardedOn ?? null,
    exported: 'award.awardedOn',
  },
  {
    key: 'state',
    title: PROCUREMENT.state,
    value: (row) => noticeState(row).text,
    show: (row) => <Tag {...noticeState(row)} />,
    exported: null,
  },
];

const YES_NO = [
  { value: 'true', label: yesNo(true) },
  { value: 'false', label: yesNo(false) },
];

export const NOTICE_FILTERS: readonly Filter[] = [
  { name: 'awarded', label: PROCUREMENT.award, kind: 'choice', options: YES_NO },
  { name: 'contracted', label: PROCUREMENT.stateSigned, kind: 'choice', options: YES_NO },
];

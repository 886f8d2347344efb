import {
  RECTIFICATION_ADDRESSEE,
  RECTIFICATION_OPENER,
  RECTIFICATION_STATUS,
  type RectificationAddressee,
  type RectificationOpener,
  type RectificationStatus,
} from '../../../../shared/domain/oversight';
import { StatusTag } from '../../kit/feedback/status-tag';
import { type Filter } from '../../kit/list/filter';
import { type Column } from '../../kit/table/column';
import { labelOf, optionsOf, ruleText } from '../../words/labels';
import { RECTIFICATION } from '../../words/nouns/oversight';

/** A demand to correct something, as lists show it. */
export type RectificationRow = {
  id: string;
  rule: string;
  demand: string;
  addressee: RectificationAddressee;
  openedBy: RectificationOpener;
  openedOn: string;
  dueOn: string;
  status: RectificationStatus;
  round: number;
  answeredOn: string | null;
  closedOn: string | null;
  station: { id: string; name: string } | null;
};

export const RECTIFICATION_COLUMNS: readonly Column<RectificationRow>[] = [
  { key: 'rule', title: RECTIFICATION.rule, value: ({ rule }) => ruleText(rule), exported: 'rule' },
  {
    key: 'station',
    title: RECTIFICATION.station,
    value: ({ station }) => station?.name ?? null,
    exported: 'station.name',
  },
  { key: 'demand', title: RECTIFICATION.demand, value: ({ demand }) => demand, exported: 'demand' },
  {
    key: 'addressee',
    title: RECTIFICATION.addressee,
    value: ({ addressee }) => labelOf(RECTIFICATION_ADDRESSEE, addressee),
    exported: 'addressee',
  },
  {
    key: 'openedBy',
    title: RECTIFICATION.openedBy,
    value: ({ openedBy }) => labelOf(RECTIFICATION_OPENER, openedBy),
    isHidden: true,
    exported: 'openedBy',
  },
  { key: 'openedOn', title: RECTIFICATION.openedOn, value: ({ openedOn }) => openedOn, exported: 'openedOn' },
  { key: 'dueOn', title: RECTIFICATION.dueOn, value: ({ dueOn }) => dueOn, exported: 'dueOn' },
  {
    key: 'status',
    title: RECTIFICATION.status,
    value: ({ status }) => labelOf(RECTIFICATION_STATUS, status),
    show: ({ status }) => <StatusTag vocabulary={RECTIFICATION_STATUS} value={status} />,
    exported: 'status',
  },
  {
    key: 'round',
    title: RECTIFICATION.round,
    value: ({ round }) => round,
    isNumber: true,
    isHidden: true,
    exported: 'round',
  },
];

export const RECTIFICATION_FILTERS: readonly Filter[] = [
  { name: 'status', label: RECTIFICATION.status, kind: 'choice', options: optionsOf(RECTIFICATION_STATUS) },
];

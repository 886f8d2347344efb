import { Tag } from '../../kit/feedback/status-tag';
import { type Column } from '../../kit/table/column';
import { say } from '../../words/language';
import { CHECK } from '../../words/nouns/check';
import { type InspectedDistrict } from './board-types';

function lackingText({ lacking }: InspectedDistrict): string {
  if (lacking === null) return say(CHECK.noRequirement);
  return say(lacking ? CHECK.isLacking : CHECK.isDone);
}

export const INSPECTION_COLUMNS: readonly Column<InspectedDistrict>[] = [
  { key: 'district', title: CHECK.district, value: ({ division }) => division?.name ?? null, exported: null },
  { key: 'open', title: CHECK.openStations, value: ({ openStations }) => openStations, isNumber: true, exported: null },
  {
    key: 'inspected',
    title: CHECK.inspected,
    value: ({ inspectedStations }) => inspectedStations,
    isNumber: true,
    exported: null,
  },
  {
    key: 'lacking',
    title: CHECK.lacking,
    value: lackingText,
    show: (row) => <Tag tone={row.lacking === true ? 'warning' : 'neutral'} text={lackingText(row)} />,
    exported: null,
  },
];

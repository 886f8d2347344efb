import { useState } from 'react';
import { Chart } from '../../charts/chart';
import { ChoiceRow } from '../../kit/figure/choice-row';
import { type Column } from '../../kit/table/column';
import { BOARD, CHART } from '../../words/nouns/board';
import { type Words, say } from '../../words/language';
import { type BoardData, type NotMetGroup } from './board-types';
import { type Ranked, rankedOf, rankingText } from './ranking';

/** The maximum number of bars in the chart. The table lists all groups. */
const DRAWN = 10;

const COLUMNS: readonly Column<Ranked>[] = [
  { key: 'name', title: BOARD.groupName, value: ({ name }) => name, exported: null },
  { key: 'notMet', title: BOARD.notMetCount, value: ({ notMet }) => notMet, isNumber: true, exported: null },
  { key: 'share', title: BOARD.share, value: ({ percent }) => percent, isNumber: true, exported: null },
  { key: 'waived', title: BOARD.waived, value: ({ waived }) => waived, isNumber: true, exported: null },
];

type Group = { key: string; title: Words; groups: readonly NotMetGroup[] };

type RankingChartProps = {
  data: Pick<BoardData, 'byRule' | 'byDistrict' | 'byContractor'>;
  /** Whether the role has the page with the list of findings. Groups then link to that list. */
  hasFindings: boolean;
};

/** Shows how many findings are not met, grouped by rule, district or contractor. */
export function RankingChart({ data: { byRule, byDistrict, byContractor }, hasFindings }: RankingChartProps) {
  const all: readonly Group[] = [
    { key: 'rule', title: BOARD.byRule, groups: byRule ?? [] },
    { key: 'district', title: BOARD.byDistrict, groups: byDistrict ?? [] },
    { key: 'contractor', title: BOARD.byContractor, groups: byContractor ?? [] },
  ];
  const choices = all.filter(({ key, groups }) => key === 'rule' || groups.length > 0);
  const [chosen, setChosen] = useState('rule');
  const ranked = rankedOf(choices.find(({ key }) => key === chosen)?.groups ?? []);
  const drawn = ranked.slice(0, DRAWN);
  return (
    <Chart
      title={say(BOARD.ranking)}
      sentence={rankingText(ranked)}
      spec={{
        shape: 'ranking',
        categories: drawn.map(({ name }) => name),
        series: [{ name: say(BOARD.notMetCount), values: drawn.map(({ notMet }) => notMet) }],
        unit: say(CHART.items),
      }}
      tools={<ChoiceRow legend={say(BOARD.group)} choices={choices} chosen={chosen} onChoose={setChosen} />}
      rows={ranked}
      columns={COLUMNS}
      idOf={({ id }) => id}
      linkOf={({ to }) => (hasFindings ? to : null)}
    />
  );
}

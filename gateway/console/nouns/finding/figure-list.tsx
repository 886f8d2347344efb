import { Tag } from '../../kit/feedback/status-tag';
import { say } from '../../words/language';
import { STATION } from '../../words/nouns/station';
import { type DivisionNames } from '../division/division-names';
import { figureTexts } from './figures-text';
import { type FindingRow } from './finding-row';

/**
 * The rule whose first figure need not be a reason. The year before may have broken the rule, but its figures are of this
 * year.
 */
const UNMARKED = 'EV-3';

type FigureListProps = { finding: Pick<FindingRow, 'rule' | 'verdict' | 'figures'>; names: DivisionNames };

/** Shows each figure of a finding on its own line. If the rule is not met, marks the first figure, which is a reason. */
export function FigureList({ finding, names }: FigureListProps) {
  return figureTexts(finding, names).map((text, index) => (
    <div key={text}>
      {finding.verdict === 'NOT_MET' && finding.rule !== UNMARKED && index === 0 ? (
        <>
          <Tag tone="failed" text={say(STATION.reason)} /> <strong>{text}</strong>
        </>
      ) : (
        text
      )}
    </div>
  ));
}

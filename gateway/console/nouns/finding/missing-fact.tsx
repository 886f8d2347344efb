import { RemedyLink } from '../../kit/rule/remedy-link';
import { useSession } from '../../session/session-context';
import { type UnknownFinding, missingText, recordsMissing } from './missing-text';

export type MissingFactProps = { finding: UnknownFinding; station: string | null };

/** Shows which fact a finding lacks, and who must record it. If the own role must, the page to do so is linked. */
export default function MissingFact({ finding, station }: MissingFactProps) {
  const { role } = useSession();
  return (
    <div className="rule-duty">
      <p>
        {missingText(finding)} {recordsMissing(role, finding) && <RemedyLink rule={finding.rule} station={station} />}
      </p>
    </div>
  );
}

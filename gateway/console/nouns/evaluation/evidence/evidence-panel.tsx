import { Link } from 'react-router-dom';
import { Panel } from '../../../kit/record/facts';
import { EVALUATION } from '../../../words/nouns/evaluation';
import { say } from '../../../words/language';
import { type Evidence } from './evidence';

/**
 * Links to the pages on which the person finds the reasons for a score. Each link opens its own window, so that the
 * form keeps its values.
 */
export function EvidencePanel({ evidence }: { evidence: readonly Evidence[] }) {
  return (
    <Panel title={say(EVALUATION.evidence)}>
      <ul className="link-list">
        {evidence.map(({ title, to }) => (
          <li key={to}>
            <Link to={to} target="_blank" rel="noopener">
              {say(title)}
            </Link>
          </li>
        ))}
      </ul>
      <p className="hint">{say(EVALUATION.evidenceHint)}</p>
    </Panel>
  );
}

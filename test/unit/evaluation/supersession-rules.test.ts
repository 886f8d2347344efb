import { type EvaluationRow } from '../../../subgraphs/evaluation/scoring/evaluation/evaluation.row';
import { withPart } from '../../../subgraphs/evaluation/scoring/evaluation/offices.rules';
import { opened } from '../../../subgraphs/evaluation/scoring/joint-scoring/joint-scoring.rules';
import { type PanelMemberRow } from '../../../subgraphs/evaluation/scoring/panel-member/panel-member.row';
import {
  assertNewScorer,
  replacedBy,
  scorersOf,
} from '../../../subgraphs/evaluation/scoring/supersession/supersession.rules';
import { type WithdrawnScoreRow } from '../../../subgraphs/evaluation/scoring/withdrawn-score/withdrawn-score.row';

const person = (subject: string) => ({ issuer: 'i', subject });
const lot = { lotId: 'L', contractorId: 'C', startsOn: '2025-03-01', endsOn: '2028-02-29', endedOn: null };
const replacing = opened(
  { id: 'new', stationId: 'S', projectYear: 2025, kind: 'ANNUAL', served: { lot, ordinal: 1, beginsOn: '2025-03-01' } },
  null,
);
const scoredBy = (row: EvaluationRow, subject: string) =>
  withPart(withPart(row, 'DISTRICT_BUREAU', { scoredBy: person(subject) }), 'STREET_OFFICE', { scoredBy: null });
const old = (changes: Partial<EvaluationRow>): EvaluationRow =>
  scoredBy({ ...replacing, id: 'old', status: 'SUPERSEDED', isCurrent: null, ...changes }, changes.id ?? 'old');
const withdrawn = (evaluationId: string, ground: WithdrawnScoreRow['ground'], subject: string) =>
  ({ evaluationId, ground, scoredBy: person(subject) }) as WithdrawnScoreRow;
const member = (evaluationId: string, subject: string, scoredOn: string | null) =>
  ({ evaluationId, person: person(subject), enteredBy: null, scoredOn }) as PanelMemberRow;

describe('an evaluation', () => {
  const all = {
    evaluations: [
      old({}),
      old({ id: 'other lot', lotId: 'M' }),
      old({ id: 'other year', projectYear: 2026 }),
      old({ id: 'other kind', kind: 'MID_TERM' }),
    ],
    withdrawn: [withdrawn('old', 'CITY_BUREAU', 'withdrawn'), withdrawn('other kind', 'CITY_BUREAU', 'not')],
    members: [member('old', 'member', '2026-01-05'), member('other lot', 'not', '2026-01-05')],
  };

  it('replaces the superseded evaluations of the same lot, project year and kind', () => {
    const replaced = replacedBy(replacing, all);
    expect(replaced.evaluations.map(({ id }) => id)).toEqual(['old']);
    expect(scorersOf(replaced)).toEqual(['old', 'withdrawn', 'member'].map(person));
    expect(() => assertNewScorer(scorersOf(replaced), person('member'))).toThrow(/another person|nobody else/i);
    expect(() => assertNewScorer(scorersOf(replaced), person('not'))).not.toThrow();
  });

  it('does not bar persons without a part in the replaced result', () => {
    const others = {
      evaluations: [],
      withdrawn: [withdrawn('old', 'OFFICE_ALONE', 'alone'), withdrawn('old', 'PANEL', 'aside')],
      members: [member('old', 'silent', null)],
    };
    expect(scorersOf(others)).toEqual([]);
  });
});

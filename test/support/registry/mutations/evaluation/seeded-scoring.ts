import { type DataSource } from 'typeorm';
import { PanelMemberRow } from '../../../../../subgraphs/evaluation/scoring/panel-member/panel-member.row';
import { insertRows } from '../../../../../shared/store/sql/insert-rows';
import { USERS } from '../../../drivers/hub/gateway-under-test';
import { ASKED, CONTESTABLE, FREE_TEXT, SCORED } from '../../../city/writing-city';
import { STATION, TODAY, idOf } from '../../../city/small-city';

/** The evaluation of Lixia that a panel scores. */
export const PANELLED = idOf('EV', 95);
/** The members of the panel of {@link PANELLED}, and of panels of other evaluations. */
export const MEMBER = {
  hub: idOf('PM', 1),
  platform: idOf('PM', 2),
  outside: idOf('PM', 3),
  recused: idOf('PM', 4),
  /** A member whose panel has finished scoring. */
  scored: idOf('PM', 5),
  foreign: idOf('PM', 6),
  otherCity: idOf('PM', 7),
} as const;

/**
 * Adds the requests of both offices to withdraw the scores of {@link ASKED}, and adds panels. The demonstration has
 * neither requests nor panels. The evaluation {@link PANELLED} is not the current evaluation of its year, so the
 * offices can still score that year.
 */
export async function seedScoring({ evaluation }: Readonly<Record<string, DataSource>>): Promise<void> {
  if (evaluation === undefined) throw new Error('The evaluation subgraph has no database.');
  const by = (subject: string) => JSON.stringify({ on: TODAY, by: { issuer: 'seed', subject }, reason: '录入有误' });
  await evaluation.query('UPDATE evaluation SET districtWithdrawal = ?, streetWithdrawal = ? WHERE id = ?', [
    ...[by('district'), by('street'), ASKED],
  ]);
  const copied = 'stationId, contractorId, lotId, weightsTenths';
  await evaluation.query(
    `INSERT INTO evaluation (id, ${copied}, yearOrdinal, projectYear, kind, status, panel)
     SELECT ?, ${copied}, 2, 2026, 'MID_TERM', 'DRAFT', ? FROM evaluation WHERE id = ?`,
    [
      PANELLED,
      JSON.stringify({ kinds: ['DISTRICT_HUB', 'THIRD_PARTY', 'EXPERT'], pointsHundredths: null }),
      CONTESTABLE,
    ],
  );
  await insertRows(evaluation.manager, PanelMemberRow, membersOf());
}

function membersOf(): PanelMemberRow[] {
  const user = (subject: string) => ({ person: { issuer: USERS, subject }, name: null });
  const outside = { person: null, name: FREE_TEXT };
  const recused = { recusedOn: TODAY, recusalReason: FREE_TEXT };
  return [
    member(MEMBER.hub, { kind: 'DISTRICT_HUB', ...user('hub@test') }),
    member(MEMBER.platform, { kind: 'THIRD_PARTY', ...user('city_platform@test') }),
    member(MEMBER.outside, { kind: 'EXPERT', ...outside }),
    member(MEMBER.recused, { kind: 'EXPERT', person: null, name: '李某某', ...recused }),
    member(MEMBER.scored, { kind: 'EXPERT', ...outside, evaluationId: SCORED, projectYear: 2024 }),
    member(MEMBER.foreign, { kind: 'EXPERT', ...outside, evaluationId: idOf('EV', 3), stationId: STATION.shizhong }),
    member(MEMBER.otherCity, { kind: 'EXPERT', ...outside, evaluationId: idOf('EV', 6), stationId: STATION.other }),
  ];
}

type Given = Partial<PanelMemberRow> & Pick<PanelMemberRow, 'kind' | 'person' | 'name'>;

function member(id: string, given: Given): PanelMemberRow {
  const about = { evaluationId: PANELLED, round: 1, stationId: STATION.lixiaFirst, projectYear: 2026 };
  const nothing = { recusedOn: null, recusalReason: null, scoredOn: null, enteredBy: null, points: null };
  return { id, ...about, appointedOn: TODAY, ...nothing, ...given };
}

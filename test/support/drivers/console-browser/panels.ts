import { type Browser } from 'playwright-core';
import { type EvaluationKind, type PanelMemberKind } from '../../../../shared/domain/evaluations';
import { askAs } from './other-party';

type Member = { kind: PanelMemberKind; account?: string; name?: string };
type Signed = {
  evaluations: {
    nodes: { id: string; kind: EvaluationKind; projectYear: number; station: { id: string; name: string } }[];
  };
};

/**
 * Supersedes the signed evaluation of a station, and appoints a panel with these members for a new evaluation. Both
 * calls come from the district bureau of 历下区.
 */
export async function appointPanel(
  browser: Browser,
  url: string,
  { station, members }: { station: string; members: readonly Member[] },
): Promise<void> {
  const bureau = <Data>(query: string, variables: object) =>
    askAs<Data>(browser, url, { party: { role: 'DISTRICT_BUREAU', place: '370102', person: '甲' }, query, variables });
  const { evaluations } = await bureau<Signed>(
    '{ evaluations(first: 100, status: [SIGNED]) { nodes { id kind projectYear station { id name } } } }',
    {},
  );
  const signed = evaluations.nodes.find((each) => each.station.name.includes(station));
  if (signed === undefined) throw new Error(`${station} has no signed evaluation.`);
  await bureau('mutation ($id: ID!) { supersedeEvaluation(id: $id, reason: "评分有误") { id } }', { id: signed.id });
  const { kind, projectYear } = signed;
  const input = { stationId: signed.station.id, projectYear, kind, members };
  await bureau('mutation ($input: AppointPanelInput!) { appointPanel(input: $input) { id } }', { input });
}

import { z } from 'zod';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { PERSONS } from '../../../identity/session/development-sign-in';
import { type Request } from '../../route';
import { type DevelopmentWay, type SessionParts } from '../session/session-parts';

export type Named = { code: string; name: string };
export type NamedContractor = { id: string; name: string };

/**
 * The divisions of the city, its contractors, and the id of the contractor that runs each district hub, by district
 * code.
 */
export type City = {
  places: readonly Named[];
  contractors: readonly NamedContractor[];
  hubContractors: ReadonlyMap<string, string>;
};

/** Sends a query to the graph as the city bureau. */
export type AskAsCity = (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<unknown>;

/**
 * Creates the function that sends queries as the city bureau.
 * @throws Error if the divisions of the city are not loaded
 */
export async function askingAsCity(
  request: Request,
  { findCallers, graph }: SessionParts,
  { signIn, city }: DevelopmentWay,
): Promise<AskAsCity> {
  const { accessToken } = await signIn.signIn({ role: 'CITY_BUREAU', place: city, person: PERSONS[0] });
  const [caller] = await findCallers(accessToken, request.watched.id);
  if (caller === undefined) throw new Error('The city of the demonstration has no bureau.');
  return (query, variables = {}) => graph.ask({ caller, requestId: request.id }, { query, variables });
}

const named = z.object({ code: z.string(), name: z.string() });
const contractor = z.object({ id: z.string(), name: z.string() });
const nodesOf = <T extends z.ZodType>(node: T) => z.object({ nodes: z.array(node) });

const DIVISION = `query ($code: DivisionCode!) {
  division(code: $code) { code name children(first: 100) { nodes { code name } } }
}`;
const divisionSchema = z.object({ division: named.extend({ children: nodesOf(named).nullable() }).nullable() });

const CONTRACTORS = `query ($district: DivisionCode) {
  contractors(first: 100) { nodes { id name } }
  contracts(first: 100, division: $district, kind: HUB, status: IN_SERVICE) { nodes { districtCode contractor { id } } }
}`;
const hubContract = z.object({ districtCode: z.string(), contractor: z.object({ id: z.string() }).nullable() });
const contractorsSchema = z.object({
  contractors: nodesOf(contractor).nullable(),
  contracts: nodesOf(hubContract).nullable(),
});

/**
 * Returns the city with its districts and streets, the first hundred contractors, and the contractor that runs each
 * district hub.
 */
export async function readCity(ask: AskAsCity, code: DivisionCode): Promise<City> {
  const [city, ...districts] = await withChildren(ask, code);
  const streets: Named[] = [];
  for (const district of districts) streets.push(...(await withChildren(ask, district.code)).slice(1));
  const { contractors, contracts } = contractorsSchema.parse(await ask(CONTRACTORS));
  return {
    places: [...(city === undefined ? [] : [city]), ...districts, ...streets],
    contractors: contractors?.nodes ?? [],
    hubContractors: new Map(
      contracts?.nodes.flatMap(({ districtCode, contractor: hub }) => (hub === null ? [] : [[districtCode, hub.id]])),
    ),
  };
}

/** Returns the contractor that runs the district hub. Returns undefined if there is none. */
export async function hubContractorOf(ask: AskAsCity, district: string): Promise<string | undefined> {
  const { contracts } = contractorsSchema.parse(await ask(CONTRACTORS, { district }));
  return contracts?.nodes[0]?.contractor?.id;
}

async function withChildren(ask: AskAsCity, code: string): Promise<Named[]> {
  const { division } = divisionSchema.parse(await ask(DIVISION, { code }));
  if (division === null) return [];
  return [{ code: division.code, name: division.name }, ...(division.children?.nodes ?? [])];
}

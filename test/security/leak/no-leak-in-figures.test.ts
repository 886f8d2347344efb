import { type Caller } from '../../../shared/access/caller';
import { type DemoBatch } from '../../../shared/demo/facts/batch';
import { contractor, office } from '../../support/city/callers';
import { crowdedCity } from '../../support/city/crowded-city';
import { CITY, CONTRACTOR, NOW, ZONE } from '../../support/city/small-city';
import { drawn } from '../../support/drivers/at-scale';
import { strippedCity } from '../../support/model/stripped-city';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { EVERY_FIELD_AT_ONCE } from '../../support/drivers/wide-limits';
import { audienceSchemas, knownRoots, valuesOf } from '../../support/registry/leak-bench';
import { type Probe, probesOf } from '../../support/registry/schema/schema-walk';

const schemas = audienceSchemas();

function probes({ role }: Caller): readonly Probe[] {
  const schema = schemas.get(role);
  if (schema === undefined) throw new Error(`The role ${role} has no schema.`);
  return probesOf(schema, knownRoots(schema), valuesOf).filter(({ takesKey }) => !takesKey);
}

async function hubOf(batches: DemoBatch[]): Promise<GatewayUnderTest> {
  const hub = await gatewayUnderTest(() => batches, NOW, EVERY_FIELD_AT_ONCE);
  await hub.assessDay();
  return hub;
}

/**
 * Masks the values that differ between any two databases with the same facts: the ids of events, and their positions
 * and hashes in the chain.
 */
function withoutChain(answer: string): string {
  return answer
    .replaceAll(/"endCursor":"f37[^"]*"/g, '"endCursor":"of the chain"')
    .replaceAll(/"(startCursor|endCursor)":"([\w-]+)"/g, (all, name: string, cursor: string) =>
      isOfEvent(cursor) ? `"${name}":"of an event"` : all,
    )
    .replaceAll(/"id":"01K[0-9A-Z]{23}"/g, '"id":"of an event"')
    .replaceAll(/"(sequence|length)":\d+/g, '"$1":"of the chain"')
    .replaceAll(/"(hash|previousHash)":"[0-9a-f]{64}"/g, '"$1":"of the chain"');
}

/**
 * Returns whether a cursor points to an event by its time and its id. For an auditor, it may name the position in the
 * chain instead of the id.
 */
function isOfEvent(cursor: string): boolean {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  return /^\["[\w-]+","2026-06-17T02:00:00\.000Z",(?:"01K[0-9A-Z]{23}"|\d+,"3701")\]$/.test(text);
}

type Difference = { root: string; whole: string; stripped: string };

function difference(root: string, [one, other]: [string, string]): Difference[] {
  if (one === other) return [];
  const at = [...one].findIndex((character, index) => character !== other[index]);
  const around = (text: string) => text.slice(Math.max(0, at - 80), at + 80);
  return [{ root, whole: around(one), stripped: around(other) }];
}

it.each([
  ['the contractor of several districts', contractor(CONTRACTOR.several)],
  ['the contractor of one station', contractor(CONTRACTOR.lixia)],
  ['the zone’s auditor', office('AUDITOR', ZONE)],
  ['the city’s auditor', office('AUDITOR', CITY)],
] as const)(
  'gives %s the same answers with and without the rows of others',
  async (_, caller) => {
    const whole = await hubOf(crowdedCity());
    const stripped = await hubOf(strippedCity(crowdedCity(), caller));
    const differences: Difference[] = [];
    const asked = drawn(probes(caller), 1 / 8);
    let characters = 0;
    try {
      for (const { source, root } of asked) {
        const ask = async (hub: GatewayUnderTest) => withoutChain((await hub.ask(caller, source)).text);
        const answers: [string, string] = [await ask(whole), await ask(stripped)];
        characters += answers[0].length;
        differences.push(...difference(root, answers));
      }
    } finally {
      await Promise.all([whole.close(), stripped.close()]);
    }
    expect(differences).toEqual([]);
    expect(characters / asked.length).toBeGreaterThan(20);
  },
  600_000,
);

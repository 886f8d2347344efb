import { z } from 'zod';
import { MEDIA_TYPES } from '../../../shared/kernel/media-types';
import { type Caller } from '../../../shared/access/caller';
import { type CallersGraph } from '../../graph/ask-as-caller';
import { type GatewayContext } from '../../transport/gateway-context';
import { grantsOf, missingGrant } from '../../graph/grants';

/**
 * The root fields that find files, one for each kind of record that a file can belong to. The id of a file does not
 * show the kind of its record.
 */
const ROOTS = [
  'attachment',
  'contractAttachment',
  'paymentAccountAttachment',
  'qualificationFile',
  'stationAttachment',
] as const;
type Root = (typeof ROOTS)[number];

const attachmentSchema = z
  .object({ name: z.string(), mediaType: z.enum(MEDIA_TYPES), bytes: z.int(), sha256: z.string() })
  .nullable();
export type Attachment = NonNullable<z.infer<typeof attachmentSchema>>;

/**
 * Returns the attachment with this id, or null if no root field finds it. It queries all root fields at the same time
 * and waits for all answers. The response time therefore does not show which field has the file.
 * @throws HubError FORBIDDEN if the token grants none of the root fields. If no field finds the file and a query has
 * failed, it throws the error of that query.
 */
export async function findAttachment(
  graph: CallersGraph,
  context: GatewayContext,
  id: string,
): Promise<Attachment | null> {
  const asked = rootsOf(graph, context.caller).map((root) => ask(graph, context, { root, id }));
  const answers = await Promise.allSettled(asked);
  for (const answer of answers) if (answer.status === 'fulfilled' && answer.value !== null) return answer.value;
  for (const answer of answers) if (answer.status === 'rejected') throw answer.reason;
  return null;
}

/**
 * Returns the root fields that the caller may use to find files: the role has them, and the token grants them.
 * @throws HubError FORBIDDEN if the role has such fields and the token grants none of them
 */
function rootsOf(graph: CallersGraph, caller: Caller): readonly Root[] {
  const seen = ROOTS.filter((root) => graph.sees(caller.role, root));
  const grants = grantsOf(caller);
  const granted = seen.filter((root) => grants === null || grants.includes(`${root}:read`));
  const [first] = seen;
  if (first !== undefined && granted.length === 0) throw missingGrant(`${first}:read`);
  return granted;
}

async function ask(graph: CallersGraph, context: GatewayContext, { root, id }: { root: Root; id: string }) {
  const query = `query Attachment($id: ID!) { ${root}(id: $id) { name mediaType bytes sha256 } }`;
  return attachmentSchema.parse((await graph.ask(context, { query, variables: { id } }))[root] ?? null);
}

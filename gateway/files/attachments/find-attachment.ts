import { z } from 'zod';
import { MEDIA_TYPES } from '../../../shared/kernel/media-types';
import { type Caller } from '../../../shared/access/caller';
import { type CallersGraph } from '../../graph/ask-as-caller';
import { type GatewayContext } from '../../transport/gateway-context';
import { grantsOf, missingGrant } from '../../graph/grants';

/**
 * The root fields that find files, one for each kind of owner. An id does not show which kind of owner its file has.
 */
const ROOTS = ['attachment', 'contractAttachment', 'paymentAccountAttachment', 'qualificationFile'] as const;
type Root = (typeof ROOTS)[number];

const attachmentSchema = z
  .object({ name: z.string(), mediaType: z.enum(MEDIA_TYPES), bytes: z.int(), sha256: z.string() })
  .nullable();
export type Attachment = NonNullable<z.infer<typeof attachmentSchema>>;

/**
 * Asks all root fields at once, so that the response time does not show which one has the file. Once one of them has
 * found the file, it does not wait for the others.
 * @throws HubError FORBIDDEN, or the error of a subgraph that could not answer, if none has found the file
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
 * Returns the root fields of the caller's role that the caller's token grants. @throws HubError FORBIDDEN if it grants
 * none
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

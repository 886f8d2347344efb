import { z } from 'zod';
import { type CliRefusal, refuse } from './cli-refusal';

const fault = z.object({ field: z.string(), message: z.string() });

/** The schema of an answer of the Hub to a query or a mutation, and of its refusal to send a file. */
export const answerSchema = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z
          .object({ code: z.string().optional(), field: z.string().optional(), faults: z.array(fault).default([]) })
          .default({ faults: [] }),
      }),
    )
    .optional(),
});
type HubError = NonNullable<z.output<typeof answerSchema>['errors']>[number];

/** The refusal of a request: its code, and why the Hub refuses it, in the language that the request asked for. */
export type HubRefusal = { code: string; reason: string };

/** Returns the refusal for an error of the Hub. The reason includes the faults of several fields. */
export function refusalOf({ message, extensions: { code = '', field, faults } }: HubError): HubRefusal {
  const where = field === undefined ? '' : ` [${field}]`;
  const all = faults.map((each) => ` ${each.message} [${each.field}]`).join('');
  return { code, reason: `${message}${faults.length > 1 ? all : where}` };
}

/** Returns the error with the reasons of the Hub in both languages. */
export function refusedByHub(zh: HubRefusal, en: HubRefusal): CliRefusal {
  return refuse(`系统拒绝了请求(${zh.code}):${zh.reason}`, `The Hub refused the request (${en.code}): ${en.reason}`);
}

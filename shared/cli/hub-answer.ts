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
function refusedByHub(zh: HubRefusal, en: HubRefusal): CliRefusal {
  return refuse(`系统拒绝了请求(${zh.code}):${zh.reason}`, `The Hub refused the request (${en.code}): ${en.reason}`);
}

/** The languages in which the client asks for the Hub's messages. */
export type Language = 'zh-CN' | 'en';

/** The outcome of one request: the value that the Hub sent, or its refusal. */
export type Tried<Value> = { value: Value } | HubRefusal;

/** Sends a request in Chinese and, if the Hub refuses it, in English. @throws CliRefusal if the Hub refuses both */
export async function accepted<Value>(send: (language: Language) => Promise<Tried<Value>>): Promise<Value> {
  const chinese = await send('zh-CN');
  if ('value' in chinese) return chinese.value;
  const english = await send('en');
  if ('value' in english) return english.value;
  throw refusedByHub(chinese, english);
}

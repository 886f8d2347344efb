import { z } from 'zod';

/** Control and format characters, line separators, halves of a pair. Rare characters of names are none, assigned or not. */
const NOT_SEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Text as a person writes it into one line of a form: trimmed, not empty, nothing that cannot be seen, at most `most` characters. */
export function line(most: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !NOT_SEEN.test(text), {
      params: { zh: '含有不可见字符', en: 'holds characters that cannot be seen' },
    });
}

/** What was left out and what is null are the same to a client: null. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().transform((value) => value ?? null);
}

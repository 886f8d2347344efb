import { z } from 'zod';
import { type DivisionCode, isDivisionCode, isQuasiUnit } from '../../kernel/ids/division-code';

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
      params: { zh: '不得含有不可见字符', en: 'must not hold invisible characters' },
    });
}

/** The same of several lines: of white space it may hold line breaks and tabs. */
export function prose(most: number) {
  return z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(most)
        .refine((text) => !NOT_SEEN.test(text.replaceAll(/[\n\t]/g, ' ')), {
          params: { zh: '不得含有不可见字符', en: 'must not hold invisible characters' },
        }),
    );
}

/** What was left out and what is null are the same to a client: null. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().transform((value) => value ?? null);
}

/** A place that may have a station: a quasi-unit runs none. */
export const streetCode = z.custom<DivisionCode>(
  (code) => isDivisionCode(code) && code.length === 9 && !isQuasiUnit(code),
  { params: { zh: '须为街道、镇或乡的九位区划代码', en: 'must be the nine-digit code of a street, town or township' } },
);

/** A district, or what stands in a district's place. */
export const districtCode = z.custom<DivisionCode>((code) => isDivisionCode(code) && code.length === 6, {
  params: { zh: '须为区县的六位区划代码', en: 'must be the six-digit code of a district' },
});

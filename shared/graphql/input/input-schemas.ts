import { z } from 'zod';
import { type DivisionCode, isDivisionCode, isQuasiUnit } from '../../kernel/ids/division-code';

/**
 * Invisible characters: control and format characters, line separators, and lone surrogates. Rare characters that occur
 * in names are allowed.
 */
const NOT_SEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Returns the schema of one line of text: trimmed, 1 to `most` characters, none of them invisible. */
export function line(most: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !NOT_SEEN.test(text), {
      params: { zh: '不得含有不可见字符', en: 'must not contain invisible characters' },
    });
}

/** Returns the schema of a text like `line`, except that it may hold line breaks and tabs. */
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
          params: { zh: '不得含有不可见字符', en: 'must not contain invisible characters' },
        }),
    );
}

/** Returns a schema that also accepts null and a missing value. Both become null, as API clients treat them alike. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().transform((value) => value ?? null);
}

/**
 * The schema of the code of a street, town or township, which may have a station. Quasi-units, such as development
 * zones, have no station and are refused.
 */
export const streetCode = z.custom<DivisionCode>(
  (code) => isDivisionCode(code) && code.length === 9 && !isQuasiUnit(code),
  { params: { zh: '须为街道、镇或乡的九位区划代码', en: 'must be the nine-digit code of a street, town or township' } },
);

/** The schema of the six-digit code of a district, or of a division that takes the place of a district. */
export const districtCode = z.custom<DivisionCode>((code) => isDivisionCode(code) && code.length === 6, {
  params: { zh: '须为区县的六位区划代码', en: 'must be the six-digit code of a district' },
});

import { z } from 'zod';

/** Control and format characters, line separators and halves of a pair: none of them shows, and some turn the text around. */
const DOES_NOT_PRINT = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** One line of 1 to `max` characters that print, without white space around it. Rare characters of names are let through. */
export function printableText(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !DOES_NOT_PRINT.test(text));
}

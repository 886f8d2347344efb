import { type Condition } from '../../access/scope-sql';
import { type Connection } from '../connection/connection';

/** The characters that `String.prototype.trim` removes. */
const WHITE_SPACE =
  '\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/**
 * Returns the condition that a text is empty or only white space, as `text.trim() === ''` does. `sql` names the column.
 */
export function isBlank({ source }: Connection, sql: string): Condition {
  if (source.options.type === 'better-sqlite3') return { sql: `TRIM(${sql}, ?) = ''`, parameters: [WHITE_SPACE] };
  return { sql: `${sql} REGEXP ?`, parameters: [`^[${WHITE_SPACE}]*$`] };
}

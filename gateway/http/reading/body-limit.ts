import { type Role } from '../../../shared/domain/roles';
import { type BodyLimit } from './read-body';

/** The maximum size of a request body, in bytes: for callers with a token, and for the public. */
export type BodyLimits = { mostBodyBytes: number; mostPublicBodyBytes: number };

/** The number of bytes that cost about as much to parse as one field costs to answer. */
const BYTES_OF_A_FIELD = 100;

/** Returns the limit of a body. The caller pays for its bytes, because deeply nested JSON is slow to parse. */
export function bodyLimit(role: Role, limits: BodyLimits, spend: (fields: number) => void): BodyLimit {
  return {
    mostBytes: role === 'PUBLIC' ? limits.mostPublicBodyBytes : limits.mostBodyBytes,
    charge: (bytes) => spend(Math.floor(bytes / BYTES_OF_A_FIELD)),
  };
}

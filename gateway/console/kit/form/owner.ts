import { useMemo } from 'react';
import { useSession } from '../../session/session-context';
import { type Owner, ownerOf } from './owned';

/** Returns the signed-in person as the owner of what this browser stores. */
export function useOwner(): Owner {
  const session = useSession();
  return useMemo(() => ownerOf(session), [session]);
}

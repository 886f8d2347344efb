import { type ReactNode, createContext, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type WorkKind } from '../../../../shared/domain/work/work-kind';
import { useAsk } from '../../graph/ask';
import { isGranted, useSession } from '../../session/session-context';
import { ReadyWorkProvider } from '../rule/remedy-pages';
import { NO_WORK, type Work, workAfter } from './work-after';
import { WORK_FIELDS, type WorkCount, type WorkField } from './work-item';
import { workQuery } from './work-queries';

type WorkReading = Work & {
  /** The work lists that the session may read. */
  fields: readonly WorkField[];
  reload: () => void;
  /** Makes the provider read the work items in addition to the counts, until the returned function is called. */
  readItems: () => () => void;
};

const WorkContext = createContext<WorkReading>({
  ...NO_WORK,
  fields: [],
  reload: () => undefined,
  readItems: () => () => undefined,
});

const EACH_MINUTE = 60_000;

/** Reads the work of the office every minute while the page is visible. The side bar and the home page use it. */
export function WorkProvider({ children }: { children: ReactNode }) {
  const session = useSession();
  const fields = useMemo(() => readableWork(session), [session]);
  const { work, load, readItems } = useWorkReading(fields);
  useEffect(() => {
    const refresh = () => {
      if (document.visibilityState === 'visible') load('background');
    };
    if (document.visibilityState === 'visible') load();
    const timer = setInterval(refresh, EACH_MINUTE);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [load]);
  const reload = useCallback(() => load(), [load]);
  const value = useMemo(() => ({ ...work, fields, reload, readItems }), [work, fields, reload, readItems]);
  // Until the counts are known, the role may have such work.
  const isReady = useCallback(
    (kind: WorkKind) => work.counts === null || readyEntries(work.counts, [kind]) > 0,
    [work.counts],
  );
  return (
    <WorkContext value={value}>
      <ReadyWorkProvider value={isReady}>{children}</ReadyWorkProvider>
    </WorkContext>
  );
}

function useWorkReading(fields: readonly WorkField[]) {
  const ask = useAsk();
  const [work, setWork] = useState<Work>(NO_WORK);
  const wanted = useRef(0);
  /** The kind of request in progress: none, for counts only, or for counts and items. */
  const underWay = useRef<'none' | 'counts' | 'items'>('none');
  const load = useCallback(
    (policy: 'network-only' | 'background' = 'network-only') => {
      const withItems = wanted.current > 0;
      if (fields.length === 0 || underWay.current === 'items' || (underWay.current === 'counts' && !withItems)) return;
      underWay.current = withItems ? 'items' : 'counts';
      void ask<Record<string, unknown>>(workQuery(fields, withItems), {}, policy).then((answer) => {
        underWay.current = 'none';
        setWork((before) => workAfter(before, answer, { fields, now: new Date() }));
      });
    },
    [ask, fields],
  );
  const readItems = useCallback(() => {
    wanted.current += 1;
    load();
    return () => {
      wanted.current -= 1;
    };
  }, [load]);
  return { work, load, readItems };
}

export function useWork(): WorkReading {
  return use(WorkContext);
}

/** Returns the work lists that the session may read. */
function readableWork(session: { grants: readonly string[] | null }): WorkField[] {
  return WORK_FIELDS.filter(
    (field) => isGranted(session, `${field}:read`) && isGranted(session, `${field}Counts:read`),
  );
}

/**
 * Returns how many entries of these kinds the office can act on now. One item of the work list can have several
 * entries. For example, the hours of a station in a week are one item, but the page of the kind lists each entry.
 */
export function readyEntries(counts: readonly WorkCount[] | null, kinds: readonly WorkKind[]): number {
  return (counts ?? []).filter(({ kind }) => kinds.includes(kind)).reduce((sum, { entries }) => sum + entries, 0);
}

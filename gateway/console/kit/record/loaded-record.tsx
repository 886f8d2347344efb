import { type ReactNode } from 'react';
import { Loading } from '../feedback/loading';
import { NotFoundPage } from '../feedback/page-fault';
import { RefusalAlert } from '../feedback/refusal-alert';
import { type Loaded } from './use-record';

type LoadedRecordProps<Data, Row> = {
  loaded: Loaded<Data>;
  /** Finds the record in the answer. Returns null if the record does not exist or is outside the caller's scope. */
  pick: (data: Data) => Row | null | undefined;
  children: (row: Row, reload: () => void) => ReactNode;
};

/** Shows a record once it has been read. Until then, says that it is loading, missing, or not available. */
export function LoadedRecord<Data, Row>({ loaded, pick, children }: LoadedRecordProps<Data, Row>) {
  const { data, refusal, reload } = loaded;
  const row = data === null ? null : (pick(data) ?? null);
  if (row !== null) {
    return (
      <>
        {refusal !== null && <RefusalAlert refusal={refusal} onRetry={reload} />}
        {children(row, reload)}
      </>
    );
  }
  if (refusal !== null && refusal.code !== 'NOT_FOUND') return <RefusalAlert refusal={refusal} onRetry={reload} />;
  if (data === null && refusal === null) return <Loading />;
  return <NotFoundPage />;
}

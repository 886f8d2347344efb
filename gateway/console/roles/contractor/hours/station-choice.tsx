import Select from 'antd/es/select';
import { useCallback, useEffect } from 'react';
import { useSearchParams } from 'react-router-dom';
import { GridStationsDocument } from '../../../generated/documents/contractor';
import { RefusalAlert } from '../../../kit/feedback/refusal-alert';
import { useWhole } from '../../../kit/record/use-whole';
import { HOURS_GRID } from '../../../words/nouns/hours';
import { say } from '../../../words/language';

/**
 * A field to choose the station of the grid. The choice is stored in the address of the page. The default is the first
 * station.
 */
export function StationChoice() {
  const [search, setSearch] = useSearchParams();
  const { data, refusal, reload } = useWhole(GridStationsDocument, 'stations', {});
  const stations = (data ?? []).filter(({ status }) => status !== 'CLOSED');
  const chosen = search.get('station');
  const first = stations[0]?.id;
  const choose = useCallback(
    (station: string) => {
      const next = new URLSearchParams(search);
      next.set('station', station);
      setSearch(next, { replace: true });
    },
    [search, setSearch],
  );
  useEffect(() => {
    if (chosen === null && first !== undefined) choose(first);
  }, [chosen, first, choose]);
  return (
    <>
      {refusal !== null && <RefusalAlert refusal={refusal} onRetry={reload} />}
      <div className="filters">
        <label htmlFor="grid-station">
          <span>{say(HOURS_GRID.station)}</span>
          <Select<string>
            id="grid-station"
            style={{ minWidth: 280 }}
            value={chosen}
            options={stations.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={choose}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </label>
      </div>
    </>
  );
}

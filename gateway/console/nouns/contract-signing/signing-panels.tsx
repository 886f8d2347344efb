import Button from 'antd/es/button';
import { useState } from 'react';
import { rowsOf } from '../../kit/form/check-values';
import { type Values } from '../../kit/form/field';
import { capitalYuan } from '../../kit/form/money';
import { PROCUREMENT } from '../../words/bureau/procurement';
import { yuan } from '../../words/format';
import { say } from '../../words/language';
import { agreedSum, differenceText, priceOf, sumsOfYears } from './signing-money';

/** Shows the sum of the prices that have been entered so far, in figures and in capital numerals. */
export function PriceLine({ values }: { values: Values }) {
  const price = priceOf(values);
  return (
    <p className="wizard-sum" aria-live="polite">
      {say(PROCUREMENT.priceSum, { sum: yuan(price), capital: capitalYuan(price) })}
    </p>
  );
}

/** Shows the sum of the instalments in each project year, and whether all instalments sum to the price. */
export function InstalmentSums({ values }: { values: Values }) {
  const [sum, price] = [agreedSum(values), priceOf(values)];
  return (
    <div aria-live="polite">
      <ul>
        {sumsOfYears(values).map(([year, ofYear]) => (
          <li key={year}>{say(PROCUREMENT.sumOfYear, { year, sum: yuan(ofYear) })}</li>
        ))}
      </ul>
      <p className={sum === price ? 'wizard-sum' : 'wizard-sum fault-text'}>
        {sum === price ? say(PROCUREMENT.sumEqual, { sum: yuan(sum) }) : differenceText(sum, price)}
      </p>
    </div>
  );
}

type LotHelpersProps = { values: Values; waiting: readonly string[]; onLots: (lots: readonly Values[]) => void };

/** Offers to add all stations that wait for a contract, and to fill in one price for every lot. */
export function LotHelpers({ values, waiting, onLots }: LotHelpersProps) {
  const [price, setPrice] = useState('');
  const lots = rowsOf(values['lots']);
  const takeAll = () => {
    const known = new Set(lots.map((row) => row['stationId']));
    const added = waiting.filter((id) => !known.has(id)).map((stationId) => ({ stationId, priceFen: price }));
    onLots(lots.filter((row) => row['stationId'] !== '').concat(added));
  };
  return (
    <>
      {waiting.length === 0 && <p className="hint">{say(PROCUREMENT.noneWaits)}</p>}
      <div className="selection-bar">
        <Button onClick={takeAll} disabled={waiting.length === 0}>
          {say(PROCUREMENT.takeAll, { count: waiting.length })}
        </Button>
        <label>
          {say(PROCUREMENT.samePrice)}{' '}
          <input
            className="input"
            style={{ width: 140 }}
            inputMode="decimal"
            value={price}
            onChange={(event) => setPrice(event.target.value)}
          />
        </label>
        <Button
          onClick={() => onLots(lots.map((row) => ({ ...row, priceFen: price })))}
          disabled={price === '' || lots.length === 0}
        >
          {say(PROCUREMENT.applyPrice)}
        </Button>
      </div>
    </>
  );
}

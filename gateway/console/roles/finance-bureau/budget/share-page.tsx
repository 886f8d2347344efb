import { FundingShareOfDocument, SetFundingShareDocument } from '../../../generated/documents/finance-bureau';
import { setFundingShare } from '../../../generated/limits';
import { FormPage } from '../../../kit/entry/form-page';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { WithPlaceAndYear, usePlaceAndYear } from '../../../nouns/budget/place-year';
import { BUDGET } from '../../../words/finance/budget';
import { say } from '../../../words/language';

/** Shows the form in which the city's finance bureau sets the city's share of the general budget (rule FN-1). */
export function SharePage() {
  return (
    <WithPlaceAndYear>
      <ShareForm />
    </WithPlaceAndYear>
  );
}

function ShareForm() {
  const { division, year } = usePlaceAndYear();
  const loaded = useRecord(FundingShareOfDocument, { division, year }, 'form');
  return (
    // If no share is set for the year, the form is still shown.
    <LoadedRecord loaded={loaded} pick={(data) => data}>
      {({ fundingShare }, reload) => {
        // For a district without its own share, the Hub returns the share of the city.
        const own = fundingShare?.divisionCode === division ? fundingShare : null;
        return (
          <FormPage
            onReload={reload}
            spec={{
              id: `share-${division}-${year}`,
              title: say(BUDGET.shareTitle, { year }),
              fields: [{ name: 'cityPercent', label: BUDGET.cityPercent, kind: 'whole', unit: BUDGET.percent }],
              limits: setFundingShare,
              initial: { cityPercent: own === null ? '' : String(own.cityPercent) },
              backTo: `/budget?division=${division}&year=${year}`,
              isChecked: true,
              send: (act, values, key) => {
                const input = { ...values, division, year, expectedVersion: own?.version ?? 0 };
                return act(SetFundingShareDocument, { input }, key);
              },
            }}
          >
            <p className="hint">{say(BUDGET.shareHint)}</p>
            <p>
              {fundingShare === null
                ? say(BUDGET.shareNone)
                : say(BUDGET.shareNow, { percent: fundingShare.cityPercent, on: fundingShare.setOn })}
            </p>
          </FormPage>
        );
      }}
    </LoadedRecord>
  );
}

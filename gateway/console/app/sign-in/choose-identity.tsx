import Button from 'antd/es/button';
import Select from 'antd/es/select';
import { useEffect, useState } from 'react';
import { type RolePlaces } from '../../../../shared/domain/console/console-session';
import { ROLE, type Role } from '../../../../shared/domain/roles';
import { ENTRY } from '../../words/every-page';
import { FRAME } from '../../words/frame';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { type Identity, readPlaces } from '../../session/session';
import { type Choice, identityOf, missingIn, placeOptions, suggestedOf } from './identity-choice';
import { keepOffice, keptOffice } from './kept-office';

/**
 * Lists the identities of the demonstration. The developer chooses a role, then a place or contractor, then a person.
 * The office that was chosen last in this tab is proposed. Otherwise the place is empty, unless the role has only one.
 */
export function ChooseIdentity({ onChoose }: { onChoose: (identity: Identity) => Promise<void> }) {
  const [choice, setChoice] = useState<Choice>({ role: null, place: null, contractorId: null, person: '甲' });
  const [busy, setBusy] = useState(false);
  const set = (part: Partial<Choice>) => setChoice((before) => ({ ...before, ...part }));
  const offered = useOffered(set);
  const ofRole = offered.find(({ role }) => role === choice.role);
  const missing = missingIn(choice, ofRole);
  const signIn = () => {
    setBusy(true);
    keepOffice(identityOf(choice));
    void onChoose(identityOf(choice)).finally(() => setBusy(false));
  };
  return (
    <form className="identity" onSubmit={withoutLoading(signIn)}>
      <ChoiceRow
        id="role"
        label={say(FRAME.role)}
        value={choice.role}
        options={offered.map(({ role }) => ({ value: role, label: labelOf(ROLE, role) }))}
        onChange={(role) => set(suggestedOf(offered, role as Role))}
      />
      {ofRole !== undefined && <PlaceRows {...{ ofRole, offered, choice, set }} />}
      <ChoiceRow
        id="person"
        label={say(FRAME.person)}
        value={choice.person}
        options={(ofRole?.persons ?? ['甲', '乙']).map(personOption)}
        onChange={(person) => set({ person })}
      />
      <Button type="primary" htmlType="submit" block disabled={missing !== null} loading={busy}>
        {say(FRAME.signIn)}
      </Button>
      {missing !== null && <p className="secondary small">{say(ENTRY.mustChoose, { label: say(missing) })}</p>}
    </form>
  );
}

/** Reads the identities of the demonstration. Then chooses the office that was chosen last in this tab. */
function useOffered(choose: (office: Partial<Choice>) => void): readonly RolePlaces[] {
  const [offered, setOffered] = useState<readonly RolePlaces[]>([]);
  useEffect(() => {
    const show = (read: readonly RolePlaces[]) => {
      setOffered(read);
      choose(keptOffice(read) ?? {});
    };
    void readPlaces().then(show, () => setOffered([]));
  }, []);
  return offered;
}

/** Returns an event handler that submits a form without reloading the page. */
function withoutLoading(submit: () => void) {
  return (event: { preventDefault: () => void }) => {
    event.preventDefault();
    submit();
  };
}

function personOption(person: string) {
  return { value: person, label: say(FRAME.personOf, { person }) };
}

type PlaceRowsProps = {
  ofRole: RolePlaces;
  /** All roles of the demonstration. */
  offered: readonly RolePlaces[];
  choice: Choice;
  set: (part: Partial<Choice>) => void;
};

/** The fields for the place and the contractor. Each is shown only for a role that needs it. */
function PlaceRows({ ofRole, offered, choice, set }: PlaceRowsProps) {
  return (
    <>
      {ofRole.places.length > 0 && (
        <ChoiceRow
          id="place"
          label={say(FRAME.place)}
          value={choice.place}
          options={placeOptions(ofRole, offered)}
          onChange={(place) => set({ place })}
        />
      )}
      {ofRole.contractors.length > 0 && (
        <ChoiceRow
          id="contractor"
          label={say(FRAME.contractor)}
          value={choice.contractorId}
          options={ofRole.contractors.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(contractorId) => set({ contractorId })}
        />
      )}
    </>
  );
}

type ChoiceRowProps = {
  id: string;
  label: string;
  value: string | null;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
};

function ChoiceRow({ id, label, value, options, onChange }: ChoiceRowProps) {
  return (
    <div className="field">
      <label htmlFor={`identity-${id}`}>{label}</label>
      <Select<string>
        id={`identity-${id}`}
        value={value}
        options={options}
        onChange={onChange}
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: '100%' }}
      />
    </div>
  );
}

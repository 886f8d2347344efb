import { useId } from 'react';
import { type Words, say } from '../../words/language';

type ChoiceRowProps = {
  legend: string;
  choices: readonly { key: string; title: Words }[];
  chosen: string;
  onChoose: (key: string) => void;
};

/** A row of choices for a figure, one of which is chosen. */
export function ChoiceRow({ legend, choices, chosen, onChoose }: ChoiceRowProps) {
  const name = useId();
  return (
    <fieldset className="choice-row no-print">
      <legend>{legend}</legend>
      {choices.map(({ key, title }) => (
        <label key={key}>
          <input type="radio" name={name} checked={key === chosen} onChange={() => onChoose(key)} /> {say(title)}
        </label>
      ))}
    </fieldset>
  );
}

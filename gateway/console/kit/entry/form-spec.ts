import { type ReactElement } from 'react';
import { type Answer } from '../../graph/ask';
import { type Entered, type NameIn } from '../../graph/entered';
import { type Fault } from '../../graph/refusal';
import { type Act } from '../act/use-act';
import { type Field, type Limits, type Values } from '../form/field';

/**
 * The description of a page with a form. `Path` is the union of the paths in its limits, and `Data` is the answer of
 * the mutation.
 */
export type FormSpec<Path extends string = string, Data = unknown> = {
  /** The name under which the draft is stored. It includes the id of the record if the form is about one. */
  id: string;
  title: string;
  /**
   * The title of the browser window if `title` names a person. Browsers store window titles, so this title must not
   * contain the name.
   */
  windowTitle?: string;
  fields: readonly Field[];
  /** The limits that the Hub sets for the input. */
  limits: Limits<Path>;
  initial: Values;
  /** Sends the values in the format of the Hub's input. */
  send: (act: Act, values: Entered<NameIn<Path>>, key: string) => Promise<Answer<Data>>;
  /** The address to which the form returns when the person cancels or has submitted. */
  backTo: string;
  /**
   * Returns the address to open after the submission instead of `backTo`, for example the page of the new record.
   * `data` is the answer of the Hub.
   */
  doneTo?: (data: Data) => string;
  /** Returns the message after the submission, or null for the usual one. `data` is the answer of the Hub. */
  doneText?: (data: Data) => string | null;
  /** Whether the person checks all values on a separate page before the form sends them. */
  isChecked?: boolean;
  /**
   * Returns the parts of the page on which the person checks the values, each with a React key. `entered` is the usual
   * list of labels and values. Without this function, the page shows only `entered`.
   */
  review?: (values: Values, entered: ReactElement) => readonly ReactElement[];
  /**
   * Whether the mutation is stored and sent later if there is no network connection. Its values must not include
   * personal data.
   */
  isQueued?: boolean;
  /** Checks the rules that concern several fields or that `limits` cannot express. */
  check?: (values: Values) => readonly Fault[];
  submitText?: string;
};

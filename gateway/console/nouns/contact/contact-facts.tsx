import { type ReactNode } from 'react';
import { type Fact, Facts, Panel } from '../../kit/record/facts';
import { CONTACT } from '../../words/nouns/contact';
import { type Contact } from './contact-fields';
import { openingText } from './opening-text';

type ContactFactsProps = {
  title: string;
  contact: (Contact & { recordedOn: string }) | null;
  /** Whether the office records the name of its person in charge. */
  hasName?: boolean;
  actions?: ReactNode;
};

/** Shows recorded contact details. */
export function ContactFacts({ title, contact, hasName = true, actions }: ContactFactsProps) {
  const name: Fact[] = hasName ? [[CONTACT.personInCharge, contact?.personInCharge]] : [];
  const hours: Fact[] =
    contact?.openingHours === undefined ? [] : [[CONTACT.officeHours, openingText(contact.openingHours)]];
  return (
    <Panel title={title} actions={actions}>
      <Facts facts={[...name, [CONTACT.phone, contact?.phone], ...hours, [CONTACT.recordedOn, contact?.recordedOn]]} />
    </Panel>
  );
}

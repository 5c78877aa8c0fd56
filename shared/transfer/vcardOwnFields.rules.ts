import { Channel } from '../contacts/contact.ts';
import type { ContactDraft } from '../contacts/contact.ts';
import { CalendarDate } from '../kernel/calendarDate.ts';
import { component } from '../vcard/index.ts';
import type { CardReading } from './vcardCardReading.rules.ts';

/** Fields of Longhand that vCard has no property for. */
export interface OwnFields extends Pick<ContactDraft, 'doNotContact' | 'preferredChannel' | 'onCreditHold'> {
  readonly displayAs: string;
  readonly companyName: string;
  readonly employer: string;
}

/** What Longhand itself wrote and vCard has no property for. What does not fit stays a kept property. */
export function readOwnFields(reading: CardReading): OwnFields {
  const refusal = reading.all('X-LONGHAND-DO-NOT-CONTACT')[0];
  // Asked for every card, and hardly one has them: a schema that refuses costs more than reading the card.
  const since = refusal && CalendarDate.safeParse(component(refusal, 0).join(','));
  if (refusal !== undefined && since?.success === true) reading.use(refusal);
  const why = refusal === undefined ? '' : component(refusal, 1).join(',');
  const channelProperty = reading.all('X-LONGHAND-PREFERRED-CHANNEL')[0];
  const channel = channelProperty && Channel.safeParse(channelProperty.value);
  if (channelProperty !== undefined && channel?.success === true) reading.use(channelProperty);
  const hold = reading.all('X-LONGHAND-CREDIT-HOLD').find((one) => one.value === 'TRUE');
  if (hold !== undefined) reading.use(hold);
  return {
    doNotContact: since?.success === true ? { since: since.data, why: reading.line('DO-NOT-CONTACT', why) } : null,
    preferredChannel: channel?.success === true ? channel.data : null,
    onCreditHold: hold !== undefined,
    displayAs: reading.text('X-LONGHAND-DISPLAY-AS'),
    companyName: reading.text('X-LONGHAND-COMPANY-NAME'),
    employer: reading.text('X-LONGHAND-EMPLOYER'),
  };
}

import type { Reminders, RemindersSetting } from '../http/types.js';
import type { Installation } from '../installation.js';
import { contactsOf, keepContact } from '../store/outbox/contacts.js';
import type { Desk } from './desk.js';

/** Where and when the reader wants mail; until something was said, each morning, as soon as there is an address. */
export async function remindersView(
  { sql, reader }: Desk,
  { messages }: Installation,
): Promise<Reminders> {
  const [contact] = await contactsOf(sql, [reader.person]);
  const { address = '', pace = 'morning' } = contact ?? {};
  return { mail: messages.mail !== undefined, pace, ...(address === '' ? {} : { address }) };
}

/** Keeps where and when the reader wants mail. */
export async function keptReminders(
  desk: Desk,
  installation: Installation,
  { address, pace }: RemindersSetting,
): Promise<Reminders> {
  const { person } = desk.reader;
  await installation.database.write((sql) => keepContact(sql, { person, address, pace }));
  return remindersView(desk, installation);
}

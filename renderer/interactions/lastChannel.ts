import { Channel } from '#shared/contacts/contact.ts';

const REMEMBERED = 'longhand-last-channel';

/** The channel of the last entry on this machine; a call before there was one. */
export function lastChannel(): Channel {
  return Channel.safeParse(window.localStorage.getItem(REMEMBERED)).data ?? 'call';
}

/** Remembers the channel for the next entry. */
export function rememberChannel(channel: Channel): void {
  window.localStorage.setItem(REMEMBERED, channel);
}

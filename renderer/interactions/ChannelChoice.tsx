import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Channel } from '#shared/contacts/contact.ts';
import { CHANNEL_ICONS } from './channelIcons.ts';
import classes from './Choice.module.css';

export interface ChannelChoiceProps {
  readonly value: Channel;
  readonly onChange: (channel: Channel) => void;
}

/** How it happened: a row of signs with words. */
export function ChannelChoice({ value, onChange }: ChannelChoiceProps) {
  const { t } = useTranslation('interactions');
  return (
    <Radio.Group
      label={t('log.channel')}
      value={value}
      onChange={(chosen) => {
        const channel = Channel.safeParse(chosen);
        if (channel.success) onChange(channel.data);
      }}
    >
      <div className={classes.row}>
        {Channel.options.map((channel) => {
          const Icon = CHANNEL_ICONS[channel];
          return (
            <Radio.Card key={channel} value={channel} className={classes.choice ?? ''}>
              <Icon size="1.125rem" stroke={1.6} aria-hidden="true" />
              {t(`channel.${channel}`)}
            </Radio.Card>
          );
        })}
      </div>
    </Radio.Group>
  );
}

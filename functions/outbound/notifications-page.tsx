// Pages of notifications: a person's channels, their news types, and when to notify.

import { Saved } from '../accounts/settings-nav.tsx';
import { CHANNEL_KINDS, type ChannelKind } from '../contract/channel.ts';
import { gapOf, type WordKey } from '../contract/words.ts';
import type { Fault } from '../mail/sent.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { TextField } from '../parts/fields.tsx';
import { Confirm } from '../parts/menu.tsx';
import { Notice } from '../parts/notice.tsx';
import type { View } from '../shipments/view.ts';
import { BOTS } from './channels/registry.ts';
import { Kinds } from './kinds.tsx';
import { PLACE, Times } from './notifications-times.tsx';
import type { ChannelRow, PreferenceRow } from './rows.ts';

/** The result of a channel's last test. */
export interface Tested {
  id: string;
  fault: Fault | null;
}

export function NotificationsPage(props: {
  channels: readonly ChannelRow[];
  preference: PreferenceRow;
  tested: Tested | null;
  /** The id of a channel, or 'when'. */
  saved: string | null;
  error: string | undefined;
  view: View;
}) {
  const { channels, preference, tested, saved, error, view } = props;
  const { t, lang } = view;
  return (
    <>
      {channels.length === 0 && (
        <section class="card flush">
          <EmptyState icon="bell-off" title={t('channel.none')} lead={t('channel.none.lead')} />
        </section>
      )}
      {channels.map((channel) => (
        <Channel
          channel={channel}
          tested={tested}
          isSaved={saved === channel.id}
          isOpen={channels.length === 1}
          view={view}
        />
      ))}
      <section class="card stack">
        <h2>{t('channel.add')}</h2>
        <div class="acts">
          {CHANNEL_KINDS.map((kind) => (
            <LinkButton
              look="second"
              icon={kind === 'email' ? 'mail' : 'message-circle'}
              href={`/${lang}${PLACE}/add/${kind}`}
            >
              {t(`channel.kind.${kind}`)}
            </LinkButton>
          ))}
        </div>
      </section>
      <Times preference={preference} isSaved={saved === 'when'} error={error} view={view} />
    </>
  );
}

function Channel(props: {
  channel: ChannelRow;
  tested: Tested | null;
  isSaved: boolean;
  isOpen: boolean;
  view: View;
}) {
  const { channel, tested, isSaved, isOpen, view } = props;
  const { t, lang } = view;
  const here = `/${lang}${PLACE}/${channel.id}`;
  const fault = channel.failure as Fault | null;
  return (
    <article class="card stack" id={channel.id}>
      <div class="card-head">
        <h2>
          {t(`channel.kind.${channel.kind}`)} <span class="soft">{channel.hint}</span>
        </h2>
        {fault ? (
          <Chip tone="late" icon="circle-alert">
            {t('channel.state.broken')}
          </Chip>
        ) : (
          <Chip tone="done" icon="circle-check">
            {t('channel.state.on')}
          </Chip>
        )}
      </div>
      {tested?.id === channel.id && tested.fault === null && <Saved>{t('channel.tested')}</Saved>}
      {isSaved && <Saved>{t('settings.saved')}</Saved>}
      {fault && (
        <Notice tone="late" icon="circle-alert" isNews>
          {t(`channel.fault.${fault}`)}
          {channel.disabled_at !== null && `${gapOf(lang)}${t('channel.off')}`}
        </Notice>
      )}
      {tested?.id === channel.id && tested.fault !== null && fault === null && (
        <Notice tone="late" icon="circle-alert" isNews>
          {t(`channel.fault.${tested.fault}`)}
        </Notice>
      )}
      {channel.commands_hash !== null && <p class="fine">{t('bot.on')}</p>}
      <div class="acts">
        <form method="post" action={`${here}/test`}>
          <Button look="second" icon="send">
            {t('endpoint.test')}
          </Button>
        </form>
        {channel.kind === 'telegram' && (
          <form
            method="post"
            action={`${here}/commands/${channel.commands_hash === null ? 'on' : 'off'}`}
          >
            <Button look="second" icon="message-circle">
              {t(channel.commands_hash === null ? 'bot.turn_on' : 'bot.turn_off')}
            </Button>
          </form>
        )}
        <Confirm
          text={t('desk.delete')}
          question={t('channel.delete.question', {
            name: [t(`channel.kind.${channel.kind}`), channel.hint].filter(Boolean).join(' '),
          })}
        >
          <form method="post" action={`${here}/delete`}>
            <Button look="danger">{t('desk.delete')}</Button>
          </form>
        </Confirm>
      </div>
      <details open={isOpen}>
        <summary>{t('channel.choose')}</summary>
        <form class="fields" method="post" action={here}>
          <Kinds
            legend={t('channel.types')}
            chosen={JSON.parse(channel.types)}
            prefix={channel.id}
            t={t}
          />
          <label class="check" for={`${channel.id}-digest`}>
            <input
              type="checkbox"
              id={`${channel.id}-digest`}
              name="digest"
              value="1"
              checked={channel.digest === 1}
            />
            <span>{t('channel.digest')}</span>
          </label>
          <Button>{t('endpoint.save')}</Button>
        </form>
      </details>
    </article>
  );
}

export function AddPage(props: {
  kind: ChannelKind;
  typed: (name: string) => string;
  wrong: readonly string[];
  fault: string | null;
  address: string;
  view: View;
}) {
  const { kind, typed, wrong, fault, address, view } = props;
  const { t, lang } = view;
  return (
    <>
      <p>
        <LinkButton look="quiet" isSmall icon="chevron-left" href={`/${lang}${PLACE}`}>
          {t('channel.all')}
        </LinkButton>
      </p>
      <form class="card fields" method="post" action={`/${lang}${PLACE}/add/${kind}`}>
        <h2>{t(`channel.kind.${kind}`)}</h2>
        {kind === 'email' ? (
          <p>{t('channel.email.lead', { address })}</p>
        ) : (
          <ol class="set-up">
            {STEPS[kind].map((step) => (
              <li>
                <div>{t(step)}</div>
              </li>
            ))}
          </ol>
        )}
        {fault && (
          <Notice tone="late" icon="circle-alert" isNews>
            {fault}
          </Notice>
        )}
        {kind !== 'email' &&
          BOTS[kind].fields.map(({ name, label, isOptional }) => (
            <TextField
              name={name}
              label={t(label)}
              hint={isOptional ? t('channel.optional') : undefined}
              value={typed(name)}
              error={wrong.includes(name) ? t('channel.wrong') : undefined}
              required={!isOptional}
            />
          ))}
        <Button>{t('channel.try')}</Button>
      </form>
    </>
  );
}

const STEPS: Record<Exclude<ChannelKind, 'email'>, readonly WordKey[]> = {
  telegram: ['channel.telegram.1', 'channel.telegram.2', 'channel.telegram.3'],
  wecom: ['channel.wecom.1', 'channel.wecom.2'],
  dingtalk: ['channel.dingtalk.1', 'channel.dingtalk.2', 'channel.dingtalk.3'],
  feishu: ['channel.feishu.1', 'channel.feishu.2', 'channel.feishu.3'],
  max: ['channel.max.1', 'channel.max.2', 'channel.max.3'],
};

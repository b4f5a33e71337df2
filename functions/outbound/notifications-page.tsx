// Pages of notifications: a person's channels, their news types, and when to notify.
import { CHANNEL_KINDS, type ChannelKind } from '../contract/channel.ts';
import { gapOf, type WordKey } from '../contract/words.ts';
import { TextField } from '../lib/fields.tsx';
import type { Fault } from '../mail/sent.ts';
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
  error: string | undefined;
  view: View;
}) {
  const { channels, preference, tested, error, view } = props;
  const { t, lang } = view;
  return (
    <>
      <p>{t('channel.lead')}</p>
      {channels.length === 0 && <p class="card">{t('channel.none')}</p>}
      {channels.map((channel) => (
        <Channel channel={channel} tested={tested} view={view} />
      ))}
      <section class="card stack">
        <h2>{t('channel.add')}</h2>
        <ul class="sections">
          {CHANNEL_KINDS.map((kind) => (
            <li>
              <a href={`/${lang}${PLACE}/add/${kind}`}>{t(`channel.kind.${kind}`)}</a>
            </li>
          ))}
        </ul>
      </section>
      <Times preference={preference} error={error} view={view} />
    </>
  );
}

function Channel(props: { channel: ChannelRow; tested: Tested | null; view: View }) {
  const { channel, tested, view } = props;
  const { t, lang } = view;
  const here = `/${lang}${PLACE}/${channel.id}`;
  const fault = channel.failure as Fault | null;
  return (
    <article class="card stack" id={channel.id}>
      <h2>
        {t(`channel.kind.${channel.kind}`)} <span class="fine">{channel.hint}</span>
      </h2>
      {tested?.id === channel.id && tested.fault === null && (
        <p class="note" role="status">
          {t('channel.tested')}
        </p>
      )}
      {fault && (
        <p class="error" role="alert">
          {t(`channel.fault.${fault}`)}
          {channel.disabled_at !== null && `${gapOf(lang)}${t('channel.off')}`}
        </p>
      )}
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
        <button type="submit">{t('endpoint.save')}</button>
      </form>
      <div class="actions">
        <form method="post" action={`${here}/test`}>
          <button type="submit" class="plain small">
            {t('endpoint.test')}
          </button>
        </form>
        <form method="post" action={`${here}/delete`}>
          <button type="submit" class="plain small">
            {t('desk.delete')}
          </button>
        </form>
      </div>
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
        <a href={`/${lang}${PLACE}`}>{t('channel.all')}</a>
      </p>
      <form class="card fields" method="post" action={`/${lang}${PLACE}/add/${kind}`}>
        <h2>{t(`channel.kind.${kind}`)}</h2>
        {kind === 'email' ? (
          <p>{t('channel.email.lead', { address })}</p>
        ) : (
          <ol class="steps">
            {STEPS[kind].map((step) => (
              <li>{t(step)}</li>
            ))}
          </ol>
        )}
        {fault && (
          <p class="error" role="alert">
            {fault}
          </p>
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
        <button type="submit">{t('channel.try')}</button>
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

// What arrived at a connection last, refused messages too; and those that wait for somebody to process them again.
import { PROBLEM_SLUGS } from '../contract/problem.ts';
import type { Words } from '../contract/words.ts';
import type { LastMessage } from '../inbox/refused-store.ts';
import { formatTime } from '../lib/time.ts';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import type { IconName } from '../parts/icon.tsx';
import type { Tone } from '../parts/tone.ts';
import { sendTo, type View } from './forms.tsx';

export function LastMessages({ view }: { view: View }) {
  const { t, lang, now } = view;
  const { last } = view.page;
  return (
    <section class="card flush">
      <div class="card-head">
        <h2>{t('connection.last')}</h2>
        <span class="end soft">{t('connection.zone')}</span>
      </div>
      {last.length === 0 ? (
        <EmptyState icon="mail" title={t('connection.heard.never')} />
      ) : (
        <ul class="lines dense">
          {last.map((message) => (
            <li>
              <time class="whole soft" datetime={new Date(message.at).toISOString()}>
                {formatTime(lang, message.at, now)}
              </time>
              <span class="what">{whatOf(message, t)}</span>
              <Chip {...LOOK[message.state]}>
                {t(`connection.message.${message.state}`)}
                {message.times > 1 && ` × ${message.times}`}
              </Chip>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const LOOK: Record<LastMessage['state'], { tone: Tone | null; icon: IconName }> = {
  waiting: { tone: null, icon: 'hourglass' },
  done: { tone: null, icon: 'check' },
  failed: { tone: 'soon', icon: 'triangle-alert' },
  refused: { tone: 'late', icon: 'circle-alert' },
};

function whatOf({ how, problem }: LastMessage, t: Words): string {
  const slug = PROBLEM_SLUGS.find((one) => one === problem);
  if (slug) return t(`problem.${slug}.title`);
  return t(how === 'push' ? 'connection.message.pushed' : 'connection.message.answer');
}

export function KeptMessages({ view }: { view: View }) {
  const { t, lang, now } = view;
  const { kept, isOwner } = view.page;
  if (kept.length === 0) return null;
  return (
    <section class="card flush">
      <div class="card-head">
        <h2>{t('connection.kept', { count: kept.length })}</h2>
      </div>
      <p class="soft">{t('connection.kept.lead')}</p>
      <ul class="lines">
        {kept.map(({ id, attempts, received_at }) => (
          <li>
            <p class="what">
              {t('connection.kept.one', {
                date: formatTime(lang, received_at, now),
                count: attempts,
              })}
            </p>
            {isOwner && (
              <form method="post" action={sendTo(view, `replay/${id}`)}>
                <Button look="second" isSmall>
                  {t('connection.replay')}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

// What the cards of one connection share: what they show, where their forms go, the steps of a set-up.
import type { Connection } from '../contract/connection.ts';
import type { Lang } from '../contract/lang.ts';
import type { WordKey, Words } from '../contract/words.ts';
import type { LastMessage } from '../inbox/refused-store.ts';
import type { KeptMessage } from '../inbox/store.ts';
import { formatDate } from '../lib/time.ts';
import { Icon } from '../parts/icon.tsx';
import { toneClass } from '../parts/tone.ts';
import type { More } from './hooks.ts';
import { guideOf } from './kinds.ts';
import type { TestNotice } from './words.ts';

export interface ConnectionFormValues {
  /** Typed values that may be shown again; never a secret. */
  values: Record<string, string>;
  /** The invalid field; null: nothing was sent. */
  wrong: string | null;
  /** Why its value is not taken; left out: it cannot be one. */
  why?: string;
}

export const EMPTY_FORM: ConnectionFormValues = { values: {}, wrong: null };

export interface Page {
  one: Connection;
  kept: KeptMessage[];
  last: LastMessage[];
  /** The webhook address, the one time it is shown; otherwise null. */
  hookUrl: string | null;
  isOwner: boolean;
  notice: TestNotice | null;
  typed: ConnectionFormValues;
  more: More | null;
}

export interface View {
  page: Page;
  lang: Lang;
  now: number;
  t: Words;
}

/** The address a form of this connection is sent to. */
export const sendTo = (view: View, action: string): string =>
  `/${view.lang}/desk/connections/${view.page.one.id}/${action}`;

/** "1 Keys", with a check once it is done. */
export const StepHead = (props: { step: number; isDone: boolean; children?: unknown }) => (
  <div class="acts">
    <span class={`step-mark${props.isDone ? toneClass('done') : ''}`}>
      {props.isDone ? <Icon name="check" /> : props.step}
    </span>
    <h2>{props.children}</h2>
  </div>
);

/** The steps of a carrier's set-up with these numbers, and where they are described. */
export function Guide({ view, steps }: { view: View; steps: readonly number[] }) {
  const { t, lang, now } = view;
  const { key, source } = guideOf(view.page.one.carrier);
  if (steps.length === 0) return null;
  return (
    <>
      <ol class="set-up">
        {steps.map((step) => (
          <li>
            <div>{t(`connection.how.${key}.${step}` as WordKey)}</div>
          </li>
        ))}
      </ol>
      {source && (
        <p class="fine">
          <a href={source.url} rel="noreferrer">
            {t('connection.source', {
              source: new URL(source.url).host,
              date: dayOf(source.on, lang, now),
            })}
          </a>
        </p>
      )}
    </>
  );
}

/** A month stays as written: its day is unknown. */
const dayOf = (on: string, lang: Lang, now: number): string =>
  on.length === 10 ? formatDate(lang, Date.parse(on), now) : on;

// Texts to send, one tab for each addressee: radio buttons, so that they work without a script. In the language
// of who reads them, with the reader's own below.
import type { GuideAnswer } from '../contract/guide.ts';
import { LANG_TAG } from '../contract/lang.ts';
import { buttonClass, LinkButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import type { TextFor } from '../situation/ready-texts.ts';
import type { View } from './view.ts';

interface Props {
  texts: readonly TextFor[];
  answer: GuideAnswer;
  /** The name of the carrier that has it. */
  carrier: string | null;
  /** To send it is the thing to do: the button is the filled one. */
  isMain: boolean;
  view: View;
}

export function ReadyTexts({ texts, answer, carrier, isMain, view }: Props) {
  const { t } = view;
  return (
    <fieldset class="ready-text text-tabs">
      <legend class="unseen">{t('parcel.texts')}</legend>
      {texts.map(({ whom, text }, i) => (
        <>
          <input
            type="radio"
            name="whom"
            id={`text-${whom}`}
            value={whom}
            checked={i === 0}
            autocomplete="off"
          />
          <label for={`text-${whom}`}>{nameOf(whom, carrier, view)}</label>
          <div class="text-body">
            <copy-text
              data-copy={t(`parcel.text.copy.${text.lang}`)}
              data-copied={t('page.copied')}
            >
              <blockquote lang={LANG_TAG[text.lang]}>{text.text}</blockquote>
              <button
                type="button"
                class={buttonClass({ look: isMain ? 'main' : 'second' })}
                hidden
              >
                <Icon name="copy" />
                <span>{t(`parcel.text.copy.${text.lang}`)}</span>
              </button>
            </copy-text>
            {text.translation && <p class="fine">{text.translation}</p>}
            <Way whom={whom} answer={answer} view={view} />
            <p class="fine">
              {/\{\w+\}/.test(text.text) ? t('guide.text.fill') : t('parcel.text.filled')}
            </p>
          </div>
        </>
      ))}
    </fieldset>
  );
}

const nameOf = (whom: TextFor['whom'], carrier: string | null, { t }: View): string =>
  whom === 'carrier' && carrier
    ? t('parcel.text.to', { whom: carrier })
    : t(`parcel.text.to.${whom as 'buyer'}`);

/** Where it is sent: a link, or what to press. */
function Way({ whom, answer, view: { t } }: Pick<Props, 'answer' | 'view'> & { whom: string }) {
  const ways = answer.steps.filter((step) => step.whom === whom).flatMap((step) => step.ways);
  const link = ways.find((way) => 'url' in way && way.url.startsWith('https:'));
  const clicks = ways.find((way) => 'clicks' in way);
  return (
    <>
      {link && 'url' in link && (
        <p class="acts">
          <LinkButton href={link.url} look="second" isOut>
            {t('parcel.text.open', { place: link.label })}
          </LinkButton>
        </p>
      )}
      {!link && clicks && 'clicks' in clicks && <p class="fine">{clicks.clicks}</p>}
    </>
  );
}

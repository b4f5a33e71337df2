// One text: to whom, in the language they read, with a copy button; below it the reader's own language and others.
import { LANG_TAG, LANGS } from '../contract/lang.ts';
import type { Shipment } from '../contract/shipment.ts';
import { factsOfShipment } from '../shipments/shipment-facts.ts';
import type { View } from '../shipments/view.ts';
import { readyText } from '../situation/answer.ts';
import type { ChatText } from '../situation/chat-texts.ts';
import { factsOf } from '../situation/facts.ts';
import type { ChatQuery } from './chat-query.ts';

interface CardProps {
  text: ChatText;
  asked: ChatQuery;
  shipment: Shipment | null;
  view: View;
}

export function ChatTextCard({ text, asked, shipment, view }: CardProps) {
  const { t, lang, now } = view;
  const facts = shipment ? factsOfShipment(shipment) : factsOf({});
  const filling = { number: shipment?.number ?? (asked.number || undefined) };
  const ready = readyText(text, facts, { role: asked.role, lang, now }, filling);
  if (ready === null) return null;
  const others = LANGS.filter((one) => one !== ready.lang && one !== lang);
  return (
    <section class="card chat-text">
      <h2>{t('safe.to', { whom: t(`guide.whom.${text.to}`) })}</h2>
      <copy-text data-copy={t('page.copy')} data-copied={t('page.copied')}>
        <blockquote lang={LANG_TAG[ready.lang]}>{ready.text}</blockquote>
      </copy-text>
      {ready.translation && <p class="soft">{ready.translation}</p>}
      {/\{\w+\}/.test(ready.text) && <p class="fine">{t('guide.text.fill')}</p>}
      {others.length > 0 && (
        <details>
          <summary>{t('safe.others')}</summary>
          {others.map((one) => (
            <copy-text data-copy={t('page.copy')} data-copied={t('page.copied')}>
              <blockquote lang={LANG_TAG[one]}>
                {readyText(text, facts, { role: asked.role, lang: one, now }, filling)
                  ?.translation ?? text.text[one]}
              </blockquote>
            </copy-text>
          ))}
        </details>
      )}
    </section>
  );
}

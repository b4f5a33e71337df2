// At the foot of the rail: who is signed in, and what is theirs.
import { LANG_TAG, LANGS } from '../contract/lang.ts';
import { words } from '../contract/words.ts';
import { Icon } from '../parts/icon.tsx';
import { type DeskContext, langOf } from './desk-context.ts';
import { initialOf } from './initial.ts';
import { hereIn } from './language-links.ts';

export function PersonMenu({ c }: { c: DeskContext }) {
  const t = words(langOf(c));
  const { person, acting } = c.var;
  return (
    <pop-menu>
      <details class="menu up who">
        <summary>
          <span class="unseen">{t('desk.me')}: </span>
          <span class="initial round" aria-hidden="true">
            {initialOf(person.name)}
          </span>
          <span class="names">
            <b class="cut">{person.name}</b>
            <small>{t(`role.${acting.role}`)}</small>
          </span>
          <Icon name="chevrons-up-down" />
        </summary>
        <div>
          <PersonLinks c={c} />
        </div>
      </details>
    </pop-menu>
  );
}

/** Also on the page for phones. */
export function PersonLinks({ c }: { c: DeskContext }) {
  const lang = langOf(c);
  const t = words(lang);
  return (
    <>
      <ul>
        <li>
          <a href={`/${lang}/desk/settings/me`}>
            <Icon name="user-round" />
            {t('settings.nav.me')}
          </a>
        </li>
        <li>
          <a href={`/${lang}/shops`}>
            <Icon name="store" />
            {t('shops.title')}
          </a>
        </li>
        <li>
          <a href={`/${lang}/help/`}>
            <Icon name="circle-question-mark" />
            {t('desk.help')}
          </a>
        </li>
      </ul>
      <nav class="languages" aria-label={t('nav.language')}>
        {LANGS.map((code) => (
          <a
            href={hereIn(c, code)}
            hreflang={LANG_TAG[code]}
            lang={LANG_TAG[code]}
            aria-current={code === lang ? 'true' : undefined}
          >
            {OWN_NAMES[code]}
          </a>
        ))}
      </nav>
      <form method="post" action={`/${lang}/sign-out`}>
        <button type="submit">
          <Icon name="log-out" />
          {t('ticket.desk.signout')}
        </button>
      </form>
    </>
  );
}

/** Each in its own language: who cannot read the others finds it. */
const OWN_NAMES = { ru: 'Русский', zh: '中文', en: 'English' };

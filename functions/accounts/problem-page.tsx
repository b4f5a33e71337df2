// An error on the desk stands inside its frame, with a way on.
import { words } from '../contract/words.ts';
import { type ProblemError, requestId } from '../lib/problem.ts';
import { LinkButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { toneClass } from '../parts/tone.ts';
import { type DeskContext, deskPage, langOf } from './desk.tsx';
import { errorWords } from './error-words.ts';

export function deskProblem(c: DeskContext, error: ProblemError): Promise<Response> {
  const lang = langOf(c);
  const t = words(lang);
  const { status, icon, tone, title, lead } = ownWords(c, error);
  const seconds = error.extensions.retryAfterSeconds ?? 0;
  const isRead = c.req.method === 'GET';
  const isTemporary = status === 429 || status >= 500;
  const again = isRead && isTemporary ? new URL(c.req.url) : null;
  const today = `/${lang}/desk/today`;
  const back = placeOf(c.req.path);
  const result = (
    <section class="card problem-page">
      <span class={`sign${toneClass(tone)}`}>
        <Icon name={icon} />
      </span>
      <h1>{title}</h1>
      <p class="soft">{lead}</p>
      {!isRead && status < 500 && <p class="soft">{t('error.desk.unchanged')}</p>}
      <div class="acts">
        {again && (
          <LinkButton href={again.pathname + again.search}>{t('error.desk.again')}</LinkButton>
        )}
        {!isRead && <LinkButton href={back}>{t('error.desk.back')}</LinkButton>}
        {error.slug === 'forbidden' && (
          <LinkButton look="second" href={`/${lang}/desk/settings/members`}>
            {t('desk.viewer.who')}
          </LinkButton>
        )}
        {back !== today && (
          <LinkButton look="second" href={today}>
            {t('error.desk.today')}
          </LinkButton>
        )}
      </div>
      {status >= 500 && <p class="fine">{t('error.id', { id: requestId(c.req.raw) })}</p>}
    </section>
  );
  const headers: Record<string, string> = seconds > 0 ? { 'retry-after': String(seconds) } : {};
  return deskPage(c, null, { title, result: result.toString(), status, headers });
}

function ownWords(c: DeskContext, error: ProblemError) {
  const t = words(langOf(c));
  const general = errorWords(error, t);
  const { acting, needed } = c.var;
  if (error.slug === 'forbidden' && needed !== undefined) {
    const roles = { role: t(`role.${acting.role}`), needed: t(`role.${needed}`) };
    const lead = t('error.403.lead', { shop: acting.sellerName, ...roles });
    return { ...general, title: t('error.403.title'), lead };
  }
  if (general.status === 404) {
    return { ...general, title: t('error.desk.404.title'), lead: t('error.desk.404.lead') };
  }
  if (error.slug === 'changed-meanwhile') return { ...general, lead: t('error.desk.409.lead') };
  return general;
}

/** The page a form stood on: that of its parcel or ticket, else its section. */
export const placeOf = (path: string): string =>
  /^\/\w\w\/desk\/(?:parcels|tickets)\/(?:shp|tic)_\w+/.exec(path)?.[0] ??
  /^\/\w\w\/desk\/[a-z]+/.exec(path)?.[0] ??
  `${path.slice(0, 3)}/desk/today`;

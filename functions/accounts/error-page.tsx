// Error pages for people, in the language of the requested address.
import { isLang, type Lang, preferredLang } from '../contract/lang.ts';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { fillPage } from '../lib/page.ts';
import { type ProblemError, requestId } from '../lib/problem.ts';
import { LinkButton } from '../parts/button.tsx';
import { Gate } from './account-page.tsx';
import { errorWords } from './error-words.ts';

export function errorPage(request: Request, env: Env, error: ProblemError): Promise<Response> {
  const lang = langOf(request);
  const t = words(lang);
  const { status, icon, tone, title, lead } = errorWords(error, t);
  const seconds = error.extensions.retryAfterSeconds ?? 0;
  const isEnded = error.slug === 'unauthorized';
  const below = status === 500 && t('error.id', { id: requestId(request) });
  const page = (
    <Gate icon={icon} {...(tone && { tone })} title={title} lead={lead} below={below} t={t}>
      <div class="acts">
        {isEnded && <LinkButton href={`/${lang}/sign-in`}>{t('signin.submit')}</LinkButton>}
        <LinkButton look={isEnded ? 'quiet' : 'second'} href={`/${lang}/`}>
          {t('error.home')}
        </LinkButton>
      </div>
    </Gate>
  );
  return fillPage(
    env,
    `/${lang}/frame/error/`,
    { title, here: '', result: page.toString() },
    { status, ...(seconds > 0 ? { headers: { 'retry-after': String(seconds) } } : {}) },
  );
}

function langOf(request: Request): Lang {
  const fromPath = new URL(request.url).pathname.split('/')[1];
  return isLang(fromPath) ? fromPath : preferredLang(request.headers.get('accept-language'));
}

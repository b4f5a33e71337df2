// The help search of the server. Index and search are loaded with the first question: the start does without them.
import type { Lang } from '../contract/lang.ts';
import type { Env } from '../env.ts';
import type { FoundArticle } from './help-index.ts';

/** Best first; none for a query without words. */
export async function findHelp(
  env: Pick<Env, 'ASSETS'>,
  lang: Lang,
  query: string,
): Promise<FoundArticle[]> {
  const search = await (loaded.get(lang) ?? load(env, lang));
  return search(query);
}

type Search = (query: string) => FoundArticle[];

const loaded = new Map<Lang, Promise<Search>>();

/** A deployment replaces the isolate, so what was read once stays right. */
function load(env: Pick<Env, 'ASSETS'>, lang: Lang): Promise<Search> {
  const loading = open(env, lang);
  loaded.set(lang, loading);
  loading.catch(() => loaded.delete(lang));
  return loading;
}

async function open(env: Pick<Env, 'ASSETS'>, lang: Lang): Promise<Search> {
  const [{ openHelpSearch }, answer] = await Promise.all([
    import('./help-search.ts'),
    env.ASSETS.fetch(`http://assets/${lang}/help/search.json`),
  ]);
  return openHelpSearch(await answer.text(), lang);
}

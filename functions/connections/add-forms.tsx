// Ways to a new connection: Ozon first, carriers with a key or a webhook, carriers that answer everybody.
import type { Connection } from '../contract/connection.ts';
import type { Lang } from '../contract/lang.ts';
import type { Words } from '../contract/words.ts';
import { Button } from '../parts/button.tsx';
import { Select } from '../parts/fields.tsx';
import { asksWithoutKey, CONNECTABLE } from './kinds.ts';

interface Props {
  lines: readonly Connection[];
  fault?: string | undefined;
  lang: Lang;
  t: Words;
}

export function AddConnection({ lines, fault, lang, t }: Props) {
  const hasOzon = lines.some(({ carrier }) => carrier === 'ozon');
  return (
    <>
      {!hasOzon && <Ozon lang={lang} t={t} />}
      <Add fault={fault} isMain={hasOzon} lang={lang} t={t} />
      <WithoutKey lines={lines} lang={lang} t={t} />
    </>
  );
}

function Ozon({ lang, t }: Pick<Props, 'lang' | 't'>) {
  return (
    <form class="card stack" method="post" action={`/${lang}/desk/connections`}>
      <h2>Ozon</h2>
      <p>{t('connection.ozon.lead')}</p>
      <input type="hidden" name="carrier" value="ozon" />
      <div class="acts">
        <Button icon="plug">{t('connection.ozon.add')}</Button>
      </div>
    </form>
  );
}

function Add(props: Pick<Props, 'fault' | 'lang' | 't'> & { isMain: boolean }) {
  const { fault, isMain, lang, t } = props;
  const options = CONNECTABLE.filter(({ id }) => !asksWithoutKey(id)).map(
    ({ id, name }) => [id, name[lang]] as const,
  );
  const ozonFirst = options.toSorted(
    ([a], [b]) => Number(b === 'ozon') - Number(a === 'ozon') || (a < b ? -1 : 1),
  );
  return (
    <form class="card fields" method="post" action={`/${lang}/desk/connections`}>
      <h2>{t('connection.add')}</h2>
      <Select
        name="carrier"
        label={t('connection.add.carrier')}
        value=""
        empty={t('form.choose')}
        options={ozonFirst}
        hint={t('connection.add.open.lead')}
        error={fault}
        required
      />
      <Button look={isMain ? 'main' : 'second'}>{t('connection.add.open')}</Button>
    </form>
  );
}

/** One press, nothing to enter. */
function WithoutKey({ lines, lang, t }: Pick<Props, 'lines' | 'lang' | 't'>) {
  const known = lines.map(({ carrier }) => carrier);
  const offered = CONNECTABLE.filter(({ id }) => asksWithoutKey(id) && !known.includes(id));
  if (offered.length === 0) return null;
  return (
    <section class="card flush">
      <div class="card-head">
        <h2>{t('connection.keyless')}</h2>
      </div>
      <p class="soft">{t('connection.keyless.lead')}</p>
      <ul class="lines">
        {offered.map(({ id, name }) => (
          <li>
            <p class="what">
              <b>{name[lang]}</b>
            </p>
            <form method="post" action={`/${lang}/desk/connections`}>
              <input type="hidden" name="carrier" value={id} />
              <Button look="second" isSmall name={`${t('connection.keyless.on')}: ${name[lang]}`}>
                {t('connection.keyless.on')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

// The page of the widget: how it looks, the code to paste, and the widget itself.
import { LANGS, type Lang } from '../contract/lang.ts';
import { type Words, words } from '../contract/words.ts';
import { Button } from '../parts/button.tsx';
import { Select, TextField } from '../parts/fields.tsx';
import { COLOUR_NAMES, COLOURS, snippetOf, type WidgetForm } from './widget-form.ts';

export function renderWidgetPage(form: WidgetForm, origin: string, lang: Lang): string {
  const t = words(lang);
  const snippet = snippetOf(form, origin);
  const page = (
    <div class="widget-page">
      <header>
        <h1>{t('widget.title')}</h1>
        <p class="lead">{t('widget.lead')}</p>
        <p>
          <a href={`/${lang}/help/put-it-on-your-site/`}>{t('widget.help')}</a>
        </p>
      </header>
      <Form form={form} lang={lang} t={t} />
      <div class="stack">
        {snippet !== null && <Code snippet={snippet} origin={origin} t={t} />}
        {snippet !== null && form.number !== '' && <Preview form={form} t={t} />}
      </div>
    </div>
  );
  return page.toString();
}

const Form = ({ form, lang, t }: { form: WidgetForm; lang: Lang; t: Words }) => (
  <form class="card fields" action={`/${lang}/widget`} method="get">
    <h2>{t('widget.form')}</h2>
    <TextField
      name="number"
      label={t('widget.number')}
      hint={t('widget.number.hint')}
      value={form.number}
      error={form.errors.number}
      maxlength={64}
    />
    <Select
      name="lang"
      label={t('widget.lang')}
      value={form.lang}
      options={LANGS.map((one) => [one, t(`lang.${one}`)] as const)}
      required
    />
    {COLOUR_NAMES.map((name) => (
      <TextField
        name={name}
        type="color"
        label={t(`widget.colour.${name}`)}
        value={form.colours[name]}
        error={form.errors[name]}
      />
    ))}
    <Button>{t('widget.make')}</Button>
  </form>
);

const Code = ({ snippet, origin, t }: { snippet: string; origin: string; t: Words }) => (
  <section class="card stack">
    <h2>{t('widget.code')}</h2>
    <p class="soft">{t('widget.code.lead')}</p>
    <copy-text class="code" data-copy={t('page.copy')} data-copied={t('page.copied')}>
      <pre tabindex={0}>
        <code>{snippet}</code>
      </pre>
    </copy-text>
    <p class="fine">{t('widget.csp')}</p>
    <pre class="fine" tabindex={0}>
      <code>{`script-src ${origin}; connect-src ${origin}`}</code>
    </pre>
  </section>
);

function Preview({ form: { number, lang, colours }, t }: { form: WidgetForm; t: Words }) {
  const own = COLOUR_NAMES.filter((name) => colours[name] !== COLOURS[name]);
  return (
    <section class="card stack">
      <h2>{t('widget.preview')}</h2>
      <parcel-desk
        number={number}
        lang={lang}
        {...Object.fromEntries(own.map((name) => [name, colours[name]]))}
      >
        <a href={`/${lang}/track?n=${encodeURIComponent(number)}`}>
          {words(lang)('widget.code.link', { number })}
        </a>
      </parcel-desk>
      <script src="/widget/v1.js" async></script>
    </section>
  );
}

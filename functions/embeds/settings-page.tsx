// The form of a shop's own page, and where it stands.
import { Saved } from '../accounts/settings-nav.tsx';
import type { Lang } from '../contract/lang.ts';
import { LINK_CHARS_MAX, SLUG_CHARS_MAX, SUPPORT_CHARS_MAX } from '../contract/shop-page.ts';
import { type Words, words } from '../contract/words.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { TextArea, TextField } from '../parts/fields.tsx';
import { Icon } from '../parts/icon.tsx';
import { Notice } from '../parts/notice.tsx';
import { logoMaxKb, type ShopPageErrors, type ShopPageForm } from './shop-page-form.ts';
import type { ShopPageRow } from './store.ts';
import { COLOUR_NAMES } from './widget-form.ts';

interface Props {
  lang: Lang;
  origin: string;
  /** Of the shop: the page shows no other. */
  name: string;
  row: ShopPageRow | null;
  form: ShopPageForm;
  errors: ShopPageErrors & { logo?: string; enabled?: string };
  hasKey: boolean;
  isSaved: boolean;
}

export function renderSettings(props: Props): string {
  const { lang, row, hasKey, isSaved } = props;
  const t = words(lang);
  const page = (
    <>
      {isSaved && <Saved>{t('settings.saved')}</Saved>}
      {row !== null && row.blocked_at !== null && (
        <Notice tone="late" icon="circle-alert">
          {t('shop_page.blocked')}
        </Notice>
      )}
      {!hasKey && (
        <Notice
          tone="soon"
          icon="key-round"
          end={
            <LinkButton look="second" isSmall href={`/${lang}/desk/connections`}>
              {t('shop_page.connect')}
            </LinkButton>
          }
        >
          {t('shop_page.no_key')}
        </Notice>
      )}
      <Where {...props} t={t} />
      <Form {...props} t={t} />
    </>
  );
  return page.toString();
}

type Part = Props & { t: Words };

/** What is stored, not what is typed: the address exists once it is saved. */
function Where({ lang, origin, row, hasKey, t }: Part) {
  if (row === null || row.enabled === 0 || row.blocked_at !== null || !hasKey) return null;
  return (
    <section class="card stack secret">
      <p class="soft">{t('shop_page.where', { company: row.company ?? '' })}</p>
      <copy-text data-copy={t('page.copy')} data-copied={t('page.copied')}>
        <code>{`${origin}/${lang}/s/${row.slug}`}</code>
      </copy-text>
      <p>
        <a href={`/${lang}/s/${row.slug}`}>{t('shop_page.open')}</a>
      </p>
    </section>
  );
}

function Form({ lang, name, row, form, errors, t }: Part) {
  return (
    <form
      class="card fields"
      method="post"
      enctype="multipart/form-data"
      action={`/${lang}/desk/settings/page`}
    >
      <p>
        <label class="check">
          <input
            type="checkbox"
            name="enabled"
            checked={form.enabled}
            aria-describedby={errors.enabled ? 'enabled-error' : undefined}
            aria-invalid={errors.enabled ? 'true' : undefined}
          />{' '}
          {t('shop_page.enabled')}
        </label>
        {errors.enabled && <Fault id="enabled-error" text={errors.enabled} />}
      </p>
      <TextField
        name="slug"
        label={t('shop_page.slug')}
        hint={t('shop_page.slug.hint', { name })}
        value={form.slug}
        error={errors.slug}
        maxlength={SLUG_CHARS_MAX}
        required
      />
      <p>
        <label for="logo">{t('shop_page.logo')}</label>
        <input
          id="logo"
          name="logo"
          type="file"
          accept="image/jpeg,image/png,image/webp"
          aria-describedby={errors.logo ? 'logo-hint logo-error' : 'logo-hint'}
          aria-invalid={errors.logo ? 'true' : undefined}
        />
        <span id="logo-hint" class="fine">
          {t('shop_page.logo.hint', { count: logoMaxKb })}
        </span>
        {errors.logo && <Fault id="logo-error" text={errors.logo} />}
      </p>
      {row?.logo && (
        <p>
          <label class="check">
            <input type="checkbox" name="no_logo" /> {t('shop_page.logo.none')}
          </label>
        </p>
      )}
      {COLOUR_NAMES.map((colour) => (
        <TextField
          name={colour}
          type="color"
          label={t(`shop_page.colour.${colour}`)}
          value={form.colours[colour]}
          error={errors[colour]}
        />
      ))}
      <TextArea
        name="support"
        label={t('shop_page.support')}
        hint={t('shop_page.support.hint')}
        value={form.support}
        error={errors.support}
        rows={4}
        maxlength={SUPPORT_CHARS_MAX}
      />
      <TextField
        name="link"
        label={t('shop_page.link')}
        hint={t('shop_page.link.hint')}
        value={form.link}
        error={errors.link}
        maxlength={LINK_CHARS_MAX}
      />
      <Button>{t('ticket.desk.canned.add')}</Button>
    </form>
  );
}

const Fault = ({ id, text }: { id: string; text: string }) => (
  <span id={id} class="error">
    <Icon name="circle-alert" />
    {text}
  </span>
);

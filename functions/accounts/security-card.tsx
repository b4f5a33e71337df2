// What secures a person's account, each with the page where it is changed.
import type { Words } from '../contract/words.ts';
import { LinkButton } from '../parts/button.tsx';
import type { Visitor } from './access.ts';

export function Security({ path, visitor, t }: { path: string; visitor: Visitor; t: Words }) {
  const { hasTwoFactor } = visitor.user;
  return (
    <section class="card flush" id="security">
      <div class="card-head">
        <h2>{t('me.security')}</h2>
      </div>
      <ul class="lines">
        <Line
          name={t('signin.email')}
          state={visitor.user.email}
          href={`${path}/email`}
          act={t('me.change')}
        />
        <Line
          name={t('me.two.title')}
          state={t(hasTwoFactor ? 'me.two.state.on' : 'me.two.state.off')}
          href={`${path}/two-factor`}
          act={t(hasTwoFactor ? 'me.change' : 'me.two.begin.short')}
        />
        <Line
          name={t('passkey.title')}
          state={t('passkey.state')}
          href={`${path}/passkeys`}
          act={t('me.change')}
        />
      </ul>
    </section>
  );
}

const Line = (props: { name: string; state: string; href: string; act: string }) => (
  <li>
    <p class="what">
      <b>{props.name}</b>
      <small>{props.state}</small>
    </p>
    <LinkButton look="second" isSmall href={props.href}>
      {props.act}
    </LinkButton>
  </li>
);

// Every part of functions/parts in every state, for people to look at and for axe.
import type { Lang } from '../../../functions/contract/lang.ts';
import { words } from '../../../functions/contract/words.ts';
import { Avatar } from '../../../functions/parts/avatar.tsx';
import { Button, LinkButton } from '../../../functions/parts/button.tsx';
import { Chip, Count, Dot } from '../../../functions/parts/chip.tsx';
import { Choices } from '../../../functions/parts/choice.tsx';
import { Countdown } from '../../../functions/parts/countdown.tsx';
import { EmptyState } from '../../../functions/parts/empty-state.tsx';
import { Facts } from '../../../functions/parts/facts.tsx';
import { Select, TextArea, TextField } from '../../../functions/parts/fields.tsx';
import { Figures } from '../../../functions/parts/figures.tsx';
import { Icon } from '../../../functions/parts/icon.tsx';
import { ICON_NAMES } from '../../../functions/parts/icon-names.ts';
import { LinkList } from '../../../functions/parts/link-list.tsx';
import { Confirm, Menu } from '../../../functions/parts/menu.tsx';
import { Messages } from '../../../functions/parts/messages.tsx';
import { Notice } from '../../../functions/parts/notice.tsx';
import { GroupHead, Row, Thumb } from '../../../functions/parts/row.tsx';
import { Spark } from '../../../functions/parts/spark.tsx';
import { StayBar } from '../../../functions/parts/stay-bar.tsx';
import { Segment, Tabs } from '../../../functions/parts/tabs.tsx';
import { Tiles } from '../../../functions/parts/tiles.tsx';
import { Timeline } from '../../../functions/parts/timeline.tsx';
import { TurnPanel } from '../../../functions/parts/turn-panel.tsx';
import { SAMPLES, type Samples } from './words.ts';

const NOW = Date.UTC(2026, 10, 26, 11, 20);
const HOUR = 3_600_000;
const TONES = [null, 'soon', 'late', 'done'] as const;

/** `id`: of the half, so that ids are not there twice. */
export function Sheet({ lang, id }: { lang: Lang; id: string }) {
  const s = SAMPLES[lang];
  const t = words(lang);
  return (
    <>
      <Part name="Button">
        <div class="acts">
          <Button type="button">{s.act}</Button>
          <LinkButton href="#main" isOut>
            {s.act}
          </LinkButton>
          <Button type="button" look="second" icon="calendar-plus">
            {s.second}
          </Button>
          <Button type="button" look="quiet">
            {s.quiet}
          </Button>
          <Button type="button" look="danger">
            {s.danger}
          </Button>
          <Button type="button" isOff>
            {s.act}
          </Button>
          <Button type="button" look="second" isSmall>
            {s.second}
          </Button>
          <Button type="button" look="quiet" icon="copy" name={s.number} />
        </div>
      </Part>
      <Part name="Chip, Count, Dot, Countdown">
        <div class="acts">
          {TONES.map((tone) => (
            <Chip tone={tone} icon={tone === 'done' ? 'package-check' : 'package'}>
              {s.state}
            </Chip>
          ))}
          {TONES.map((tone) => (
            <Count tone={tone}>47</Count>
          ))}
          {TONES.map((tone) => (
            <Dot tone={tone} words={s.state} />
          ))}
          {[144 * HOUR, 42 * HOUR, 18 * HOUR, 1.6 * HOUR, -216 * HOUR].map((left) => (
            <Countdown until={NOW + left} now={NOW} t={t} />
          ))}
          <Countdown until={NOW - 20 * HOUR} now={NOW} t={t} isShort />
          <Avatar name="Irina Kotova" />
        </div>
      </Part>
      <Part name="Tabs, Segment, Menu, Confirm">
        <Tabs
          label={`${s.tabs[0]} 1 ${id}`}
          tabs={s.tabs.map((text, i) => ({
            href: '#main',
            text,
            isHere: i === 0,
            count: [47, '1,078', 212][i],
            tone: ([null, 'late', null] as const)[i],
          }))}
        />
        <div class="acts">
          <Segment
            label={`${s.tabs[0]} 2 ${id}`}
            tabs={s.tabs.slice(0, 2).map((text, i) => ({ href: '#main', text, isHere: i === 0 }))}
          />
          <Menu name={s.menu} text={s.menu} icon="alarm-clock" look="second">
            {s.hours.map((text) => (
              <a href="#main">{text}</a>
            ))}
          </Menu>
          <Confirm text={s.danger} question={s.question}>
            <Button type="button" look="danger">
              {s.danger}
            </Button>
          </Confirm>
        </div>
      </Part>
      <Part name="TurnPanel">
        <div class="card flush">
          <TurnPanel
            isYours
            icon="user-round"
            title={s.turn}
            label={`${s.turn} ${id}`}
            sentence={s.why}
            terms={s.terms}
            acts={
              <>
                <LinkButton href="#main">{s.act}</LinkButton>
                <LinkButton href="#main" look="second">
                  {s.second}
                </LinkButton>
              </>
            }
            otherwise={s.otherwise}
          />
        </div>
        <div class="card flush">
          <TurnPanel
            isYours={false}
            icon="truck"
            title={s.other}
            label={`${s.other} ${id}`}
            sentence={s.calm}
          />
        </div>
      </Part>
      <Part name="Row, GroupHead, Thumb">
        <Rows s={s} lang={lang} />
      </Part>
      <Part name="Timeline, Facts, Spark, StayBar">
        <Timeline
          days={[
            {
              day: s.day,
              moments: [
                {
                  time: <time>09:10</time>,
                  title: s.state,
                  more: [s.city],
                  isNow: true,
                  tone: 'soon',
                },
                { time: <time>08:40</time>, title: s.other, more: [<q lang="ru">{s.said}</q>] },
                { time: <time>08:30</time>, title: s.calm, isFact: true },
              ],
            },
          ]}
        />
        <Facts facts={s.terms} />
        <Spark points={[3, 4, null, 2, 5]} />
        <StayBar
          arrived={NOW - 240 * HOUR}
          paidFrom={NOW - 72 * HOUR}
          disposal={NOW + 48 * HOUR}
          now={NOW}
          label={s.why}
        />
      </Part>
      <Part name="Fields">
        <form class="fields">
          <TextField name={`a-${id}`} label={s.field} value={s.number} hint={s.calm} />
          <TextField name={`b-${id}`} label={s.field} value="1106298844" error={s.error} />
          <TextArea name={`c-${id}`} label={s.note} value={s.reply} rows={2} />
          <Choices
            name={`e-${id}`}
            label={s.menu}
            value="0"
            choices={s.hours.map((title, i) => ({ value: String(i), icon: 'alarm-clock', title }))}
          />
          <Select
            name={`d-${id}`}
            label={s.menu}
            value="0"
            options={s.hours.map((text, i) => [String(i), text])}
          />
        </form>
      </Part>
      <Part name="Notice, EmptyState, Toast">
        <Notice end={<a href="#main">{s.check}</a>}>{s.notice}</Notice>
        <Notice tone="late" icon="unplug" end={<a href="#main">{s.check}</a>}>
          {s.notice}
        </Notice>
        <div class="card flush">
          <EmptyState icon="sun" title={s.empty} lead={s.emptyLead}>
            <LinkButton href="#main" look="second">
              {s.check}
            </LinkButton>
          </EmptyState>
        </div>
        <div class="toast still" role="status">
          <span>{s.done}</span>
          <Button type="button" look="quiet">
            {s.undo}
          </Button>
        </div>
      </Part>
      <Part name="Figures, Tiles, LinkList">
        <Figures
          label={`${s.tabs[0]} ${id}`}
          figures={[
            { name: s.tabs[0], about: 47, value: '₽76,420', more: '+ ¥961', below: s.calm },
            { name: s.tabs[1], value: '3.4 %', below: s.why },
          ]}
        />
        <Tiles
          tiles={[
            { href: '#main', icon: 'bell-off', title: s.empty, note: s.calm },
            { href: '#main', icon: 'package-x', title: s.danger, note: s.calm },
          ]}
        />
        <LinkList
          isCard
          links={[
            {
              href: '#main',
              icon: 'package',
              title: s.sentence,
              more: s.number,
              end: <Chip>{s.state}</Chip>,
            },
          ]}
        />
      </Part>
      <Part name="Messages">
        <Messages
          label={`${s.by} ${id}`}
          entries={[
            { kind: 'day', text: s.day },
            { kind: 'message', side: 'theirs', by: s.by, body: s.message },
            { kind: 'message', side: 'inner', by: s.us, body: s.note },
            { kind: 'message', side: 'ours', by: s.us, body: s.reply },
          ]}
        />
      </Part>
      <Part name="Icon">
        <ul class="icons">
          {ICON_NAMES.map((name) => (
            <li>
              <Icon name={name} />
              <small>{name}</small>
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}

const Part = ({ name, children }: { name: string; children?: unknown }) => (
  <section class="part">
    <h2>{name}</h2>
    {children}
  </section>
);

function Rows({ s, lang }: { s: Samples; lang: Lang }) {
  const t = words(lang);
  const row = (left: number, tone: 'soon' | 'late' | null, isMain: boolean) => (
    <Row
      tone={tone}
      pick={{ name: 'id', value: String(left), label: `${s.product} ${left}` }}
      thumb={<Thumb />}
      what={<a href="#main">{s.product}</a>}
      whatMore={s.number}
      why={s.why}
      whyMore={s.otherwise}
      countdown={<Countdown until={NOW + left * HOUR} now={NOW} t={t} />}
      money="₽2,190"
      act={
        <LinkButton href="#main" look={isMain ? 'main' : 'second'}>
          {s.second}
        </LinkButton>
      }
    />
  );
  return (
    <form class="card flush picks">
      <ul>
        <GroupHead title={s.tabs[0]} more="3" end="₽6,570" />
        {row(1.6, 'soon', true)}
        {row(18, 'soon', false)}
        {row(42, null, false)}
        {row(-216, 'late', false)}
      </ul>
    </form>
  );
}

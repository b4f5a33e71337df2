// Page for sending many tracking numbers to Ozon: paste or file, what would be sent with a tick for each line,
// then the result. Works by plain forms; lines that were not sent return to the field.
import { Button, LinkButton } from '../parts/button.tsx';
import { TextArea } from '../parts/fields.tsx';
import { Notice } from '../parts/notice.tsx';
import { Pick, PickedBar } from '../parts/row.tsx';
import type { View } from '../shipments/view.ts';
import { OzonHead } from './ozon-tabs.tsx';
import { type CheckedLine, LINES_MAX } from './ship.ts';
import { CheckedState, isDone, type SentLine, SentState } from './ship-words.tsx';

export { isDone, type SentLine };

export interface ShipFormValues {
  text: string;
  /** Also set them to "delivering". */
  deliver: boolean;
  error?: string;
}

const page = (view: View, title: string, result: unknown) => ({
  title: view.t('ship.title'),
  result: (
    <>
      <OzonHead here="ship" title={title} lead={view.t('ship.lead')} mayWork view={view} />
      {result}
    </>
  ).toString(),
});

export const renderShipForm = (typed: ShipFormValues, view: View) =>
  page(view, view.t('ship.title'), <Form typed={typed} view={view} />);

/** Ticked: what nothing speaks against. A line with a warning is sent only if somebody ticks it. */
export function renderPreview(
  lines: CheckedLine[],
  typed: ShipFormValues,
  view: View,
  fault: string | null = null,
) {
  const { t, lang } = view;
  const sendable = lines.filter(({ error }) => error === null);
  const body = (
    <>
      {fault && (
        <div role="alert">
          <Notice tone="late" icon="circle-alert">
            {fault}
          </Notice>
        </div>
      )}
      {sendable.some(({ warnings }) => warnings.length > 0) && (
        <Notice tone="soon" icon="triangle-alert">
          {t('ship.warned')}
        </Notice>
      )}
      <form method="post" action={`/${lang}/desk/parcels/ship`} class="picks ship-form">
        <input type="hidden" name="step" value="apply" />
        <input type="hidden" name="lines" value={typed.text} />
        {typed.deliver && <input type="hidden" name="deliver" value="1" />}
        <LineTable
          lines={lines}
          view={view}
          pick={(line) =>
            line.error === null && (
              <Pick
                name="pick"
                value={String(line.line)}
                label={t('ship.pick', { posting: line.posting })}
                isPicked={line.warnings.length === 0}
              />
            )
          }
          say={(line) => <CheckedState line={line} view={view} />}
        />
        {sendable.length > 0 && (
          <PickedBar text={t('ship.picked')}>
            <Button icon="send">{t('ship.apply')}</Button>
          </PickedBar>
        )}
      </form>
      {sendable.length === 0 && (
        <div role="alert">
          <Notice tone="late" icon="circle-alert">
            {t('ship.nothing')}
          </Notice>
        </div>
      )}
      {sendable.length < lines.length && (
        <section class="stack">
          <h2>{t('ship.mend')}</h2>
          <Form typed={typed} view={view} />
        </section>
      )}
    </>
  );
  return page(view, t('ship.preview'), body);
}

/** `rest`: the lines left to correct, as they go into the field; '': nothing. */
export function renderSent(lines: SentLine[], rest: ShipFormValues, view: View) {
  const { t, lang } = view;
  const done = lines.filter(({ outcome }) => isDone(outcome)).length;
  const isAll = rest.text === '';
  const body = (
    <>
      <Notice isNews tone={isAll ? 'done' : 'late'} icon={isAll ? 'circle-check' : 'circle-alert'}>
        {isAll ? t('ship.all') : t('ship.result.count', { done, all: lines.length })}
      </Notice>
      <LineTable lines={lines} view={view} say={(line) => <SentState line={line} view={view} />} />
      {isAll ? (
        <p>
          <LinkButton href={`/${lang}/desk/parcels/ship`} look="second">
            {t('ship.more')}
          </LinkButton>
        </p>
      ) : (
        <section class="stack">
          <h2>{t('ship.mend')}</h2>
          <p class="soft">{t('ship.mend.lead')}</p>
          <Form typed={rest} view={view} />
        </section>
      )}
    </>
  );
  return page(view, t('ship.result'), body);
}

function Form({ typed, view }: { typed: ShipFormValues; view: View }) {
  const { t, lang } = view;
  return (
    <form
      class="card fields"
      method="post"
      action={`/${lang}/desk/parcels/ship`}
      enctype="multipart/form-data"
    >
      <input type="hidden" name="step" value="check" />
      <TextArea
        name="lines"
        label={t('ship.lines')}
        hint={t('ship.lines.hint', { count: LINES_MAX })}
        value={typed.text}
        error={typed.error}
        rows={8}
      />
      <p>
        <label for="file">{t('ship.file')}</label>
        <input id="file" name="file" type="file" accept=".csv,.txt,text/csv,text/plain" />
      </p>
      <label class="check">
        <input type="checkbox" name="deliver" value="1" checked={typed.deliver} />
        <span>{t('ship.deliver')}</span>
      </label>
      <Button>{t('ship.check')}</Button>
    </form>
  );
}

function LineTable<T extends CheckedLine>(props: {
  lines: T[];
  view: View;
  pick?: (line: T) => unknown;
  say: (line: T) => unknown;
}) {
  const { lines, pick, say } = props;
  const { t } = props.view;
  return (
    // A box that scrolls must be reachable by keyboard.
    <section class="card flush scroll ship-lines" tabindex={0} aria-label={t('ship.lines.of')}>
      <table class="table">
        <thead>
          <tr>
            {pick && (
              <th scope="col">
                <span class="unseen">{t('ship.col.pick')}</span>
              </th>
            )}
            <th scope="col">{t('ship.col.line')}</th>
            <th scope="col">{t('ship.col.posting')}</th>
            <th scope="col">{t('ship.col.tracking')}</th>
            <th scope="col">{t('ship.col.carrier')}</th>
            <th scope="col">{t('ship.col.state')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr>
              {pick && <td>{pick(line)}</td>}
              <td>{line.line}</td>
              <th scope="row" class="whole">
                {line.posting}
              </th>
              <td class="whole">{line.tracking}</td>
              <td>{line.carrier}</td>
              <td>{say(line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

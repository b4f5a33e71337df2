// News types as people choose them in forms.
import { NEWS_TYPES, type NewsType } from '../contract/news.ts';
import type { WordKey, Words } from '../contract/words.ts';
import { Icon } from '../parts/icon.tsx';

export const KIND_WORDS: Record<NewsType, WordKey> = {
  'shipment.status_changed': 'news.kind.status_changed',
  'shipment.problem_raised': 'news.kind.problem_raised',
  'shipment.problem_cleared': 'news.kind.problem_cleared',
  'ticket.opened': 'news.kind.ticket_opened',
  'ticket.message_added': 'news.kind.message_added',
  'ticket.state_changed': 'news.kind.state_changed',
  'connection.failing': 'news.kind.connection_failing',
  'connection.recovered': 'news.kind.connection_recovered',
  'connection.key_ending': 'news.kind.key_ending',
  'connection.pushes_failing': 'news.kind.pushes_failing',
  'endpoint.disabled': 'news.kind.endpoint_disabled',
};

/** `prefix` keeps ids apart where a page has several of these. */
export function Kinds(props: {
  legend: string;
  chosen: readonly string[];
  prefix: string;
  error?: string | undefined;
  withNames?: boolean;
  t: Words;
}) {
  const { legend, chosen, prefix, error, withNames = false, t } = props;
  return (
    <fieldset aria-describedby={error ? `${prefix}-types-error` : undefined}>
      <legend>{legend}</legend>
      {NEWS_TYPES.map((type) => (
        <label class="check" for={`${prefix}-${type}`}>
          <input
            type="checkbox"
            id={`${prefix}-${type}`}
            name="types"
            value={type}
            checked={chosen.includes(type)}
          />
          <span>
            {t(KIND_WORDS[type])} {withNames && <code class="fine">{type}</code>}
          </span>
        </label>
      ))}
      {error && (
        <span id={`${prefix}-types-error`} class="error">
          <Icon name="circle-alert" />
          {error}
        </span>
      )}
    </fieldset>
  );
}

/** Known types only, whatever a form contains. */
export const kindsIn = (fields: FormData): NewsType[] =>
  NEWS_TYPES.filter((type) => fields.getAll('types').includes(type));

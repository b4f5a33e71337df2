// The brand: whose turn, until when, where, what to have ready, one button, what happens otherwise. The same
// parts on the public page, the guide, a parcel and a ticket; shipments/turn-card.tsx fills them.
import { Icon, type IconName } from './icon.tsx';

interface TurnPanelProps {
  /** Tints it: the reader acts. */
  isYours: boolean;
  icon: IconName;
  /** "Your turn", "CDEK is acting now". */
  title: string;
  /** For the landmark. */
  label: string;
  sentence?: unknown;
  /** "Until when", "Where", "You will need". */
  terms?: readonly Term[];
  /** Ready texts. */
  children?: unknown;
  /** The buttons, the filled one first. */
  acts?: unknown;
  /** "If you do not collect it: …" */
  otherwise?: unknown;
}

export function TurnPanel(props: TurnPanelProps) {
  const { isYours, icon, title, label, sentence, terms = [], children, acts, otherwise } = props;
  return (
    <section class={isYours ? 'turn yours' : 'turn'} aria-label={label}>
      <h2>
        <Icon name={icon} />
        {title}
      </h2>
      {sentence && <p>{sentence}</p>}
      {terms.length > 0 && <Terms terms={terms} />}
      {children}
      {acts ? <div class="acts">{acts}</div> : null}
      {otherwise ? <p class="otherwise">{otherwise}</p> : null}
    </section>
  );
}

export type Term = readonly [name: string, value: unknown];

/** Whom, until when, where: beside each other. */
export const Terms = ({ terms }: { terms: readonly Term[] }) => (
  <dl class="terms">
    {terms.map(([name, value]) => (
      <div>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

// Where a list would stand: what is not there, why, and the way on. "All is well" only when it was looked at.
import { Icon, type IconName } from './icon.tsx';

interface EmptyStateProps {
  icon: IconName;
  title: string;
  lead?: string | undefined;
  /** Buttons. */
  children?: unknown;
}

export const EmptyState = ({ icon, title, lead, children }: EmptyStateProps) => (
  <div class="empty-state">
    <span class="sign">
      <Icon name={icon} />
    </span>
    <h2>{title}</h2>
    {lead && <p>{lead}</p>}
    {children ? <div class="acts">{children}</div> : null}
  </div>
);

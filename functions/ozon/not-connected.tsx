// In the place of what Ozon would tell: it is not connected, and the way there.
import { LinkButton } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import type { View } from '../shipments/view.ts';

/** `lead`: what else may be the reason. */
export const NotConnected = ({ view, lead }: { view: View; lead?: string }) => {
  const { t, lang } = view;
  return (
    <div class="card">
      <EmptyState
        icon="plug"
        title={t('ozon.notConnected.title')}
        lead={lead ?? t('ozon.notConnected')}
      >
        <LinkButton href={`/${lang}/desk/connections`}>{t('returns.connect')}</LinkButton>
      </EmptyState>
    </div>
  );
};

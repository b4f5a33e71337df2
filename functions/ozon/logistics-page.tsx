// The desk page of logistics settings: warehouses, how their parcels are handed over, delivery methods, warnings.
import { formatTime } from '../lib/time.ts';
import { Chip } from '../parts/chip.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Notice } from '../parts/notice.tsx';
import type { View } from '../shipments/view.ts';
import type { MethodRow, WarehouseRow } from './logistics-store.ts';
import { daysOff, methodWarning, warehouseWarnings } from './logistics-warnings.ts';
import { NotConnected } from './not-connected.tsx';
import { OzonHead } from './ozon-tabs.tsx';

export interface LogisticsShown {
  warehouses: readonly (WarehouseRow & { connection_id: string; read_at: number })[];
  methods: readonly (MethodRow & { connection_id: string })[];
  isConnected: boolean;
  mayWork: boolean;
}

export function renderLogistics(
  { warehouses, methods, isConnected, mayWork }: LogisticsShown,
  view: View,
): { title: string; result: string } {
  const { t, lang, now } = view;
  const title = t('logistics.title');
  const readAt = Math.max(0, ...warehouses.map(({ read_at }) => read_at));
  const homeless = methods.filter(
    ({ warehouse_id }) => !warehouses.some(({ id }) => id === warehouse_id),
  );
  const help = <a href={`/${lang}/help/ozon-logistics-settings/`}>{t('logistics.help')}</a>;
  const result = (
    <>
      <OzonHead
        here="logistics"
        title={title}
        lead={
          <>
            {t('logistics.lead')} {help}
          </>
        }
        mayWork={mayWork}
        view={view}
      />
      {!isConnected && <NotConnected view={view} />}
      {isConnected && warehouses.length + methods.length === 0 && (
        <div class="card">
          <EmptyState icon="warehouse" title={t('logistics.none')} />
        </div>
      )}
      <div class="ozon-cards">
        {warehouses.map((warehouse) => (
          <Warehouse
            warehouse={warehouse}
            methods={methods.filter(
              (one) =>
                one.warehouse_id === warehouse.id && one.connection_id === warehouse.connection_id,
            )}
            view={view}
          />
        ))}
        {homeless.length > 0 && (
          <section class="card stack">
            <h2>{t('logistics.methods')}</h2>
            <Methods methods={homeless} view={view} />
          </section>
        )}
      </div>
      {readAt > 0 && (
        <p class="fine">{t('logistics.read', { time: formatTime(lang, readAt, now) })}</p>
      )}
    </>
  );
  return { title, result: result.toString() };
}

function Warehouse(props: { warehouse: WarehouseRow; methods: readonly MethodRow[]; view: View }) {
  const { warehouse, methods, view } = props;
  const { t } = view;
  const off = daysOff(warehouse);
  const { first_mile, slot_from, slot_to, utc } = warehouse;
  return (
    <section class="card stack">
      <div>
        <h2>{warehouse.name ?? warehouse.id}</h2>
        <p class="acts">
          <Chip>{warehouse.is_rfbs === 1 ? 'rFBS' : 'FBS'}</Chip>
          <Chip>{statusWord(warehouse.status, view)}</Chip>
        </p>
      </div>
      {warehouseWarnings(warehouse).map((one) => (
        <Notice tone="late" icon="triangle-alert">
          {t(`logistics.warning.${one}`)}
        </Notice>
      ))}
      <p>
        {first_mile === 'PICK_UP'
          ? t('logistics.first.pickup')
          : first_mile === 'DROP_OFF'
            ? t('logistics.first.dropoff')
            : t('logistics.first.unknown')}
        {slot_from && slot_to && ` · ${slot_from}–${slot_to}${utc ? ` (${utc})` : ''}`}
      </p>
      {off.length > 0 && (
        <Notice icon="calendar-clock">
          {t('logistics.daysOff', {
            days: off.map((day) => t(`logistics.day.${day}`)).join(t('list.comma')),
          })}
        </Notice>
      )}
      {methods.length > 0 && <Methods methods={methods} view={view} />}
    </section>
  );
}

function Methods({ methods, view }: { methods: readonly MethodRow[]; view: View }) {
  const { t } = view;
  return (
    <ul class="ozon-postings">
      {methods.map((method) => {
        const warning = methodWarning(method);
        const point = [method.point_name, method.point_address].filter(Boolean).join(', ');
        return (
          <li>
            <p>
              <b>{method.name ?? method.id}</b> <Chip>{statusWord(method.status, view)}</Chip>
            </p>
            {warning && <p class="toned is-late">{t(`logistics.warning.${warning}`)}</p>}
            {method.cutoff && <p>{t('logistics.cutoff', { time: method.cutoff })}</p>}
            {point && <p class="soft">{t('logistics.point', { point })}</p>}
          </li>
        );
      })}
    </ul>
  );
}

const KNOWN = [
  'NEW',
  'EDITED',
  'ACTIVE',
  'DISABLED',
  'WAITING',
  'BROKEN',
  'new',
  'created',
] as const;
const KNOWN_TOO = ['disabled', 'blocked', 'disabled_due_to_limit', 'error'] as const;

/** Ozon's word where the documentation explains none. */
function statusWord(status: string | null, { t }: View): string {
  const known = [...KNOWN, ...KNOWN_TOO].find((one) => one === status);
  return known ? t(`logistics.status.${known}`) : (status ?? '');
}

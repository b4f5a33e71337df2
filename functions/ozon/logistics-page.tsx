// The desk page of logistics settings: warehouses, how their parcels are handed over, delivery methods, warnings.
import { formatTime } from '../lib/time.ts';
import type { View } from '../shipments/view.ts';
import type { MethodRow, WarehouseRow } from './logistics-store.ts';
import { daysOff, methodWarning, warehouseWarnings } from './logistics-warnings.ts';

export interface LogisticsShown {
  warehouses: readonly (WarehouseRow & { connection_id: string; read_at: number })[];
  methods: readonly (MethodRow & { connection_id: string })[];
  isConnected: boolean;
}

export function renderLogistics(
  { warehouses, methods, isConnected }: LogisticsShown,
  view: View,
): { title: string; result: string } {
  const { t, lang, now } = view;
  const readAt = Math.max(0, ...warehouses.map(({ read_at }) => read_at));
  const homeless = methods.filter(
    ({ warehouse_id }) => !warehouses.some(({ id }) => id === warehouse_id),
  );
  const result = (
    <>
      <h1 class="date">{t('logistics.title')}</h1>
      <p>
        {t('logistics.lead')}{' '}
        <a href={`/${lang}/help/ozon-logistics-settings/`}>{t('logistics.help')}</a>
      </p>
      {!isConnected && (
        <p class="card note">
          {t('ozon.notConnected')} <a href={`/${lang}/desk/connections`}>{t('returns.connect')}</a>
        </p>
      )}
      {isConnected && warehouses.length + methods.length === 0 && (
        <p class="card">{t('logistics.none')}</p>
      )}
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
      {readAt > 0 && (
        <p class="fine">{t('logistics.read', { time: formatTime(lang, readAt, now) })}</p>
      )}
    </>
  );
  return { title: t('logistics.title'), result: result.toString() };
}

function Warehouse(props: { warehouse: WarehouseRow; methods: readonly MethodRow[]; view: View }) {
  const { warehouse, methods, view } = props;
  const { t } = view;
  const off = daysOff(warehouse);
  const { first_mile, slot_from, slot_to, utc } = warehouse;
  return (
    <section class="card stack">
      <h2>{warehouse.name ?? warehouse.id}</h2>
      <p class="fine">
        {warehouse.is_rfbs === 1 ? 'rFBS' : 'FBS'} · {statusWord(warehouse.status, view)}
      </p>
      {warehouseWarnings(warehouse).map((one) => (
        <p class="stale">{t(`logistics.warning.${one}`)}</p>
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
        <p class="stale">
          {t('logistics.daysOff', {
            days: off.map((day) => t(`logistics.day.${day}`)).join(t('list.comma')),
          })}
        </p>
      )}
      {methods.length > 0 && <Methods methods={methods} view={view} />}
    </section>
  );
}

function Methods({ methods, view }: { methods: readonly MethodRow[]; view: View }) {
  const { t } = view;
  return (
    <ul class="rows stacked">
      {methods.map((method) => {
        const warning = methodWarning(method);
        return (
          <li>
            <p>
              <strong>{method.name ?? method.id}</strong>{' '}
              <span class="fine">{statusWord(method.status, view)}</span>
            </p>
            {warning && <p class="stale full">{t(`logistics.warning.${warning}`)}</p>}
            {method.cutoff && <p>{t('logistics.cutoff', { time: method.cutoff })}</p>}
            {(method.point_name || method.point_address) && (
              <p class="full">
                {t('logistics.point', {
                  point: [method.point_name, method.point_address].filter(Boolean).join(', '),
                })}
              </p>
            )}
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

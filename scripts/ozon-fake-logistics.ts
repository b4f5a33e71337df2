// The fake's logistics settings: one FBS warehouse that is fetched on weekdays, one rFBS warehouse with delivery
// methods, one of which is switched off.
import { type Asked, type FakeMethods, read, refused } from './ozon-fake-kit.ts';
import { methodOf, WAREHOUSE } from './ozon-fake-ways.ts';

export const LOGISTICS_METHODS: FakeMethods = {
  '/v2/warehouse/list': ({ body, now }) => {
    if (!(Number(body.limit) >= 1 && Number(body.limit) <= 200)) {
      return refused(400, 3, 'limit must be between 1 and 200');
    }
    const warehouses = [warehouseAnswer(now, false), warehouseAnswer(now, true)];
    // `has_next` is written as text.
    return Response.json({ warehouses, cursor: '', has_next: 'false' });
  },
  '/v2/delivery-method/list': (asked) => listMethods(asked),
};

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];

function warehouseAnswer(now: number, isRfbs: boolean) {
  const at = new Date(now - 90 * 86_400_000).toISOString();
  return {
    warehouse_id: isRfbs ? WAREHOUSE.rfbs : WAREHOUSE.fbs,
    name: isRfbs ? 'Склад Баоань, realFBS' : 'Склад Баоань',
    status: 'created',
    is_rfbs: isRfbs,
    address_info: {
      address: 'Китай, Шэньчжэнь, район Баоань, улица Синьань, 12',
      latitude: 22.55,
      longitude: 113.88,
      utc: 'UTC+08:00',
    },
    courier_phones: ['+86(123)4567-8901'],
    phone: '+86(123)4567-8901',
    first_mile: {
      type: isRfbs ? 'DROP_OFF' : 'PICK_UP',
      dropoff_point_id: isRfbs ? '' : '1020002075314000',
      first_mile_is_changing: isRfbs,
      timeslot_from: '16:00',
      timeslot_to: '18:00',
      timeslot_id: 287_231,
    },
    working_days: isRfbs ? [...DAYS, 'SATURDAY', 'SUNDAY'] : DAYS,
    created_at: at,
    updated_at: at,
    cut_in_time: 0,
    sla_cut_in: 1440,
    postings_limit: -1,
    has_postings_limit: false,
  };
}

const PROVIDERS = ['СДЭК', 'China Post', 'Почта России', 'CEL'];

function listMethods({ body, now }: Asked): Response {
  if (!(Number(body.limit) >= 1 && Number(body.limit) <= 100)) {
    return refused(400, 3, 'limit must be between 1 and 100');
  }
  const wanted = read(body.filter, 'status');
  const methods = PROVIDERS.map((provider, i) => ({
    id: methodOf(provider),
    warehouse_id: WAREHOUSE.rfbs,
    name: `${provider}, до пункта выдачи`,
    status: provider === 'CEL' ? 'DISABLED' : 'ACTIVE',
    provider_id: 100 + i,
    template_id: 0,
    tpl_integration_type: provider === 'CEL' ? 'aggregator' : 'non_integrated',
    cutoff: '13:00',
    sla_cut_in: 1440,
    is_express: false,
    tpl_dropoff_point:
      provider === 'CEL'
        ? null
        : { name: `${provider}: приём в Баоань`, address: 'Шэньчжэнь, Баоань, 5', code: 'SZX5' },
    created_at: new Date(now - 60 * 86_400_000).toISOString(),
    updated_at: new Date(now - 5 * 86_400_000).toISOString(),
  }));
  const found = methods.filter(({ status }) => !Array.isArray(wanted) || wanted.includes(status));
  return Response.json({ delivery_methods: found, cursor: '', has_next: false });
}

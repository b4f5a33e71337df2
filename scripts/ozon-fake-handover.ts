// The fake's labels and carriages: tasks that are ready on the second look, one carriage per delivery method
// and day, documents as small true files.
import { type Asked, type FakeMethods, partOf, read, refused } from './ozon-fake-kit.ts';
import type { FakePosting, FakeShop } from './ozon-fake-shop.ts';
import { methodOf, WAREHOUSE, warehouseOf } from './ozon-fake-ways.ts';

export const HANDOVER_METHODS: FakeMethods = {
  '/v3/posting/fbs/package-label/create': (asked) => createLabels(asked),
  '/v2/posting/fbs/package-label/get': (asked) => getLabels(asked),
  '/v2/carriage/delivery/list': (asked) => listMethods(asked),
  '/v1/carriage/create': (asked) => createCarriage(asked),
  '/v1/carriage/approve': (asked) =>
    withCarriage(asked, 'carriage_id', (carriage) => {
      if (carriage.status !== 'new') return refused(400, 9, 'CARRIAGE_IS_NOT_NEW');
      carriage.status = 'sended';
      return Response.json({});
    }),
  '/v1/carriage/cancel': (asked) =>
    withCarriage(asked, 'carriage_id', (carriage) => {
      if (carriage.status === 'new') carriage.status = 'cancelled';
      const error = carriage.status === 'cancelled' ? '' : 'CANCEL_IS_NOT_AVAILABLE';
      return Response.json({ error, carriage_status: carriage.status });
    }),
  '/v1/carriage/get': (asked) =>
    withCarriage(asked, 'carriage_id', (carriage) => Response.json(carriageAnswer(carriage))),
  '/v2/posting/fbs/act/get-postings': (asked) =>
    withCarriage(asked, 'id', (carriage) =>
      Response.json({ result: carriage.postings.map((one) => lineOf(asked.shop, one)) }),
    ),
  '/v2/posting/fbs/act/get-pdf': (asked) =>
    withCarriage(asked, 'id', (carriage) => pdfOf(`Carriage ${carriage.id}`)),
  '/v2/posting/fbs/act/get-barcode': (asked) => withCarriage(asked, 'id', () => barcode()),
};

interface Carriage {
  id: number;
  method: number;
  day: string;
  status: 'new' | 'sended' | 'cancelled';
  postings: string[];
  madeAt: number;
}

interface Work {
  tasks: Map<number, { looks: number; postings: string[] }>;
  carriages: Carriage[];
}

const workOf = (shop: FakeShop): Work =>
  partOf(shop, 'handover', () => ({ tasks: new Map(), carriages: [] }));

const waits = ({ status, isFbo }: FakePosting): boolean => status === 'awaiting_deliver' && !isFbo;

function createLabels({ shop, body }: Asked): Response {
  const numbers = Array.isArray(body.posting_numbers) ? body.posting_numbers.map(String) : [];
  if (numbers.length === 0) return refused(400, 3, 'posting_numbers is required');
  const found = shop.postings.filter((one) => numbers.includes(one.number));
  if (found.length < numbers.length) return refused(404, 5, 'POSTING_NOT_FOUND');
  if (!found.every(waits)) return refused(400, 3, 'INVALID_STATE');
  const { tasks } = workOf(shop);
  const made = ['big_label', 'small_label'].map((task_type) => {
    const task_id = 5_819_327_210_000 + tasks.size;
    tasks.set(task_id, { looks: 0, postings: numbers });
    // Ids come as text and as numbers.
    return { task_id: task_type === 'big_label' ? task_id : String(task_id), task_type };
  });
  return Response.json({ tasks: made });
}

export const FILES = '/files/';

function getLabels({ shop, body, origin }: Asked): Response {
  const task = workOf(shop).tasks.get(Number(body.task_id));
  if (!task) return refused(404, 5, 'TASK_NOT_FOUND');
  task.looks += 1;
  const isReady = task.looks > 1;
  return Response.json({
    error: null,
    file_url: isReady ? `${origin}${FILES}labels-${body.task_id}.pdf` : '',
    status: {
      code: isReady ? 'completed' : 'in_progress',
      postings_count: task.postings.length,
      printed_postings_count: isReady ? task.postings.length : 0,
      unprinted_postings: null,
    },
  });
}

/** A file that an answer linked to. */
export const fileAnswer = (path: string): Response => pdfOf(path.slice(FILES.length));

function listMethods({ shop, body, now }: Asked): Response {
  if (!(Number(body.limit) >= 1)) return refused(400, 3, 'limit is required');
  const wanted = read(body.filter, 'delivery_method_id');
  const day = dayIn(read(body.filter, 'departure_date'), now);
  const waiting = Map.groupBy(shop.postings.filter(waits), (one) => methodOf(one.provider));
  const methods = [...waiting].filter(([id]) => wanted === undefined || wanted === id);
  return Response.json({
    methods: methods.map(([id, postings]) => methodAnswer(shop, id, postings, day)),
    cursor: '',
    has_next: false,
  });
}

function methodAnswer(shop: FakeShop, id: number, postings: FakePosting[], day: string) {
  const carriages = workOf(shop).carriages.filter((one) => one.method === id && one.day === day);
  const provider = postings[0]?.provider ?? '';
  return {
    delivery_method_id: id,
    delivery_method_name: `${provider}, склад Шэньчжэнь`,
    delivery_method_status: 'ACTIVE',
    departure_date: `${day}T00:00:00Z`,
    cutoff_at: `${day}T15:00:00+08:00`,
    dropoff_address: 'Шэньчжэнь, район Баоань, пункт приёма 12',
    dropoff_point_id: 23,
    dropoff_point_type: 'SORTING_CENTER',
    first_mile_type: 'DropOff',
    timeslot_from: `${day}T16:00:00+08:00`,
    timeslot_to: `${day}T18:00:00+08:00`,
    tpl_provider_name: provider,
    warehouse_city: 'Шэньчжэнь',
    warehouse_id: warehouseOf(provider),
    warehouse_name: 'Склад Баоань',
    is_rfbs: warehouseOf(provider) === WAREHOUSE.rfbs,
    mandatory_postings_count: postings.length,
    mandatory_packaged_count: postings.length,
    optional_packaged_count: 0,
    carriage_postings_count: carriages.reduce((sum, one) => sum + one.postings.length, 0),
    errors: null,
    // Id 0 is the carriage that could be made.
    carriages: [
      ...carriages.map((one) => ({
        id: one.id,
        status: one.status,
        postings_count: one.postings.length,
        available_actions: [],
      })),
      { id: 0, status: '', postings_count: postings.length, available_actions: [] },
    ],
  };
}

function createCarriage({ shop, body, now }: Asked): Response {
  // As at Ozon, without a method everything that waits would go: no part of this product may ask for that.
  if (!body.delivery_method_id || !body.departure_date) {
    return refused(400, 3, 'the stand-in makes no carriage without method and day');
  }
  const method = Number(body.delivery_method_id);
  const postings = shop.postings.filter((one) => waits(one) && methodOf(one.provider) === method);
  if (postings.length === 0) return refused(404, 5, 'DELIVERY_METHOD_NOT_FOUND');
  const { carriages } = workOf(shop);
  const day = dayIn(body.departure_date, now);
  if (carriages.some((one) => one.method === method && one.day === day && one.status === 'new')) {
    return refused(409, 6, 'CARRIAGE_ALREADY_EXISTS');
  }
  const id = 295_662_000 + carriages.length;
  const numbers = postings.map(({ number }) => number);
  carriages.push({ id, method, day, status: 'new', postings: numbers, madeAt: now });
  return Response.json({ carriage_id: id });
}

function withCarriage(
  { shop, body }: Asked,
  field: 'carriage_id' | 'id',
  answer: (carriage: Carriage) => Response,
): Response {
  const found = workOf(shop).carriages.find(({ id }) => id === Number(body[field]));
  return found ? answer(found) : refused(404, 5, 'CARRIAGE_NOT_FOUND');
}

const carriageAnswer = (one: Carriage) => ({
  carriage_id: one.id,
  delivery_method_id: String(one.method),
  departure_date: one.day,
  status: one.status,
  containers_count: 0,
  created_at: new Date(one.madeAt).toISOString(),
  available_actions: one.status === 'sended' ? ['get_shipping_list', 'get_waybill'] : [],
  cancel_availability: { is_cancel_available: one.status === 'new', reason: '' },
  arrival_pass_ids: null,
});

function lineOf(shop: FakeShop, number: string) {
  const posting = shop.postings.find((one) => one.number === number);
  const { name = 'Товар', offerId = 'SKU-1' } = posting?.product ?? {};
  return {
    id: 0,
    posting_number: number,
    status: posting?.status ?? '',
    seller_error: '',
    multi_box_qty: 1,
    products: [{ name, offer_id: offerId, quantity: posting?.price[2] ?? 1, price: '0', sku: 0 }],
  };
}

const dayIn = (value: unknown, now: number): string =>
  (typeof value === 'string' && value !== '' ? value : new Date(now).toISOString()).slice(0, 10);

/** One page with one line. */
function pdfOf(line: string): Response {
  const text = `BT /F1 24 Tf 40 400 Td (${line.replace(/[^\w .-]/g, '')}) Tj ET`;
  const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length ${text.length}>>stream
${text}
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;
  return new Response(pdf, { headers: { 'content-type': 'application/pdf' } });
}

/** A PNG of one grey pixel. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';

const barcode = (): Response =>
  new Response(
    Uint8Array.from(atob(PIXEL), (char) => char.charCodeAt(0)),
    { headers: { 'content-type': 'image/png' } },
  );

// Rules of single schemes and services, and of the Seller API as far as a seller meets them.
import { everywhere, noNumber, OLDER_DOCS, type Policy, SELLER_API, term } from './policy.ts';

export const SHOP = [
  {
    id: 'fbp-processing',
    text: {
      ru: 'Склад партнёра (FBP) обрабатывает заказ не дольше 24 часов; посылки забирают каждый день в 10:00 по китайскому времени.',
      zh: 'FBP 合作仓处理订单不超过 24 小时，每天北京时间 10:00 揽收。',
      en: 'A partner warehouse (FBP) processes an order within 24 hours; parcels are picked up every day at 10:00 China time.',
    },
    ...term(24, 'hour'),
    ...everywhere,
    schemes: ['FBP'],
    source: `${OLDER_DOCS}/fulfillment/fbp/order-management`,
    confidence: 'B',
  },
  {
    id: 'china-post',
    text: {
      ru: 'China Post ePacket: на каждое отправление — одна упаковка и одна этикетка. Невостребованное возвращают на склад в Китае бесплатно.',
      zh: '中国邮政 e 邮宝：每个货件一个包裹、一张面单。无人领取的免费退回中国仓库。',
      en: 'China Post ePacket: one package and one label per posting. What nobody collects is returned to a warehouse in China free of charge.',
    },
    ...noNumber,
    ...everywhere,
    schemes: ['rFBS'],
    source: `${OLDER_DOCS}/fulfillment/rfbs/logistic-settings/china-post/`,
    confidence: 'B',
  },
  {
    id: 'handover-arbitration',
    text: {
      ru: 'Если отправление передано, а сканирования нет, открывают спор, когда Ozon предлагает его для этого отправления (действие arbitration).',
      zh: '货件已交运但没有扫描记录的，如 Ozon 为该货件提供争议操作（arbitration），可发起争议。',
      en: 'When a posting was handed over but not scanned, a dispute is opened where Ozon offers it for that posting (the action arbitration).',
    },
    ...noNumber,
    ...everywhere,
    schemes: ['FBS'],
    source: SELLER_API,
    confidence: 'A',
  },
  {
    id: 'api-key-life',
    text: {
      ru: 'Ключ Seller API, созданный с 03.09.2026, действует 3 месяца. Дату окончания показывает метод /v1/roles (поле expires_at).',
      zh: '2026-09-03 起创建的 Seller API 密钥有效期 3 个月，到期日见 /v1/roles 的 expires_at 字段。',
      en: 'A Seller API key made on 2026-09-03 or later is valid for 3 months. The method /v1/roles tells when it ends (expires_at).',
    },
    ...term(3, 'month', 'key_made'),
    ...everywhere,
    validFrom: '2026-09-03',
    source: SELLER_API,
    confidence: 'A',
  },
  {
    id: 'api-returns',
    text: {
      ru: 'Возвраты FBO и FBS отдаёт метод /v1/returns/list, возвраты rFBS — /v2/returns/rfbs/list и /get: там трек-номер возврата и доступные решения.',
      zh: 'FBO 和 FBS 的退货用 /v1/returns/list 查询，rFBS 的退货用 /v2/returns/rfbs/list 和 /get，其中有退件单号和可选操作。',
      en: 'Returns of FBO and FBS come from /v1/returns/list, those of rFBS from /v2/returns/rfbs/list and /get, with the return’s tracking number and the decisions on offer.',
    },
    ...noNumber,
    ...everywhere,
    source: SELLER_API,
    confidence: 'A',
  },
  {
    id: 'api-fbp',
    text: {
      ru: 'Отправления FBP отдают методы /v1/posting/fbp/list и /get.',
      zh: 'FBP 货件用 /v1/posting/fbp/list 和 /get 查询。',
      en: 'FBP postings come from /v1/posting/fbp/list and /get.',
    },
    ...noNumber,
    ...everywhere,
    schemes: ['FBP'],
    source: SELLER_API,
    confidence: 'A',
  },
] as const satisfies readonly Policy[];

export const SHOP_BEFORE = [
  {
    id: 'api-key-life',
    text: {
      ru: 'Ключ Seller API действует 6 месяцев.',
      zh: 'Seller API 密钥有效期 6 个月。',
      en: 'A Seller API key is valid for 6 months.',
    },
    ...term(6, 'month', 'key_made'),
    ...everywhere,
    validFrom: '2026-02-13',
    validTo: '2026-09-02',
    source: 'https://t.me/OzonSellerAPI/685',
    confidence: 'B',
  },
] as const satisfies readonly Policy[];

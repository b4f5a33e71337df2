// Rules about setting logistics up: schemes, warehouses, delivery methods, first mile, labels. Ozon documents
// most of them for sellers from abroad; where a page is older, the rule is B.
import { DOCS, everywhere, noNumber, OLDER_DOCS, type Policy, SELLER_API } from './policy.ts';

const SETTINGS = `${OLDER_DOCS}/fulfillment/rfbs/logistic-settings`;
const METHODS = `${SETTINGS}/delivery-methods`;
const PARTNERS = `${DOCS}/en/fulfillment/rfbs/logistic-settings/partner-delivery-ozon`;
const QUALITY = `${SETTINGS}/quality-control/`;

const rule = { ...noNumber, ...everywhere } as const;
const ofOwnStock = { ...rule, schemes: ['rFBS'], confidence: 'B' } as const;

export const LOGISTICS = [
  {
    id: 'ozon-rocket',
    text: {
      ru: 'Службу, которая возит заказы FBS, раньше называли Ozon Rocket.',
      zh: '配送 FBS 订单的 Ozon 物流过去叫 Ozon Rocket。',
      en: 'The service that carries FBS orders used to be called Ozon Rocket.',
    },
    ...rule,
    schemes: ['FBS'],
    source: 'https://rb.ru/kurs/courses/start-raboty-na-ozon/lesson/3',
    confidence: 'C',
  },
  {
    id: 'schemes-abroad',
    text: {
      ru: 'Страница Ozon для продавцов из-за рубежа предлагает две схемы, realFBS и FBP, по отдельности или вместе. Товар, который нельзя продавать по FBP, продают по realFBS.',
      zh: 'Ozon 面向跨境卖家的说明中有 realFBS 和 FBP 两种模式，可单独或同时使用。不能以 FBP 销售的商品，可通过 realFBS 销售。',
      en: 'Ozon’s page for sellers from abroad offers two schemes, realFBS and FBP, one of them or both. What may not be sold under FBP is sold under realFBS.',
    },
    ...rule,
    schemes: ['rFBS', 'FBP'],
    source: `${DOCS}/en/launch/steps/step-4`,
    confidence: 'B',
  },
  {
    id: 'fbo-abroad',
    text: {
      ru: 'За пределами России FBO доступен продавцам из Беларуси, Казахстана, Кыргызстана и Армении.',
      zh: '在俄罗斯以外，FBO 仅对白俄罗斯、哈萨克斯坦、吉尔吉斯斯坦和亚美尼亚的卖家开放。',
      en: 'Outside Russia, FBO is open to sellers from Belarus, Kazakhstan, Kyrgyzstan and Armenia.',
    },
    ...rule,
    schemes: ['FBO'],
    source: `${DOCS}/am/fulfillment/fbo/fbo-scheme`,
    confidence: 'B',
  },
  {
    id: 'fbp-handout',
    text: {
      ru: 'Заказы FBP покупатель получает в пункте выдачи Ozon, в постамате или от курьера.',
      zh: 'FBP 订单由买家在 Ozon 取货点、快递柜领取，或由快递员送达。',
      en: 'Buyers get FBP orders at an Ozon pickup point, from a parcel locker or from a courier.',
    },
    ...rule,
    schemes: ['FBP'],
    source: `${DOCS}/en/launch/steps/step-4`,
    confidence: 'B',
  },
  {
    id: 'delivery-partners',
    text: {
      ru: 'Если доставляет партнёр Ozon, договор с ним заключает Ozon и сам следит за качеством и тарифами. С остальными службами договор заключает продавец.',
      zh: '使用 Ozon 合作物流时，由 Ozon 与物流商签约，并管理服务质量和费率。使用其他物流商的，由卖家自行签约。',
      en: 'When a partner of Ozon delivers, Ozon makes the contract and looks after quality and rates. With any other service the contract is the seller’s.',
    },
    ...ofOwnStock,
    source: `${METHODS}/`,
  },
  {
    id: 'delivery-integrated',
    text: {
      ru: 'Интегрированные службы сообщают Ozon географию, пункты, статусы и сроки. Для остальных сроки задаёт продавец, и привезти такой заказ может только курьер.',
      zh: '与 Ozon 系统对接的物流商会提供配送范围、取货点、状态和时效。未对接的由卖家自行填写时效，且只能由快递员送货上门。',
      en: 'Integrated services tell Ozon their area, points, statuses and delivery times. For others the seller sets the times, and only a courier can bring the order.',
    },
    ...ofOwnStock,
    source: `${METHODS}/`,
  },
  {
    id: 'delivery-method',
    text: {
      ru: 'Метод доставки — настройка одной службы или своей доставки для одного склада. Какие службы предложат, зависит от адреса склада: выбирают из доступных в его стране.',
      zh: '配送方式是一个物流商（或卖家自行配送）针对一个仓库的设置。可选的物流商取决于仓库地址，只能选仓库所在国家的。',
      en: 'A delivery method is the setting of one service, or of the seller’s own delivery, for one warehouse. What is on offer depends on the warehouse’s address: only services of its country can be chosen.',
    },
    ...ofOwnStock,
    source: METHODS,
  },
  {
    id: 'partner-drop-off',
    text: {
      ru: 'Добавляя метод партнёра, выбирают группу товаров, службу, пункт приёма и время, когда туда удобно привозить заказы.',
      zh: '添加合作物流的配送方式时，依次选择商品分组、物流商、揽收点，以及方便送货的时间。',
      en: 'Adding a partner’s method means choosing a product group, a service, a drop-off point and the time that suits for bringing orders there.',
    },
    ...ofOwnStock,
    source: METHODS,
  },
  {
    id: 'partner-groups',
    text: {
      ru: 'Методы партнёров делятся на группы по весу и цене: Extra Small, Budget, Small, Big, Premium Small и Premium Big; на каждую нужен свой метод. Есть ещё почта и товары тяжелее 30 кг. Для почты покупатель не указывает паспортные данные.',
      zh: '合作物流按重量和价格分组：Extra Small、Budget、Small、Big、Premium Small、Premium Big，每组须各设一个配送方式。另有邮政渠道和 30 千克以上的商品。走邮政渠道时，买家无须填写护照信息。',
      en: 'Partners’ methods are grouped by weight and price: Extra Small, Budget, Small, Big, Premium Small and Premium Big; each group needs a method of its own. There are also mail and goods over 30 kg. With mail the buyer need not enter passport data.',
    },
    ...ofOwnStock,
    source: PARTNERS,
  },
  {
    id: 'warehouse-preparation',
    text: {
      ru: 'Время на сборку у склада одно, и в него входят доставка до службы и приёмка у неё. Нужно другое время — заводят ещё один склад.',
      zh: '每个仓库只有一个备货时间，其中包括送到物流商并完成验收的时间。需要不同的时间，须另建仓库。',
      en: 'A warehouse has one preparation time, and bringing the order to the service and acceptance there are part of it. Another time takes another warehouse.',
    },
    ...ofOwnStock,
    source: `${SETTINGS}/warehouse/`,
  },
  {
    id: 'warehouse-returns',
    text: {
      ru: 'Если не указать адрес склада для возвратов, покупатели не смогут вернуть товар.',
      zh: '未填写退货仓库地址的，买家无法退货。',
      en: 'Without the address of a warehouse for returns buyers cannot return anything.',
    },
    ...ofOwnStock,
    source: METHODS,
  },
  {
    id: 'method-hour',
    text: {
      ru: 'В методе доставки указывают час, до которого заказы передают перевозчику. Заказ, который пришёл раньше этого часа, отгружают в последний день сборки, пришедший позже — на следующий день.',
      zh: '配送方式中须填写向承运商交运的截止钟点。在此之前收到的订单，于备货期最后一天交运；之后收到的，顺延到次日。',
      en: 'A delivery method says by which hour orders go to the carrier. An order that came before that hour is shipped on the last day of preparation, one that came after it on the next day.',
    },
    ...ofOwnStock,
    source: QUALITY,
  },
  {
    id: 'first-mile-own',
    text: {
      ru: 'Если склад в другом городе или перевозчик передаёт заказы магистральному перевозчику в другом городе или регионе, для метода доставки настраивают первую милю.',
      zh: '仓库在其他城市，或承运商须在其他城市、地区转交干线承运商的，要为该配送方式设置头程。',
      en: 'If the warehouse is in another city, or the carrier passes orders on to a trunk carrier in another city or region, the delivery method needs a first mile.',
    },
    ...ofOwnStock,
    source: QUALITY,
  },
  {
    id: 'delivery-channel',
    text: {
      ru: 'Как и где покупатель получит заказ, менять нельзя: заказ для курьера не везут в пункт или на почту, а заказ в пункт — в другой пункт.',
      zh: '不得更改买家选择的收货方式和地点：选了送货上门，不能改送取货点或邮局；选了取货点，不能改送其他取货点。',
      en: 'How and where the buyer gets the order may not be changed: an order for a courier does not go to a point or a post office, an order for a point does not go to another one.',
    },
    ...ofOwnStock,
    source: QUALITY,
  },
  {
    id: 'warehouse-block',
    text: {
      ru: 'Склад могут заблокировать за нарушение сроков сборки, отгрузки и доставки, за отправления, переданные не той службе, и за жалобы на подозрительные действия.',
      zh: '违反备货、发运或配送时限，把货件交给非所填物流商，或被投诉行为可疑的，仓库可能被封锁。',
      en: 'A warehouse may be blocked for missed times of preparation, shipping or delivery, for postings given to another service than stated, and for complaints about suspicious activity.',
    },
    ...ofOwnStock,
    source: `${DOCS}/en/launch/quality-assurance/ban`,
  },
  {
    id: 'first-mile',
    text: {
      ru: 'Первая миля склада FBS бывает двух видов: DropOff — продавец привозит отправления в пункт приёма, Pickup — их забирают со склада. Пока настройки склада обновляются, отгрузку создать нельзя.',
      zh: 'FBS 仓库的头程分两种：DropOff 由卖家送到揽收点，Pickup 为上门揽收。仓库设置更新期间，不能创建发运。',
      en: 'The first mile of an FBS warehouse is one of two: with DropOff the seller brings postings to a drop-off point, with Pickup they are fetched. While the warehouse’s settings are being updated no carriage can be made.',
    },
    ...rule,
    schemes: ['FBS'],
    source: SELLER_API,
    confidence: 'A',
  },
  {
    id: 'handover-overflow',
    text: {
      ru: 'Если пункт переполнен, Ozon сообщает об этом при создании отгрузки и советует выбрать другой, чтобы доставка не задержалась.',
      zh: '揽收点爆仓时，Ozon 会在创建发运时提示，并建议改选其他揽收点，以免配送延误。',
      en: 'When a point is overloaded, Ozon says so as the carriage is made, and advises another one so that delivery takes no longer.',
    },
    ...rule,
    schemes: ['FBS'],
    source: SELLER_API,
    confidence: 'B',
  },
  {
    id: 'label-print',
    text: {
      ru: 'Этикетку печатают только для отправлений, которые ожидают отгрузки (awaiting_deliver).',
      zh: '只有待交运（awaiting_deliver）的货件才能打印面单。',
      en: 'Labels are printed only for postings that await hand-over (awaiting_deliver).',
    },
    ...rule,
    schemes: ['FBS', 'rFBS'],
    source: SELLER_API,
    confidence: 'A',
  },
  {
    id: 'label-size',
    text: {
      ru: 'С 14.01.2026 Ozon переводит этикетки партнёрской доставки с размера 12 × 7,5 см на 4 × 5,8 см.',
      zh: '自 2026-01-14 起，Ozon 合作物流的面单由 12 × 7.5 厘米逐步改为 4 × 5.8 厘米。',
      en: 'From 2026-01-14 on Ozon moves the labels of partner delivery from 12 × 7.5 cm to 4 × 5.8 cm.',
    },
    ...ofOwnStock,
    validFrom: '2026-01-14',
    source: PARTNERS,
  },
] as const satisfies readonly Policy[];

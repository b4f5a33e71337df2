// What the demo shop sells.

export interface Product {
  sku: number;
  offerId: string;
  name: string;
  /** Of one piece; whole units. */
  price: { RUB: number; CNY: number };
}

const product = (
  sku: number,
  offerId: string,
  name: string,
  RUB: number,
  CNY: number,
): Product => ({
  sku,
  offerId,
  name,
  price: { RUB, CNY },
});

export const PRODUCTS: readonly [Product, ...Product[]] = [
  product(1620411001, 'LAMP-01', 'Настольная лампа светодиодная, 3 режима', 1390, 112),
  product(1620411002, 'MUG-350', 'Термокружка 350 мл, чёрная', 890, 68),
  product(1620411003, 'CASE-15P', 'Чехол для смартфона, прозрачный', 349, 22),
  product(1620411004, 'USB-C-2M', 'Кабель USB-C, 2 м, 100 Вт', 459, 31),
  product(1620411005, 'BAG-22', 'Рюкзак городской 22 л, серый', 2490, 198),
  product(1620411006, 'KNIFE-3', 'Набор кухонных ножей, 3 шт.', 1790, 141),
  product(1620411007, 'YOGA-6', 'Коврик для йоги 6 мм', 1190, 89),
  product(1620411008, 'HEAD-BT', 'Наушники беспроводные с кейсом', 3290, 268),
  product(1620411009, 'WATCH-K', 'Часы детские с GPS', 4590, 372),
  product(1620411010, 'TOWEL-2', 'Полотенца махровые, 2 шт.', 790, 61),
  product(1620411011, 'PUMP-A', 'Насос автомобильный компактный', 2890, 233),
  product(1620411012, 'TENT-3', 'Палатка трёхместная', 7990, 645),
  product(1620411013, 'BRUSH-S', 'Щётка электрическая зубная', 1990, 158),
  product(1620411014, 'SOCKS-10', 'Носки хлопковые, 10 пар', 690, 47),
  product(1620411015, 'DRILL-12', 'Дрель-шуруповёрт 12 В', 5490, 438),
  product(1620411016, 'PLUSH-40', 'Игрушка мягкая, 40 см', 990, 74),
];

// What buyers write about what they have received.
import type { Phrase } from './phrase.ts';

export const PHRASES_GOODS: readonly Phrase[] = [
  {
    id: 'damaged',
    kind: 'say',
    issue: 'damaged',
    text: { ru: 'Товар пришёл повреждённым', zh: '收到时商品已损坏', en: 'The item came damaged' },
    forms: [
      '[SENT] [ITEM] поврежден*|разбит~|сломан*|поломан*|раздавлен*|порван*|поцарапан*|треснул~ [SENT]',
      '[SENT] ITEM трещин~|сколом|сколами|царапин~|дырк~|пятн~',
    ],
  },
  {
    id: 'box_damaged',
    kind: 'say',
    issue: 'damaged',
    text: { ru: 'Упаковка повреждена', zh: '外包装破损', en: 'The packaging is damaged' },
    forms: [
      'PACKAGE [SENT] [была|был] мят~|помят~|порван*|поврежден*|вскрыт~|рваная|рваной|разорван*',
    ],
  },
  {
    id: 'not_working',
    kind: 'say',
    issue: 'return',
    text: { ru: 'Товар не работает', zh: '商品无法使用', en: 'The item does not work' },
    forms: [
      'ITEM не_работает|не_работают|не_включается|не_включаются|не_заряжается|не_функционирует|не_запускается',
      'не_работает|не_включается|не_заряжается',
      'перестал|перестала|перестали работать|включаться|заряжаться [ITEM]',
    ],
  },
  {
    id: 'defective',
    kind: 'say',
    issue: 'return',
    text: { ru: 'Товар с браком', zh: '商品有质量缺陷', en: 'The item is defective' },
    forms: [
      '[SENT] [ITEM] брак|браком|бракован*|дефект*|неисправ* [SENT] [оказался|оказалась]',
      'ITEM оказался|оказалась браком|бракован*',
    ],
  },
  {
    id: 'wrong_item',
    kind: 'say',
    issue: 'wrong_item',
    text: { ru: 'Прислали не тот товар', zh: '发错货了', en: 'The wrong item was sent' },
    forms: [
      'SENT WRONG [ORDER] [заказывал|заказывала|заказал|заказала] [что]',
      'ORDER WRONG',
      'прислали|положили|отправили друг* ORDER',
      'SENT не_то что заказывал|заказывала|заказал|заказала|заказывали',
      'перепутали ORDER',
    ],
  },
  {
    id: 'wrong_size',
    kind: 'say',
    issue: 'wrong_item',
    text: { ru: 'Прислали не тот размер', zh: '尺码发错了', en: 'The wrong size was sent' },
    forms: [
      'SIZE WRONG [SENT] [что|который] [заказывал|заказывала|заказал|заказала]',
      '[SENT] перепутали SIZE',
      'прислали|положили|отправили|пришел друг* SIZE',
    ],
  },
  {
    id: 'wrong_colour',
    kind: 'say',
    issue: 'wrong_item',
    text: { ru: 'Прислали не тот цвет', zh: '颜色发错了', en: 'The wrong colour was sent' },
    forms: [
      'COLOUR WRONG [SENT] [что|который] [заказывал|заказывала|заказал|заказала]',
      '[SENT] перепутали COLOUR',
      'прислали|положили|отправили|пришел друг* COLOUR',
    ],
  },
  {
    id: 'missing_item',
    kind: 'say',
    issue: 'wrong_item',
    text: {
      ru: 'Не хватает части заказа',
      zh: '包裹里少发了东西',
      en: 'Something is missing from the parcel',
    },
    forms: [
      '[ORDER|комплект~|коробк~] не_хватает|недостает [одной|одного|двух] штук~|предмет~|детал~|част~|позици~|ORDER',
      '[SENT] не_полный|неполный|не_весь|не_полностью комплект~|ORDER|полностью [SENT]',
      'недовложение [ORDER]',
      'не_положили|забыли|недоложили [положить] [одну|один] [штук~|детал~|ORDER|част~]',
    ],
  },
  {
    id: 'empty_box',
    kind: 'say',
    issue: 'wrong_item',
    text: { ru: 'Коробка пустая', zh: '包裹是空的', en: 'The box is empty' },
    forms: ['PACKAGE [SENT] [была|оказалась] пуст~', 'SENT пуст~ PACKAGE'],
  },
  {
    id: 'not_as_described',
    kind: 'say',
    issue: 'wrong_item',
    text: {
      ru: 'Товар не соответствует описанию',
      zh: '商品与描述不符',
      en: 'The item is not as described',
    },
    forms: [
      '[ITEM] не_соответствует|отличается|не_совпадает описани~|фото|картинк~|заявленн~|карточк~ [описани~]',
      'ITEM не_такой|не_такая|не_такое как описани~|фото|картинк~',
    ],
  },
  {
    id: 'too_small',
    kind: 'say',
    issue: 'return',
    text: { ru: 'Размер мал', zh: '尺码偏小', en: 'It is too small' },
    forms: [
      '[SIZE|ITEM] [оказался|оказалась|оказались|слишком] мал|мала|малы|маломерит|маломерят|тесные|узкие',
      'SIZE|ITEM [оказался|оказалась|оказались|слишком] маленький|маленькая|маленькие|мало',
      'мне|нам [слишком] мало|маловат|маловаты|маловата',
    ],
  },
  {
    id: 'too_big',
    kind: 'say',
    issue: 'return',
    text: { ru: 'Размер велик', zh: '尺码偏大', en: 'It is too big' },
    forms: [
      'мне|нам|оказался|оказалась|оказались|слишком|SIZE|ITEM [SIZE|ITEM] [оказался|оказалась|оказались|слишком] велик|велика|велико|велики|большой|большая|большие|широкие',
      '[SIZE|ITEM] большемерит|большемерят',
    ],
  },
  {
    id: 'not_fitting',
    kind: 'say',
    issue: 'return',
    text: { ru: 'Товар не подошёл', zh: '商品不合适', en: 'It does not suit' },
    forms: [
      '[SIZE|ITEM|COLOUR] не_подошел|не_подошла|не_подошло|не_подошли|не_подходит [SIZE|COLOUR]',
    ],
  },
  {
    id: 'poor_quality',
    kind: 'say',
    issue: null,
    text: { ru: 'Плохое качество', zh: '质量很差', en: 'The quality is poor' },
    forms: [
      'качеств~ плохое|ужасное|отвратительное|низкое|никакое|так_себе [ITEM]',
      'ITEM плохого|ужасного|низкого|отвратительного качеств~',
    ],
  },
  {
    id: 'fake',
    kind: 'say',
    issue: null,
    text: { ru: 'Это подделка', zh: '是假货', en: 'It is a fake' },
    forms: [
      '[SENT] [ITEM] подделк~|паль|реплик~ [не_оригинал] [оказался|оказалась] [SENT]',
      'ITEM не_оригинал|не_оригинальный|не_настоящий|не_оригинальная',
    ],
  },
  {
    id: 'used',
    kind: 'say',
    issue: 'wrong_item',
    text: { ru: 'Товар был в употреблении', zh: '商品是用过的', en: 'The item has been used' },
    forms: [
      '[SENT] [ITEM] [явно] бу|бэушный|бэушная|ношеный|ношеная|ношенные|использованный|использованная [SENT]',
      'ITEM [был|была] употреблении',
    ],
  },
  {
    id: 'leaked',
    kind: 'say',
    issue: 'damaged',
    text: { ru: 'Товар протёк', zh: '液体漏了', en: 'The contents leaked' },
    forms: [
      '[флакон~|бутыл*|крем~|жидкост~|шампун~|ITEM|PACKAGE] протек|протекла|протекло|вытек|вытекла|вытекло|разлился|разлилась|разлилось|пролился|пролилась [доставк~|дорог~|PACKAGE]',
    ],
  },
  {
    id: 'photo_sent',
    kind: 'say',
    issue: null,
    text: { ru: 'Отправляю фото', zh: '发送照片', en: 'Here is a photo' },
    forms: [
      '[вот] прикрепляю|прикладываю|отправляю|отправил|отправила|прикрепил|прикрепила|прилагаю|высылаю PHOTO [ORDER]',
      'вот PHOTO',
    ],
  },
  {
    id: 'satisfied',
    kind: 'say',
    issue: null,
    text: { ru: 'Всё понравилось', zh: '很满意', en: 'Everything is fine, satisfied' },
    forms: [
      '[ITEM|качеств~] понравилось|понравился|понравилась',
      'все|ITEM|качеств~ отлично|отличный|супер|устраивает|подошло|хорошо|отличное [супер]',
    ],
  },
];

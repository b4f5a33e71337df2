// What buyers ask about goods before and after they buy.
import type { Phrase } from './phrase.ts';

export const PHRASES_QUESTIONS: readonly Phrase[] = [
  {
    id: 'when_in_stock',
    kind: 'either',
    issue: null,
    text: { ru: 'Когда будет в наличии?', zh: '什么时候有货？', en: 'When will it be in stock?' },
    forms: [
      'когда будет|появится|появятся|поступит|ожидается наличи~|продаж~|поступление [SIZE|ITEM|COLOUR]',
      'когда будет|появится|появятся товар~|SIZE|COLOUR [наличи~|продаж~]',
    ],
  },
  {
    id: 'in_stock',
    kind: 'either',
    issue: null,
    text: { ru: 'Есть в наличии?', zh: '有货吗？', en: 'Is it in stock?' },
    forms: ['?[есть|имеется] наличи~ [ITEM|SIZE|COLOUR] [есть]'],
  },
  {
    id: 'which_size',
    kind: 'either',
    issue: null,
    text: { ru: 'Какой размер выбрать?', zh: '选什么尺码？', en: 'Which size should I choose?' },
    forms: [
      'какой SIZE взять|выбрать|брать|заказать|заказывать|подойдет|нужен [лучше] [надо|нужно]',
    ],
  },
  {
    id: 'is_original',
    kind: 'ask',
    issue: null,
    text: { ru: 'Это оригинал?', zh: '是正品吗？', en: 'Is it genuine?' },
    forms: ['[ITEM] оригинал|оригинальный|оригинальная|оригинальное|настоящий|подлинный'],
  },
  {
    id: 'other_colours',
    kind: 'either',
    issue: null,
    text: { ru: 'Есть другие цвета?', zh: '有其他颜色吗？', en: 'Are there other colours?' },
    forms: ['?THERE_IS друг* COLOUR [ITEM] [наличи~]', 'какие COLOUR [THERE_IS] [наличи~] [ITEM]'],
  },
  {
    id: 'other_sizes',
    kind: 'either',
    issue: null,
    text: { ru: 'Есть другие размеры?', zh: '有其他尺码吗？', en: 'Are there other sizes?' },
    forms: ['?THERE_IS друг* SIZE [ITEM] [наличи~]', 'какие SIZE [THERE_IS] [наличи~]'],
  },
  {
    id: 'material',
    kind: 'either',
    issue: null,
    text: { ru: 'Какой материал?', zh: '是什么材质？', en: 'What material is it?' },
    forms: [
      'какой|какого материал~ [ITEM] [сделан|сделана|сделано]',
      'чего сделан|сделана|сделано [ITEM]',
      'какой состав [ткан~|ITEM]',
    ],
  },
  {
    id: 'warranty',
    kind: 'either',
    issue: null,
    text: { ru: 'Есть гарантия?', zh: '有保修吗？', en: 'Is there a warranty?' },
    forms: ['?THERE_IS гаранти~ [ITEM]', 'какая гаранти~ [ITEM]', '?гаранти~ срок~ [какой] [ITEM]'],
  },
  {
    id: 'certificate',
    kind: 'either',
    issue: null,
    text: { ru: 'Есть сертификат?', zh: '有证书吗？', en: 'Is there a certificate?' },
    forms: [
      '?THERE_IS сертификат~|деклараци~ [ITEM] [соответстви~|качеств~]',
      'PLEASE_SEND сертификат~ [соответстви~|качеств~] [ITEM]',
    ],
  },
  {
    id: 'expiry',
    kind: 'either',
    issue: null,
    text: { ru: 'Какой срок годности?', zh: '保质期到什么时候？', en: 'What is the expiry date?' },
    forms: ['какой срок~ годност~ [ITEM]', 'срок~ годност~ какого|числа [числа] [ITEM]'],
  },
  {
    id: 'instruction',
    kind: 'either',
    issue: null,
    text: {
      ru: 'Пришлите инструкцию',
      zh: '需要说明书，请发一份',
      en: 'Instructions are lacking, please send them',
    },
    forms: [
      'PLEASE_SEND инструкци~ [ITEM] [использовани~] [русском|русский]',
      'нет|не_было инструкци~ [коробк~|комплект~|упаковк~|ITEM] [русском]',
      '?THERE_IS инструкци~ [русском] [ITEM]',
    ],
  },
  {
    id: 'how_to_use',
    kind: 'either',
    issue: null,
    text: { ru: 'Как пользоваться?', zh: '怎么使用？', en: 'How is it used?' },
    forms: ['как [правильно] пользоваться|использовать|применять [ITEM|этим] [правильно]'],
  },
  {
    id: 'how_to_connect',
    kind: 'either',
    issue: null,
    text: {
      ru: 'Как подключить?',
      zh: '怎么连接或设置？',
      en: 'How is it connected or set up?',
    },
    forms: [
      'как подключить|настроить|включить|подсоединить|подключается|настраивается|запустить|собрать [ITEM] [телефон~|компьютер~|айфон~|ноутбук~] [правильно]',
    ],
  },
  {
    id: 'what_included',
    kind: 'either',
    issue: null,
    text: { ru: 'Что входит в комплект?', zh: '包装里包含什么？', en: 'What is included?' },
    forms: [
      'что [входит|идет|есть] комплект~|набор~|комплектаци~ [ITEM] [идет|входит]',
      'какая комплектаци~ [ITEM]',
    ],
  },
  {
    id: 'dimensions',
    kind: 'either',
    issue: null,
    text: { ru: 'Какие габариты?', zh: '尺寸是多少？', en: 'What are the dimensions?' },
    forms: [
      'какие|каковы|напишите габарит~ [ITEM]',
      'какая [ITEM] длина|ширина|высота|глубина|толщина [ITEM]',
    ],
  },
  {
    id: 'weight',
    kind: 'either',
    issue: null,
    text: { ru: 'Сколько весит?', zh: '多重？', en: 'How much does it weigh?' },
    forms: ['сколько весит|весят [ITEM]', 'какой вес [ITEM]'],
  },
  {
    id: 'pack_well',
    kind: 'say',
    issue: null,
    text: { ru: 'Упакуйте получше', zh: '请包装结实一些', en: 'Please pack it well' },
    forms: [
      'упакуйте|заверните|запакуйте [ITEM] [хорошо|хорошенько|получше|аккуратно|надежно|лучше|качественно|хорошенечко]',
    ],
  },
  {
    id: 'discount',
    kind: 'either',
    issue: null,
    text: { ru: 'Будет скидка?', zh: '能优惠吗？', en: 'Is there a discount?' },
    forms: ['?THERE_IS|можно|когда|сделаете скидк~ [будет] [ITEM]', 'сделайте|дайте скидк~ [ITEM]'],
  },
];

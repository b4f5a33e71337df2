// The main cities on the way of a parcel in the three languages, to show a place in the reader's own. Any other
// place stays as the carrier wrote it. Names as in Wikipedia's articles on these cities, read 2026-11-26.
import type { Lang } from '../contract/lang.ts';

const CITIES: readonly (readonly [ru: string, zh: string, en: string])[] = [
  ['Москва', '莫斯科', 'Moscow'],
  ['Санкт-Петербург', '圣彼得堡', 'Saint Petersburg'],
  ['Новосибирск', '新西伯利亚', 'Novosibirsk'],
  ['Екатеринбург', '叶卡捷琳堡', 'Yekaterinburg'],
  ['Казань', '喀山', 'Kazan'],
  ['Нижний Новгород', '下诺夫哥罗德', 'Nizhny Novgorod'],
  ['Челябинск', '车里雅宾斯克', 'Chelyabinsk'],
  ['Красноярск', '克拉斯诺亚尔斯克', 'Krasnoyarsk'],
  ['Самара', '萨马拉', 'Samara'],
  ['Уфа', '乌法', 'Ufa'],
  ['Ростов-на-Дону', '顿河畔罗斯托夫', 'Rostov-on-Don'],
  ['Омск', '鄂木斯克', 'Omsk'],
  ['Краснодар', '克拉斯诺达尔', 'Krasnodar'],
  ['Воронеж', '沃罗涅日', 'Voronezh'],
  ['Пермь', '彼尔姆', 'Perm'],
  ['Волгоград', '伏尔加格勒', 'Volgograd'],
  ['Саратов', '萨拉托夫', 'Saratov'],
  ['Тюмень', '秋明', 'Tyumen'],
  ['Тольятти', '陶里亚蒂', 'Tolyatti'],
  ['Барнаул', '巴尔瑙尔', 'Barnaul'],
  ['Ижевск', '伊热夫斯克', 'Izhevsk'],
  ['Махачкала', '马哈奇卡拉', 'Makhachkala'],
  ['Хабаровск', '哈巴罗夫斯克', 'Khabarovsk'],
  ['Ульяновск', '乌里扬诺夫斯克', 'Ulyanovsk'],
  ['Иркутск', '伊尔库茨克', 'Irkutsk'],
  ['Владивосток', '符拉迪沃斯托克', 'Vladivostok'],
  ['Ярославль', '雅罗斯拉夫尔', 'Yaroslavl'],
  ['Томск', '托木斯克', 'Tomsk'],
  ['Оренбург', '奥伦堡', 'Orenburg'],
  ['Кемерово', '克麦罗沃', 'Kemerovo'],
  ['Рязань', '梁赞', 'Ryazan'],
  ['Калининград', '加里宁格勒', 'Kaliningrad'],
  ['Тула', '图拉', 'Tula'],
  ['Сочи', '索契', 'Sochi'],
  ['Чита', '赤塔', 'Chita'],
  ['Благовещенск', '布拉戈维申斯克', 'Blagoveshchensk'],
  ['Уссурийск', '乌苏里斯克', 'Ussuriysk'],
  ['Подольск', '波多利斯克', 'Podolsk'],
  ['Химки', '希姆基', 'Khimki'],
  ['Минск', '明斯克', 'Minsk'],
  ['Алматы', '阿拉木图', 'Almaty'],
  ['Астана', '阿斯塔纳', 'Astana'],
  ['Шэньчжэнь', '深圳', 'Shenzhen'],
  ['Гуанчжоу', '广州', 'Guangzhou'],
  ['Шанхай', '上海', 'Shanghai'],
  ['Пекин', '北京', 'Beijing'],
  ['Иу', '义乌', 'Yiwu'],
  ['Ханчжоу', '杭州', 'Hangzhou'],
  ['Дунгуань', '东莞', 'Dongguan'],
  ['Сучжоу', '苏州', 'Suzhou'],
  ['Нинбо', '宁波', 'Ningbo'],
  ['Цюаньчжоу', '泉州', 'Quanzhou'],
  ['Сямынь', '厦门', 'Xiamen'],
  ['Чжэнчжоу', '郑州', 'Zhengzhou'],
  ['Харбин', '哈尔滨', 'Harbin'],
  ['Суйфэньхэ', '绥芬河', 'Suifenhe'],
  ['Маньчжурия', '满洲里', 'Manzhouli'],
  ['Хуньчунь', '珲春', 'Hunchun'],
  ['Урумчи', '乌鲁木齐', 'Urumqi'],
  ['Гонконг', '香港', 'Hong Kong'],
];

const COLUMN: Record<Lang, 0 | 1 | 2> = { ru: 0, zh: 1, en: 2 };
const KNOWN = new Map(CITIES.flatMap((city) => city.map((name) => [keyOf(name), city] as const)));

/** "Moscow" → "Москва"; of "г. Казань, хаб 2" only the city is translated. */
export const placeIn = (lang: Lang, place: string): string =>
  place
    .split(/[,，]/)
    .map((part) => part.trim())
    .map((part) => KNOWN.get(keyOf(part))?.[COLUMN[lang]] ?? part)
    .join(lang === 'zh' ? '，' : ', ');

function keyOf(name: string): string {
  return name
    .trim()
    .replace(/^г\.\s*|市$/u, '')
    .toLowerCase();
}

// Words beside which a name is that of a firm, a place, a day or goods: "Harrison Logistics", "книга Анна Каренина".
import { beginnings, words } from './privacy-words.ts';

/** Behind the name of a firm or a place. */
export const FIRM_TAILS = words(`
  logistics logistic freight express post office market markets shipping cargo warehouse terminal store stores shop shops group
  ltd inc llc gmbh co corp company sons bros brothers supply trading trade lines line airlines airways air transport trans
  transportation services service delivery couriers courier parcels parcel international global worldwide pharmacy supermarket
  hotel mall plaza center centre hub station airport facility depot port hospital clinic school college university library
  museum theatre theater  bank building buildings     industries solutions systems foods motors
  electronics books furniture fashion cosmetics sports outdoors tools fulfillment fulfilment distribution sorting network
  day avenue  tunnel square  stadium arena beach springs falls hills    point valley creek heights county
  island islands village harbor harbour junction river rapids upon city town terminals
  belt style mix glass glasses home decor beauty boutique outlet studio candle candles rice cup racket mascara baby bottle soap powder pen pencil knife bike scooter laptop printer speaker charger cable tyre tire wine beer whisky vodka cheese
  perfume shirt shirts dress book books lamp toy toys doll dolls set tea coffee bag bags shoes jacket jeans kettle mug poster
  cream lipstick watch phone case cover headphones boots sneakers hoodie skirt blouse tshirt t-shirt guitar piano game games
  puzzle figure figurine necklace ring earrings bracelet sunglasses wallet backpack toothbrush razor mixer blender oil sauce
  карго транс логистик логистика логистикс сервис экспресс трейд групп маркет доставка авто партнеры сыновья трэвел авиа линии
  лайн холдинг строй торг пром джинс косметик фарма плюс
`);

/** In front of the name of a firm, a place, a day or goods. */
export const THINGS = beginnings(`
  ооо= оао= зао= пао= ао= гк= тд= нпо= фгуп= llc= самолет вертолет остановк улица= улицы= улице= uncle= aunt=
  storm hurricane typhoon holiday brand depot vessel mv= movie film book doll saint
  бренд фабрик завод= завода= заводе= кафе= ресторан отел гостиниц салон ателье аптек клиник больниц школ гимнази театр музе парк=
  парке= парка= быта= культуры= кинотеатр стадион станци аэропорт вокзал площад= театр завод имени= теплоход судно= корабл шторм тайфун ураган праздник
  книг роман= романа= фильм сериал альбом песн диск= пьес сказк мультфильм
  кукл игрушк пазл фигурк сервиз тумб комод диван шкаф кроват стол= стола= кресл стул= стуль матрас полк= полка= люстр светильник
  ламп ваз= ваза= вазу= чайник кофемашин утюг телевизор холодильник пылесос телефон смартфон планшет ноутбук наушник колонк
  шоколад конфет торт пицц салат чай= чая= кофе= печень сыр= сыра= вино= вина= вод= вода= воды= соус масл корм= корма= корму= мед=
  семен= семена= томат огурц огурец перец= перца= яблон груш роз= роза= розы= сорт= сорта= саженц саженец лук= картофел
  дух= духи= крем= крема= помад шампун тушь= туши= парфюм платье платья юбк блуз куртк пальто обув туфл сапог кроссовк сумк рюкзак
  коляск ткан обои= плитк краск набор комплект серии= модел коллекци магазин
`);

/** What firms and offices end with, and nobody's name. */
export const FIRM_ENDING =
  /(?:надзор|телеком|комитет|банк|торг|маш|строй|пром|нефть|газ|почт[аы]|маркет|сервис|логистик[аис]?|карго|экспресс|авиа|фарм|трейд|инвест|страх|музей|завод|мебель|техник[аи]|trade|bank|mart|post|cargo|express|pack|tech|soft|shop|store)(?:а|у|ом|е)?$/;

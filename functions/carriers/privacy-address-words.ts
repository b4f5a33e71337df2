// Words of addresses, by their beginnings; "=" ends a whole word (see `startsLike`).
import { beginnings, words } from './privacy-words.ts';

/** Whoever says these means a street, with or without a number behind. */
export const STREETS = beginnings(`
  ул= улиц пр-т= пр-кт= просп= проспект пер= переул шоссе= б-р= бул= бульвар набережн наб= проезд тупик= аллея= аллее=
  аллеи= мкр= мкрн= микрорайон пл= ш= пр= линия= линии= квартал= площадь= площади= тракт= снт=
  ul= ulica= ulitsa= ulitsy= pr= prospekt= prospect= pr-t= pr-kt= per= pereulok= shosse= sh= naberezhnaya= nab= bulvar=
  b-r= al= av= bd= bul= blv= tr= sq= pr-d= ter= proezd= ploshchad= pl= mikrorayon= mkr= tupik= alleya=
  street= st= str= road= rd= avenue= ave= lane= ln= drive= dr= boulevard= blvd= close= court= ct= crescent= terrace=
  way= place= square= highway= hwy= parkway= row= grove= gardens= garden= mews= hill= house= tower= residence=
  parade= esplanade= promenade= cres= walk= rise= heights= towers= apartments= circle= cir= loop= trail= run= vista= villas=
  av= avda= cad= cd= caddesi= sok= sokak= mah= mahallesi= vul= vulica= vulitsa= dadao= lu= jie= xiaoqu= hutong= piazza= corso= viale= quai=
  strada= calea= bulevardul= utca= ulice= trida= nábřeží= sector= phase= marg= nagar= mavze=
  cottage= yard= plaza= park= gate= wharf= embankment= alley= quay= passage= sloboda= val= trakt= слобода= слободе=
  вал= валу= вала= rue= calle= rua= avenida= via=
`);

/** They are words of carriers too: a number has to stand by. */
export const DOUBTFUL_STREETS = beginnings(`
  проезд тупик= линия= линии= квартал= площадь= площади= пл= ш= пр= тракт= набережн шоссе= аллея= аллее= аллеи= снт=
  al= av= bd= tr= sq= ter= per= sh= st= str= way= place= square= row= hill= close= court= ct= drive= dr= pl= pr= road= street= lane= terrace=
  gardens= garden= house= tower= residence= cottage= yard= plaza= park= gate= wharf= alley= quay= passage= val=
  слобода= слободе= вал= валу= вала= via= rise= walk= circle= loop= trail= run= vista= heights= towers= apartments= villas= lu= jie= phase= sector= cir= cd=
`);

/** Parts of an address that carry a number. */
export const HOUSE_PARTS = beginnings(`
  д= дом= дома= доме= к= корп= корпус= стр= строение= кв= квартира= квартире= квартиры= квартиру= оф= офис= под=
  подъезд= подъезде= эт= этаж= участок= уч= вл= владение= лит= литера= пом= ком= комната= комн= апартамент апарт= ап= квр= кварт= мавзолей=
  dom= d= korp= kv= kvartira= of= office= apt= apartment= flat= suite= unit= room= entrance= floor= building= bldg=
  house= block= tower= uchastok= uch= intercom= домофон кабинет=
  rm= hao= nong= ste= fl= int= apto= piso= blk= villa= plot= h.no= xonadon= uy= shop= door= stair= staircase= ground=
  str= stroenie= vl= vladenie= bld= h= zd= litera= pom= kom= komnata= pod= podezd= etazh= et= k=
`);

/** Of these, what is a person's home by itself. */
export const HOME_PARTS = beginnings(`
  д= дом= кв= квартира= квартире= квартиру= квартиры= строение= корп= kv= kvartira= dom= flat= apt= apartment=
  офис= оф= корпус= корпусе= домофон подъезд= office= suite= room= bldg= building= intercom= ste= apto= villa= апартамент комн= apartments= xonadon=
`);

/** Villages, where houses have numbers and streets have no names. */
export const VILLAGES = beginnings(`
  дер= деревн село= селе= пос= поселок= поселк хутор станиц аул= аал= пгт= derevnya= selo= poselok= pos=
`);

/** What says that an address follows. */
export const ADDRESS_LEADS = beginnings(
  'адрес прожив жив живу= переехал адресу= address addr= adres= adresse= endereço= dirección= direccion= indirizzo= anschrift= lives= live= reside moved= вернуть= return= shifted=',
);

/** In front of a whole address. */
export const ADDRESS_LABELS = beginnings(`
  адрес= адреса= адресу= адресом= адресе= address= addr= adres= adresse= endereço= dirección= direccion= indirizzo=
  anschrift= zustelladresse= lieferadresse= adress= переехал= переехала= переехали= прописан= прописана= проживает= проживаю= живу= живет= живем= lives=
`);

/** Streets that every town has, as people write them without saying "street". */
export const STREETS_EVERYWHERE = words(`
  ленина мира гагарина советская пушкина кирова садовая октябрьская школьная центральная молодежная победы горького
  комсомольская первомайская калинина лесная набережная чапаева лермонтова заречная зеленая строителей полевая
  космонавтов маяковского чехова ломоносова фрунзе дзержинского крупской свердлова чкалова толстого суворова
  северная южная солнечная речная луговая вокзальная промышленная индустриальная парковая тверская арбат
`);

/** In front of an address: a place of a carrier or a shop. */
export const CARRIER_PLACES = beginnings(`
  пвз= пункт постамат почтомат сц= рц= фф= ффц= опс= терминал отделени магазин склад= склада= складе= хаб
  locker= warehouse= depot= hub= terminal= post-office branch= store= shop=
`);

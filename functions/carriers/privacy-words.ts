// What tells personal data from the language of carriers: names and their endings, the words that stand
// in front of a name, a phone or a code, and the words carriers begin with a capital that are no names.
// Russian words are given by their beginnings, since every case of them occurs.

/** Whole words, in lower case and with е for ё. */
export const words = (text: string): ReadonlySet<string> => new Set(listed(text));

const listed = (text: string): string[] =>
  text.toLowerCase().replaceAll('ё', 'е').split(/\s+/).filter(Boolean);

/** Words by how they begin, sorted by their first two letters; "=" at the end stands for the whole word. */
export interface Beginnings {
  whole: ReadonlySet<string>;
  byHead: ReadonlyMap<string, readonly string[]>;
}

export function beginnings(text: string): Beginnings {
  const all = listed(text);
  return {
    whole: new Set(all.filter((one) => one.endsWith('=')).map((one) => one.slice(0, -1))),
    byHead: Map.groupBy(
      all.filter((one) => !one.endsWith('=')),
      (one) => one.slice(0, 2),
    ),
  };
}

/** Whether a word begins like one of the list. */
export const startsLike = ({ whole, byHead }: Beginnings, low: string): boolean =>
  whole.has(low) || (byHead.get(low.slice(0, 2))?.some((one) => low.startsWith(one)) ?? false);

// In front of numbers

export const PHONE_WORDS = beginnings(`
  раб= тел= тлф= телефон моб= мобильн сот= сотов звон позвон перезвон дозвон созвон набер
  whatsapp вацап ватсап вотсап viber вайбер telegram телеграм абонент
  contato= telefono= telefone= gsm= фон= mob=
  phone tel= cellphone mobile call rang= rings= dial telephone landline fax contact= contacted= reach=
`);

export const EXTENSION_WORDS = words('доб добав добавочный внутр вн ext extension 转 分机 转分机');

export const CODE_WORDS = beginnings(`
  код= кода= коду= кодом= коде= кодов= пин= пин-код пинкод пароль= пароля= паролю= паролем= otp= смс-код
  ключ-код код-ключ цифры= цифр= ключ= шестизначн четырехзначн пятизначн комбинац шифр
  code= codes= pin= pincode passcode password pin-code digits= key= keycode= verification= pass= buzzer= keypad= otp= tan= mtan= mtans=
  doorcode gatecode kod= kodem= odbioru= podyezda= podezda= парол entry= abholcode= codice= codigo= código=
`);

/** Whoever is asked to say or show a number: it is a code if what it takes is named as well. */
export const CODE_ASKED = beginnings(`
  скаж назов назва покаж сообщ продикт предъяв введ ввод вводит набер ввест
  tell= give= show= enter= use= quote= say= present= dictate provide=
  opens= open= откры unlock= unlocks= with= against= using= by= говор
`);
export const CODE_TAKES = beginnings(`
  курьер оператор посылк получ выдач забра ячейк постамат почтомат касс заказ
  courier= driver= operator= parcel= package= collect= pickup pick collect locker= cell= receive= counter= get= checkout= compartment unlock staff= screen= terminal= employee= rider= machine= панель= панели= экран сотрудник консультант приложени двер шлагбаум калитк ворота= ворот= домофон никому= open= door= box= cabinet= hatch=
`);

/** "Код ошибки", "код ТН ВЭД", "postal code": numbers that open nothing. */
export const CODE_OTHER = beginnings(`
  ошиб статус причин тн= вэд= тариф штрих error= status= hs= tariff= reason= country= airport= sku= http=
  результат операци категор классифик окпд= кбк= октмо= оквэд= окей= склад товар артикул маркиров отслеж страны= валют регион город услуг поставк продавц
  промо клиент договор пвз= пункт поставщик возврат отказ назначен груз= order= tracking= currency= product= item= promo= region= city= dial=
`);

export const DOCUMENT_WORDS = beginnings(`
  паспорт загран= загранпаспорт pan= aadhaar= nric= hkid= tckn= kimlik= иин= iin= пинфл= pinfl= nif= cpf= dni= nie= curp= pesel= pccc= ssn= серия= серии= серией=
  паспорт загранпаспорт удостоверен снилс= snils= водительск рожд birth dob= born= card-number passport= passports=
`);

/** Twelve digits are a person's, ten a firm's. */
export const TAX_WORDS = beginnings(`инн= огрнип= inn= tax= taxpayer=`);

export const POSTAL_WORDS = beginnings(
  `индекс востребовани cep= psč= zip= zipcode postcode= postal= plz= index= eircode= cap= kodpocztowy`,
);

/** In front of numbers of parcels, goods and papers, which are what people ask about. */
export const PARCEL_WORDS = beginnings(`
  заказ трек накладн отправлени посылк артикул штрихкод контейнер реестр рейс договор акт= акта= счет
  партия= партии= партию= груз обращени заявк претензи тикет шпи= рпо= место= мест= сумм груз
  waybill= parcel= order= orders= tracking= shipment= item= container= flight= invoice= posting= track=
  mawb= hawb= awb= sku= ticket= claim= consignment= package= lot= batch= article= ref= reference= manifest=
`);

/** Whose number is a phone. */
export const PERSONS = beginnings(`
  получател адресат отправител клиент покупател курьер водител заказчик продавц соседа= соседки= мужа= жены= мамы=
  recipient consignee customer client buyer receiver addressee courier= courier's driver= driver's sender= sender's seller= seller's
  husband wife neighbour neighbor
`);

/** A nickname follows, where it is written like one. */
export const MESSENGERS = words(
  'telegram телеграм телеграмм тг whatsapp ватсап вотсап вацап wechat viber вайбер instagram инстаграм skype скайп ник ника vk вк',
);

export const UNITS = words(`
  руб р рублей рубля rub rur usd eur cny kzt byn kg кг г гр см мм м m cm mm l л шт шт
  мест места место дн дней дня day days час часов часа мин минут hours pcs pieces packages
  коробок коробки км km руб рублей рубля рубль rubles roubles кг г см шт мест дней kg cm pcs days
  items штук
`);

// Names

/** Ends of Russian surnames in all cases, and of those of neighbouring countries. */
export const SURNAME =
  /(?:[ое]в|[иы]н)(?:а|у|ым|ом|е|ой|ы|ых|ыми)?$|[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую)$|(?:енко|[иеау]йко|[иу]к(?:а|у|ом)?|[ая]н(?:а|у|ом|ц|ца)?|дзе|швили|[оеи]вич(?:а|у|ем)?|штейн(?:а|у)?|заде|[а-я]{4}ко|швил[ия]|[ое]вск[аи]х|[ое]вых|[иы]ных|[сц]ких)$/;

/** Of these, what is a surname even where nothing else says so: no "Пермский", "Магадан", "Чирчик". */
export const SURE_SURNAME =
  /(?:[ое]в|[иы]н)(?:а|у|ым|ом|е|ой|ы|ых|ыми)?$|(?:енко|[иеау]йко|ч?[ую]к(?:а|у|ом)?|ян(?:а|у|ом)?|дзе|швили|заде|[оеи]вич(?:а|у|ем)?)$/;
/** Chinese towns in Russian letters end like surnames: Наньнин, Чжэцзян. */
export const CHINESE_IN_RUSSIAN = /чж|цз|ньн|ньц|ньч|ньш|ньд|ньг|уань|юань|гуан|хэй|сюй|янь|эн[гь]/;

/** The same in Latin letters. */
export const LATIN_SURNAME =
  /(?:[oe]v|[iy]n|[oe]va|ina|s[kc](?:iy|y|ij|i|aya|aia)|enko|[iy]uk|chuk|yan|ian|dze|shvili|[oe]vich|stein)$/;

/** Surnames Chinese names begin with when they are spelled in Latin letters. */
export const PINYIN_SURNAMES = words(`
  li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang
  feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia
  zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan
  duan lei qian yin yi chang qiao lai gong wen ouyang situ zhuge huangfu murong shangguan
  chan wong cheung leung lam yip kwok lau chow chiu kwan tsang tse hui kim park lee choi jung cho yoon jang lim nguyen tran pham hoang huynh
  sima ng
`);

/** What people do, behind their names: "Рябинина просит", "Whitcombe refused". */
export const PERSON_VERBS = beginnings(`
  отказал проси попроси ждет= жд ждала= сказа написа звони позвони расписа придет= приед уеха забол отсутств отвеча
  выбы умер проживает= живет= переех трубк берет= открыва открыл занят принима попрос сообщи согла подтвер оплати опла встрет взял взяла забра заказ жалу недовол верн болеет спит пришел пришла ушел ушла ушли уехал уехала вышел вышла спуст ругал обеща готов
  refused= refuses= signed= asked= asks= called= calls= requests= moved= wants= says= said= absent= complained= wrote=
  confirmed= collected= took=
  requested= declined= replied= phoned= emailed= texted= complained= insists= insisted=
  writes= waits= waited= bought= came= agreed=
`);

/** A place follows: prepositions of direction, and what places are. */
export const PLACE_LEADS = words('в во из через near in at from via into metro');
/** In front of a colon: where something comes from or goes to, and who carries it. */
export const PLACE_LABELS = words(
  'from to откуда куда carrier partner hub city location перевозчик исполнитель маршрут',
);
export const PLACE_TYPES = beginnings(`
  г= гор= город п= пос= поселок поселк с= село= селе= д= деревн ст= станиц р-н район област обл= край= края= округ
  республик сц= ск= пвз= опс= рц= порт= порта= порту= станци аэропорт терминал склад тц= трц= метро= м= рынок рынке
  маршрут направлени филиал отделени хаб хабе= авиарейс мкр трасс площадк кпп= погранпереход
  hub= terminal= depot= port= airport= station= warehouse= city= town= village= region= district= province= office= carrier= partner= service= destination= origin= country= location=
  facility= county= center= centre= isc=
`);

export const PATRONYMIC =
  /(?:[а-я]{2}[лнрдтм]ыч(?:а|у|ем|е)?|(?:кузьм|иль|фом|лук|никит)ич(?:а|у|ом|ем|е)?|(?:[оеё]в|ь)ич(?:а|у|ем|е)?|(?:[оеё]в|ич|инич)н(?:а|ы|е|у|ой|ою))$/;
export const LATIN_PATRONYMIC = /(?:[oey]vich|[oey]vna|ichna)$/;
/** Turkic patronymics stand apart: "Эркин уулу Нурлан". */
export const SON_OR_DAUGHTER = words('оглы кызы уулу улы гызы uulu ogly oglu kyzy');

/** Honorifics: a name follows. */
export const TITLES = words(`
  sgt officer capt lt col prof rev
  hr fam sig sr sra srta pan pani dhr mevr bay bayan sheikh sig.ra don dona
  mr mrs ms miss dr sir madam mister herr frau familie family monsieur madame mme
  г-н г-жа г-ну г-же г-на г-жи гр господин госпожа господину госпоже гражданин гражданка гражданину
  гражданке дядя тетя
`);

/** Whoever may be called by name right behind: roles, receipts, kin, the way a letter begins and ends. */
export const ROLES = beginnings(`
  получател получать адресат отправител грузополучател грузоотправител покупател клиент заказчик продавец= продавца=
  курьер водител кладовщи менеджер сотрудни представител секретар охранни приемщи почтальон оператор экспедит консьерж
  исполнител ответствен автор= контакт связат лицо= лица= лицу= фамили имя= имени= фио= подпис расписа принят принял
  получил вруч выда переда отда забра забер заберё остав вернул верну возврат= возврата= доверенн доверенност пропуск
  паспорт слов= словам= просьб отказ застал дозвон звонит спросит обращени муж= мужу= мужем= жен= жене= жена= женой=
  брат= брату= братом= сестр сын= сыну= сыном= доч мам= маме= мама= мамой= мать= матери= матерью= отц отец= пап= папе=
  бабушк дедушк родственни сосед снох зять зятю тещ тёщ свекр свекров внук внуч внучк ребенок ребенк дворник уборщиц няня няне подруг друг= другу= другом= девушк парень парню парен мужчин женщин начальниц коллег кум= кума= кумой крестни крестн тетя тете дядя дяде вахтер вахтёр хозяйк человек напарник сменщи племянн свояк невестк папаш мамаш пацан дочк супруг= супруга= супругу= супруге= гражд уважением= зовут= владел спасибо= здравствуйте= я= это= оформил ип=
  signed= signatory signature= received= recipient= recipients= addressee= consignee= consignor= receiver= sender=
  shipper= customer= client= buyer= seller= courier= driver= contact= representative= name= surname= named= released=
  handed= issued= given= collected= picked= accepted= delivered= refused= neighbour= neighbor=
  husband= wife= brother= sister= son= daughter= mother= father= attn= attention= under= operator= manager= for= by=
  agent= clerk= guard= security= secretary= storekeeper= receptionist= regards= sincerely= thanks= dear= hello= hi=
  yours= id= passport= documents= behalf= concierge= member= employee= person= says= said= pod= co= with= am= proxy=
  spoke= according= request= специалист эксперт агент= агента= бухгалтер директор администрат начальник бригадир грузчик
  пользовател абонент= абонента= абоненту= заявител владелец= владельц хозяин= хозяйк жилец= жильц арендатор
  user= holder= tenant= owner= applicant=
  recogido= entregado= ricevuto= consegnato= reçu= livré= remis= empfangen= übergeben= odebrał= odebrała= doręczono= firmado= firmato= signé= unterschrift= otdal= otdala= zabral= zabrala= poluchil= poluchila= poluchatel= prodavec= klient= kurer=
  инспектор таможенник декларант техник инженер мастер= дежурн семья= семье= семьей= семьи= напарник= гость= гостья=
  работник работниц доставщ
  комплектовщ завсклад диспетчер specialist= engineer= accountant= director= administrator= dispatcher= loader=
  postman= mailman= rider= deliveryman= supervisor= picker= packer= empfänger= destinatario= destinatário= destinataire= odbiorca= man= woman= boy= girl= uncle= aunt= sibling= cousin= flatmate= roommate= patient= guest= student= doctor= professor= colleague=
  foreman= chief= assistant= porter= doorman=
`);

/** Of these, what is done to parcels by firms as well: one foreign word behind it is hardly a name. */
export const RECEIPTS = beginnings(`
  вруч выда переда отда получил принял принят забра released= handed= issued= given= accepted= delivered= received=
`);

/** What may stand between a role and the name. */
export const LINKS = words(`
  by to for over is was the a of with name por da par von przez von durch an named and from mr mrs this am i
  а лично на для в от у с со до по к и же это груза заказа посылки отправления получателя адресата лицо лица имя фио
  клиент клиенту покупателю получателю адресату представителю представитель мужу курьер
`);

/** Beginnings of what Russian carriers write, and of what they begin with a capital letter. */
export const RUSSIAN_WORDS = beginnings(`
  абонент авиа автом адрес актир аннул аэропорт багаж база= баланс бандерол без= бесплат больш брак брут
  ваш= ваша= ваше= ваши= вашего= вашу= вес= веса= весов включ вложен внимани внутри возвр возник временн
  вруч все= всех= второ входящ выбран выбыл вывоз выгру выда выезд вызов выкуп вылет выпуск выслан высок
  габарит город= города= городе= городу= госуд готов груз= груза= грузы= грузов грузо дан= дата= даты= данн
  двер делов день= дня= для= до= доверен договор документ дозвон дом= дома= домо допол достав достат доступ
  еще= её= её если= есть= жалоб жд= ждем= ждет= забор забра заберит завер завтр задерж заказ закры закончил
  замен запис запрет запрещ запро зарегистр засыл затра заяв звон значен зона= изъят импорт индекс инициа
  информ исполн использ истек истор исход итог кабинет карт касс класс клиент код= кода= кодом= количеств
  коммент компан комплект консолид контакт контей контрол конфиск коробк корресп косм кроме= курьер курьерск
  лицо= лично= личн логисти магазин маршрут место= места= месте= мест= международн межрегион менеджер мест
  мобильн можно= монитор мульт надлеж назнач найд накладн налич налож направ наруш насел наход начал начат
  нашел= нашл не= невер невоз невруч недоз недост нежел неизв некорр ненадл неполн неправ непрок нет= неуда
  неясн новый= новое= новая= нового= номер= номера= номеру= ночн обмен обнаруж обраб образ обрат обращ объем
  огранич ожид оконч операт операц опла определ опас орган ориентир освоб осмотр оспар остав остан осущ
  отбор отгруж отгруз отда отдел отказ откры отмен отпра отпуск отсутств отслеж оформ офис очеред ошиб ошибоч
  пакет паллет парт паспорт первичн перев перевоз перегр перед передан передач перез перемещ перенап перенес
  перенос пересл переоб пересорт плат плано платеж площадк повтор повреж погру подв подпис подтвер подготов
  поиск показ поки покуп полн получ понед пополн пора= после= послед посыл посту потер пошлин почт правил
  предвар предст предпр предъяв прев прибы привез прием признан приех прикр прилож прин принят принял принят
  приост пришл провед проверк продавец= продав продл проезд произв пройден просим просьб процесс прошл прямо
  пункт пунк путь= пути= путём= рабоч разм разн разреш распис распо распред рассч растам реги регион реестр
  резерв рейс рекламац реш росс самовыв сбор свобод свяж связ сдан сегод сезон серви следу служб сменит смс=
  снят собр согла созд сообщ соотв сорт состав сотрудн спасибо= спецс списан список= справ срок= сроки= срочн
  стандарт стат= статус стоим страх страна= страны= стран строк сум суда= сумм сутк считан таможен таможн
  тарав тариф телеф темпер терминал территор товар транз трансп треб трек труб увед удал удов узел= узле=
  указ улуч упак услов услуг успеш устан утер утил утрач уточн участ фактич филиал финал фио= формиров фото
  хран цветн центр цена= ценн часов часть= частич через= экспорт экспресс электрон этап= этикет этого= это=
  январ феврал март= марта= апрел май= мая= июн июл август= августа= сентяб октяб нояб декаб январь= суббот
  воскресен= воскресень пятниц четверг сред вторник точка= точки= точке= доброго= добрый= здравств привет= прошу=
  подскаж пожал помог помощь= уважаем= деньги= почему= когда= где= что= как= кто= мне= меня= мой= моя= моё= мое=
  мы= вы= он= она= они= его= их= так= также= уже= вчера= нам= наш= наша= нашего= сейчас= скажите= хочу= купил= брутто= машин половин корзин причин резин картин витрин пружин
  нетто= линейн линии= магистр менее= более= минимал максимал исполнител перевозчик подразделен прочие= прочее=
  интернет ручн бортов ускор эконом запчаст заглуш вина= вине= вины= обл= обл районн республик= республики= край=
  края= область= области= округ= округа= россия= российск европ казах китай китая= китае= белорус урал= урала= сибир
  поволж восток= востока= запад= север= северн южн юг= юга= центральн дальн средн ближн нижн верхн великий= старый=
  имя= вложение= отчет= отчёт= акт= акта= аукцион выход выходн праздн график склад складск складов ярмарк рынок= рынк
  площад база= завод опт= оптов розниц постамат почтомат ячейк отделен касса= стойк окно= этаж= вход= подъезд= корпус=
  пожалуйста= ожидайте= обратитесь= оплатите= заберите= вторая= второй= третий= третья= первый= первая=
`);

/** Of the words of carriers, who takes a parcel in; any other in the place of a name is a surname. */
export const NOBODY = words(`
  reception receptionist agent neighbour neighbor mailroom security guard desk office concierge customer recipient
  addressee consignee courier driver sender shop store post locker family resident occupant owner staff manager porter
  resident residents consignee's addressee's self same unknown none nobody anybody
  relative colleague company warehouse hub carrier partner airline customs hand hands phone mail email date request
  him her them himself herself me us you another other others person someone anyone nobody point terminal
  facility depot station center centre front door the a an representative proxy secretary seller buyer shipper
  post-office delivery local home household member employee operator kiosk hotel school hospital building manager's
`);

/** English words of carriers and of people who write about parcels; endings are cut by `isEnglishWord`. */
export const ENGLISH_WORDS = words(`
  a about above abroad absent accept access accord account act action additional address addressee admission
  advance advice advise affect after afternoon agency agent agree air aircraft airline airport all allocate
  allow already also alternate amount an and announce another any apartment apply appointment approve approximate
  april area arrange arrival arrive as ask assign at attempt attend august authority authorize auto available
  await away back bad bag bank bar barcode base batch be because been before begin being below between bill block
  board boat body book border both box branch break bring broker building bulk bureau business busy but buy
  buyer by bypass call cancel cannot card cargo carrier carry case cash category cause center central centre
  change charge check city claim class clear clearance client clock close code collect come commerce commercial
  commodity company complete concern condition confirm connect consign consignee consignor consolidate
  consolidation contact contain container content contract control convey corner correct cost could counter
  country county courier cross cubic currency current custom customer customs cycle daily damage data date day
  deal december declare deconsolidation decline defer delay deliver delivery demand deny depart department
  departure deposit depot description desk despatch destination destroy detail detain device dimension direct
  direction dispatch display disposal dispute distribution district do dock document does domestic done door
  down draft driver drop due duplicate duty each early east economy edit electronic elevator email employee
  empty en end enclosure enquiry enroute enter entrance entry equipment error estimate europe event every exceed
  exception exchange exit expect expire export express extend external facility fail failure false family fast
  fax february fee field file final find finish first flat fleet flight floor for forbid foreign form forward
  found free freight friday from front fulfil fulfillment full further future gate gateway general get give
  global goods got ground group guard had hand handle handover has have he heavy held help her here high his
  hold holiday home hour house how hub i id if import in inbound incoming incomplete incorrect individual
  information initial initiate inform insert inspect inspection instruction insurance insure intercept
  interchange interim internal international into invalid inventory invoice is issue it item its january july
  june just keep key kg kilogram label land large last late latest leave left leg letter level licence license
  light limit line linehaul link list load loading local location lock locker lodge logistic logistics long
  loss lost lot low luggage machine mail mailbox main major make man manager manifest manual many march mark
  master may maximum measure merchant message metro mile minimum misroute miss missing missort mobile mode
  modify monday money month more morning most motor move mr multiple must my name national near need neighbor
  neighbour net network never new next night no nobody noon normal north not note notice notification notify
  november now number october of off offer office official on once one online only open operation operator
  option or order origin other our out outbound outgoing outside outward over overdue overland oversize overweight
  owner pack package pallet paper parcel part partial partner party pass passenger pay payment pending people
  per period permit person phone photo pick pickup piece pilot pin place plan plane plant please point port
  position post postage postal postman postmark postpone postmaster power pre prepare present previous price
  print prior priority private problem procedure process produce product profile prohibit proof provide provider
  public pup purchase put quality quantity query queue quick quote rail railway rate reach read ready reason
  reassign receipt receive receiver recent receptionist recipient record redelivery redirect refer reference
  refund refuse region register registration regular reject relabel release remain remark remote remove rental
  repack replace report representative request require reroute reschedule residence residential resend resolve
  respond response restrict result resume retail retain retention retry return returned review ring road room
  route routing rule run safe same sample saturday save scan schedule scheduled sea seal search second section
  security see seize select self sell seller send sender sent separate september series service set several
  she shelf ship shipment shipper shipping shop short should show sign signatory signature since single site size
  slip slot small so some soon sort sorting south space special split stage staff standard start state station
  status stay step stock stop storage store store street submit success successful such sunday supplier supply
  support surface surrender suspend switch system take tariff tax team temporary tender terminal test text than
  that the their them then there they this through thursday ticket till time to today together tomorrow too
  total track tracker tracking trade traffic transfer transit transport transportation travel tried trip truck
  try tuesday two type unable unallocated unavailable uncollected undeliverable undelivered under unit unknown
  unload unpaid until unsuccessful up update upload upon urgent us use value van vehicle vendor verification
  verify version via video view visit void volume wait warehouse was waybill we weather wednesday week weekday
  weight well went west were what when where which while who whole why will window with within without work
  world wrong yard year yesterday yet you your zip zone
  clearing mailing outgoing pickup warehouse undergoing hello dear thanks thank sorry ordered wrote kettle iron
  republic federation federal north northern south southern eastern western great new saint old upper lower
  person someone third floor reception concierge mailroom porch patio garage leasing
  met man woman buyer's bought sent said told asked wants wanted needs needed called writes spoke never ever always
  really very much many few little big small lot look looks looking ordered received instead both side top bottom
  inside outside broken crushed torn wet open opened closed empty missing wrong right side video picture screenshot
  color colour red blue green white black grey lada car bike motorbike walk foot queue weekend monday night evening
  morning hours minutes days weeks months years first second third fourth last next previous following note notes
  mother father daughter son husband wife brother sister family household relative friend roommate colleague
  secretary guard keeper storekeeper doorman janitor desk lobby entrance stairs lift elevator intercom code pin
  passcode password query lives live living does did doing done being goes went gone come came comes coming
  type pro max mini plus usb led ultra air type-c
  post-office drop-off self-pickup pick-up last-mile re-delivery e-commerce cross-border on-site buyers
  isc jfk lax hkg pvg can svo dme vko led fra ams cdg ist dxb usa uk eu rf uae
`);

// Given names, short forms included.
import { words } from './privacy-words.ts';

/** Of Russia, its neighbours and who moves there; Latin spellings are derived from these. */
export const FIRST_NAMES = words(`
  Абай Абдулазиз Абдулла Абдурахман Абдурашид Абид Абрам Абу-Бакар Абубакар Абылай Август Авдей
  Авдотья Аверкий Аверьян Авксентий Автоном Агабек Агап Агата Агафон Агафья Аггей Аглая Агнесса
  Агнешка Агния Аграфена Адам Аделаида Аделина Аделия Адель Адилет Адиль Адлан Адриан Азамат Азарий
  Азат Азиз Азиза Азизбек Аида Айбек Айвар Айварс Айгерим Айгуль Айгюль Айда Айдана Айдар Айдос
  Айжан Айзада Айзат Аймурат Айна Айнагуль Айнаш Айнур Айнура Айрат Айсель Айсулу Айсулуу Айтач
  Айтен Айша Акбар Акжол Аким Акмаль Акрам Аксинья Акулина Алан Алевтина Александр Александра
  Алексей Алексия Алена Аленка Алесь Алеся Алёша Алёшка Алик Алина Алиса Алихан Алишер Алия Алла
  Алма Алмаз Алмас Алсу Алтана Алтынай Альберт Альбина Альфира Альфия Альфред Амалия Амангельды
  Аманда Амантай Амвросий Амин Амина Амир Амиран Амос Анаит Ананий Анара Анастасия Анатолий Анатоль
  Анвар Анварбек Ангелина Анджей Анджела Андрей Андрон Андроник Андрюха Андрюша Анечка Анжела
  Анжелика Анзор Аникей Аникита Анил Анисим Анисья Анна Аннушка Анора Антип Антон Антонин Антонина
  Антонио Ануш Анфиса Анюта Аня Аполлинарий Аполлон Арайлым Арби Арвид Ардак Арефий Ариадна Арина
  Аристарх Ариэль Аркадий Аркадиус Арман Армен Армине Арнольд Арсен Арсений Арслан Артак Артем
  Артемий Артемка Артур Архип Архипа Асад Асан Асель Асия Аскольд Аслан Асланбек Астамур Астан Асхат
  Ася Атабек Аубакир Афанасий Афиноген Ахмад Ахмат Ахмед Ахмет Ашот Ашраф Аюб Аюна Аюр Аяз Аян Аяна
  Аяулым Баатыр Бабек Багдат Баир Баирма Бакыт Бакытбек Барбара Батраз Батыр Батырхан Бауыржан
  Бахром Бахтияр Баян Баяна Беатриса Бекболат Бекжан Бекзат Бекзод Белла Беслан Бетти Бибигуль Билал
  Бобур Богдан Богдана Богуслав Болат Болеслав Борис Борислав Борька Боря Брайан Бронислав Будимир
  Булат Бэла Бэлигма Ваган Вагиф Вадик Вадим Вазген Валентин Валентина Валера Валерий Валерия
  Валерьян Валечка Валик Валюша Ванда Ванечка Ванька Ваня Варвара Вардан Варлаам Вартан Варфоломей
  Варя Васёк Васенька Василе Василий Василина Василиса Василь Васиф Вася Вахид Вахтанг Вацлав
  Велимир Венедикт Венера Вениамин Вепхия Вера Вероника Верочка Виген Вика Викентий Виктор Викторин
  Виктория Вилена Виолета Виолетта Виссарион Виталий Виталик Виталина Витаутас Витёк Витька Витя
  Влада Владилен Владимир Владислав Владлен Владлена Влас Вова Вовка Вовочка Войцех Володя Вольфганг
  Всеволод Всеслав Вугар Вышеслав Вэй Вячеслав Гаврила Гагик Гадис Галактион Галина Галия Галка
  Галочка Галюня Галя Гасан Гаяна Гаяне Гаянэ Геворг Гедеон Геля Гена Геннадий Генриетта Генрих
  Георг Георге Георгий Георгина Герасим Герда Герман Гертруда Гиви Гия Глафира Глеб Гоар Гогита
  Гордей Гоча Гоша Гошан Грант Грачья Грета Григорий Гриша Гузаль Гузелия Гузель Гулнара Гулноза
  Гулрухсор Гулчехра Гульжан Гульзира Гульмира Гульназ Гульнара Гульнур Гульсум Гульфия Гульчачак
  Гульшан Гульшат Гурген Гурий Гюзель Гюльнара Гюльчатай Гюнай Давид Давит Давлат Давлет Даврон
  Давыд Дадаш Дайна Дамир Дамира Дана Даниела Даниёр Даниил Данил Данила Даниэла Даниэль Дания
  Данияр Данька Дарина Дария Дарья Дастан Дауд Даулет Даша Дашка Дашуля Даян Дементий Демид Демьян
  Денис Денисик Джаббар Джабраил Джамал Джамбулат Джамиль Джамиля Джамшид Джангар Джанибек Джасур
  Джеймс Дженни Дженнифер Джессика Джон Джордж Джошуа Джузеппе Джульетта Диана Диас Дилафруз Дилбар
  Дилноза Дилором Дилшод Дильбар Дильмурат Дильназ Дильнара Диля Диляра Дима Димка Димон Дина Динар
  Динара Динмухамед Дмитрий Дмитро Доброслав Добрыня Долгор Долгорма Доминика Доржи Дорофей Досхан
  Дугар Дулма Думан Думитру Дуня Дурдона Дэвид Дэлгэр Дэниел Ева Евангелина Евгений Евгения Евграф
  Евдоким Евдокия Евлалия Евлампий Евсей Евстафий Евстигней Евфросиния Егор Егорка Ежи Екатерина
  Елена Елизавета Елизар Елисей Емельян Емеля Епифан Ерасыл Ерболат Еремей Ержан Ерик Еркебулан
  Ерлан Ермек Ермил Ермолай Ерофей Есен Есения Ефим Ефимия Ефрем Ефросинья Жак Жаксылык Жамал Жамиля
  Жан Жанар Жанара Жанат Жангир Жандос Жанна Жаргал Жаргалма Жасмин Жасмина Жасур Женечка Женис
  Женька Женя Жибек Жора Жорик Жулдыз Жумабек Забава Заза Заира Зайнаб Зайтуна Залим Залимхан Залина
  Замир Замира Зара Зарема Зарина Зариф Зарифа Заур Заурбек Зауре Захар Захра Зейнаб Зелимхан Зиёда
  Зилола Зиля Зина Зинаида Зинка Зиновий Злата Зміцер Зойка Зоригто Зоряна Зоя Зульфат Зульфия Зураб
  Зухра Ибрагим Иван Иванна Ивета Иветта Игнат Игнатий Игорёк Игорь Идрис Измаил Изот Изяслав Икрам
  Иларион Илларион Ильгиз Ильдар Ильдус Ильмира Ильназ Ильнар Ильнара Ильнур Ильсия Ильсур Ильхам
  Ильшат Илья Ильяс Илюша Имран Инал Инара Инга Ингрид Инди Индира Инесе Инесса Инкар Инна
  Иннокентий Иннокентия Иоанн Ионел Иосиф Ипат Ипатий Ипполит Ира Ираида Ираклий Ирина Иринка Ириша
  Ирка Иродахон Иса Исаак Исабек Исай Исидор Искандер Ислам Исламбек Исмаил Исмат Ифтихар Ихтиёр
  Йонас Кадыр Казимеж Казимир Кайрат Каллистрат Калью Камалия Камил Камила Камиль Камол Канат
  Канатбек Кантемир Капитон Карен Карим Карина Каринка Каринэ Карл Карлос Карлыгаш Каролина Каспарс
  Кастусь Касым Касьян Катенька Катерина Катруся Катька Катюха Катюша Катя Каха Кахабер Кевин Кемаль
  Кенан Кенжебек Керим Кеша Кира Кирилл Клава Клавдий Клавдия Клара Клаус Клим Климент Коленька Коля
  Колян Кондрат Кондратий Константин Корнил Костик Костя Кристи Кристиан Кристина Ксения Ксюха Ксюша
  Куаныш Кубаныч Кузьма Кузя Кунсулу Куприян Курбан Кшиштоф Кызжибек Кэролин Лаврентий Лада Ладислав
  Лазарь Лала Ламара Лана Лариса Лариска Лаура Лаша Лев Левон Лейла Лейсан Лена Леночка Лёнька Лёня
  Леон Леонид Леонтий Леопольд Лера Леся Лёха Лёша Лёшка Лиана Лида Лидия Лидочка Лиза Лизавета Лика
  Лилиана Лилия Лиля Лина Линара Лия Лобсан Лола Лолита Лонгин Лора Луиза Луис Лука Лукьян Лусинэ
  Лучезар Люба Любава Любаша Любим Любовь Любомир Люда Людвиг Людмил Людмила Людочка Люсьена Люся
  Ляля Лянка Лятиф Мавлюда Магомед Магомет Мадина Мадияр Майкл Майрам Майя Макар Макарка Маквала
  Максим Максимильян Максуд Малгожата Малика Малхаз Мамед Мамука Манана Манас Мансур Манучар Марат
  Маргарет Маргарита Марго Маргоша Марек Марианна Марина Маринка Мариша Маришка Мария Марк Марко
  Марлен Марсель Мартин Мартын Мартьян Маруся Марфа Марха Марыся Марья Марьям Марьяна Марьяш Матвей
  Матрёна Махмуд Маша Машенька Машка Медея Медина Мелания Мелик Мелисса Мераб Мерген Мефодий Мехмед
  Мехри Мехрибан Мечислав Мигель Микола Мила Милан Милана Милена Милица Милка Милован Миляуша Мимоза
  Минг Минзиля Мирза Мирзо Мирлан Мирон Мирослав Мирослава Митофан Митрофан Митя Митяй Михаил Михай
  Михей Миша Мишаня Мишель Мишка Мовсар Модест Моисей Мокей Мохаммед Мстислав Муаззам Мубарак
  Музаффар Муканбет Мунира Мурад Мурат Муратбек Муса Муслим Муслима Муся Мухаммад Мухаммед Мухтар
  Мушег Мыкола Мэри Мэтью Мээрим Надежда Надюша Надя Назар Назарий Назарко Назгуль Назик Назим
  Назира Наиль Наиля Наина Намик Наран Нарана Наргиз Наргиза Наргис Нарек Нариман Нарине Наринэ
  Наркис Насиба Насим Насреддин Настасья Настенька Настюша Настя Ната Натали Наталия Наталка Наталья
  Натан Наташа Наташка Натела Натэлла Наум Нафиса Нелли Нестор Нигина Нигора Нигяр Ника Никандр
  Никанор Никита Никитос Никифор Никодим Николай Никон Нина Нинель Нинка Нино Ниночка Нифонт Нияз
  Ниязбек Нодар Нодир Нодира Нозима Нонна Нугзар Нурбану Нурбек Нурбол Нургуль Нурдаулет Нуржан
  Нурзия Нурик Нурислам Нурия Нурлан Нурсултан Нурсулу Ньургуйаана Ньургун Нэнси Нюра Нюша Одил
  Ойбек Ойгуль Оксана Оксанка Олег Олежка Олександр Олексий Оленка Оленька Олеся Олечка Олимпий
  Ольга Олька Олэна Оля Онуфрий Ораз Оразбек Оразгельды Орест Осип Остап Остромир Отабек Отар Отари
  Ошакбай Паата Павел Павлик Павло Панкрат Панкратий Пантелеймон Панфил Парамон Парвиз Парфен
  Патимат Патриция Пахом Паша Пашка Пелагея Перизат Петр Петруха Петька Петя Пимен Пирим Платон Пол
  Поленька Поликарп Полина Порфирий Потап Прасковья Прокл Прокоп Прокофий Прохор Пьер Равиль Рагим
  Рада Раджаб Раджеш Радик Радим Радислав Радован Раду Раечка Разия Раиль Раис Раиса Раймонд Рамазан
  Рамзан Рамиз Рамиль Рамиля Рамина Рамона Расим Расима Расул Ратибор Ратмир Раушан Рафаил Рафаэль
  Рафик Рафис Рафиса Рахат Рахим Рахима Рахмат Рашид Рашида Рая Ребекка Ревшан Регина Резеда Резо
  Рейчел Ренат Рената Риза Ризван Ризвана Римма Ринат Рита Ритка Ричард Роберт Родион Роза Розалия
  Роксана Роксолана Рома Роман Романыч Ромка Ростислав Рубен Рудольф Рузанна Рузиля Румия Русалина
  Руслан Руслана Русланчик Рустам Рустамчик Рустем Рустэм Русудан Руся Рушан Рюрик Саадат Сабина
  Сабир Сабрина Савва Савелий Садык Саид Саида Саидали Сайёра Сайлаубек Сакен Салават Салех Салим
  Салима Салман Салтанат Самат Самвел Самед Самир Самира Самсон Самуил Санал Санан Санджай Сандра
  Санёк Санжар Сания Санька Саня Саодат Сара Саргылана Сардаана Сардор Сарра Сафар Сафия Сахиб Саша
  Сашенька Сашка Сашуля Саяна Света Светик Светка Светлана Светозар Светочка Светуля Святогор
  Святополк Святослав Сева Севара Севастьян Севиль Севинч Сейран Сейтек Селиван Селиверст Селим
  Семен Серафим Сергей Сергелен Серега Серёжа Серёжка Серж Серик Сибель Сигизмунд Сидор Силантий
  Сильвестр Симон Симона Слава Славик Снежана Собир Сократ Соломон Сона Сонечка Сонька Соня Сосо
  Софа София Софон Софрон Софья Сохиба Спартак Спиридон Станимир Станислав Стас Стасик Стелла Степа
  Степан Степанида Степка Стефан Стефани Стефания Стивен Стоян Сулейман Султан Султангали Сунил
  Сурен Сурхай Сусанна Сымбат Сьюзен Сэсэг Сюзанна Сяо Таир Таисия Таисья Талгат Тамаз Тамара
  Тамерлан Тамила Танечка Таншолпан Танька Танюша Таня Тарас Тася Татул Татьяна Тахир Тахмина Таштан
  Теймур Тёма Темирлан Темур Тенгиз Терентий Тигран Тийна Тимерлан Тимка Тимофей Тимоха Тимоша Тимур
  Тимурлан Тинатин Тит Тихон Тогжан Толик Толя Толян Томас Томирис Томка Тонечка Тоня Тося Тофик
  Тохир Трифон Трофим Тугай Туйаара Тумэн Тунгалаг Турал Турсун Турсунай Тэмуулэн Угулой Уильям
  Уйгулаан Улан Улзана Улугбек Ульян Ульяна Ульянка Уля Умар Умид Умида Умит Урузмаг Усман Устин
  Устинья Фадей Фазиль Фаина Файзулла Фанзиль Фания Фарангиз Фарзона Фарид Фарида Фаррух Фархад
  Фархат Фатима Фатих Фатыма Фаузия Феврония Федор Федора Федосий Федосья Федот Федра Федька Федя
  Фекла Феликс Феоктист Феофан Ферапонт Фердаус Фидан Филарет Филимон Филипп Фима Фирдаус Фирс
  Фируза Фирузан Флора Флорентин Флорин Фока Фома Фортунат Фотий Фотима Франсуа Фрол Фрося Фуад
  Хабиб Хава Хадижа Хадия Хазан Хайдар Хаким Халид Халил Халима Хамза Хамид Ханс Ханума Харитон
  Харлампий Хасан Хасмик Хашиг Хеда Хелен Хосе Христофор Хуан Хуршид Хусейн Хусен Цветана Цыден
  Цыпелма Цырен Чарльз Чеслав Чимит Чимитдоржи Чингиз Чингис Чолпон Чынара Чынгыз Шавкат Шамиль
  Шамсия Шарип Шахзод Шахин Шахло Шахноза Шерали Шерзод Шолпан Шота Шохрух Шура Шурик Шурочка Шухрат
  Шушаник Шэрон Эвелина Эдвард Эдгар Эдгарс Эдик Эдуард Элбек Элдияр Элеонор Элеонора Элза Элизабет
  Элина Элла Эллочка Эльбек Эльвин Эльвира Эльданиз Эльдар Эльза Эльман Эльмира Эльмурат Эльнара
  Эльнур Эльчин Эльшан Эля Эмили Эмилия Эмиль Эмиля Эмин Эмма Эммануил Энвер Эндрю Энтони Энхжаргал
  Эраст Эрдэм Эржан Эржена Эржэна Эрик Эркеш Эркин Эрнест Эрнестина Эрнис Эрнст Эсмира Этери Этьен
  Эшли Ювеналий Юки Юлдуз Юленька Юлечка Юлиан Юлиана Юлианна Юлий Юлик Юлиус Юлия Юлька Юля Юмжана
  Юнус Юра Юрген Юрий Юрик Юрис Юрка Юрочка Юсеф Юсуп Юсуф Ядвига Яков Якуб Ялчин Ян Яна Янина Янис
  Янка Януарий Ярик Ярина Ярополк Ярослав Ярослава Ясин Ясмина Яссин Яхъя Яхья Яша Яшка
  Рауф Фридрих Рейнгольд Густав Отто Вальтер Гюнтер Альмира Лилит Ваагн Ваге Гор Гегам Гамлет Гурам Гульзар Шаген Ромэн
`);

/** Of everywhere else, as they are written in Latin letters (among them those that occur most often of the
 * names corpus of Mark Kantrowitz). */
export const LATIN_FIRST_NAMES = words(`
  Aaron Abbey Abbot Abbott Abby Abdul Abdulaziz Abdulla Abdullah Abdurrahman Abeer Abel Abhishek
  Abigail Abner Abraham Adam Adams Addison Ade Adewale Adolf Adolph Adriana Adriano Aggie Agnes
  Agnieszka Ahmad Ahmed Ahmet Aida Aigul Aisha Aizhan Akash Akiko Akira Akmal Alameda Alan Albert
  Alberta Alden Alec Alejandra Alejandro Aleksandar Aleksander Aleksey Alena Alessandra Alessandro
  Alessia Alessio Alex Alexander Alexey Alexia Alf Alfonso Alfred Alfredo Ali Alia Alice Alina Aline
  Alison Aliya Alla Allan Allen Ally Alma Almudena Althea Alyona Alyosha Amadou Aman Amanda Amar
  Amber Ambrose Amelia Amie Amina Aminata Amir Amit Amita Amity Amos Amrit Amy Ana Ananya Anatoliy
  Anatoly Anders Anderson Andre Andrea Andreas Andreea Andrei Andrej Andres Andrew Andrey Angel
  Angela Angelica Angelina Angelique Angus Anika Anil Anita Anjali Ankit Ann Anna Anne Annie Annika
  Anthony Antje Antoine Antoinette Anton Antonella Antonia Antonio Antony Anuj Anuradha Anwar Anya
  Arash Archie Ariadna Ariel Aristotle Arjun Arkadiy Arkady Armando Armstrong Arnaud Arne Arnold
  Arseniy Arseny Artem Artemis Arthur Arturo Arty Artyom Arun Aruna Asad Asel Asha Asher Ashok
  Ashraf Asif Astrid Atalanta Athena Atlanta Atsushi Augusta Auguste Augustine Aurelie Aurora Austin
  Ava Ave Avis Axel Ayaan Ayesha Aylin Ayse Aysel Ayşe Aziz Aziza Azra Bailey Banky Baptiste Barb
  Barbara Barbie Bard Barnaby Barnard Barney Barr Barret Barry Bart Barth Bartholomew Bartlett
  Barton Bartosz Basil Baxter Beata Beatrice Beatriz Beau Beaufort Beck Bekzod Bel Belle Ben
  Benedick Benedict Benedikt Benjamin Benjy Benn Benny Benoit Berk Berkeley Bernard Bernd Berry
  Bertha Bertram Beryl Bess Beth Betty Beulah Bharat Bibi Bilal Billie Billy Bing Bink Birch Birdie
  Birgit Bjorn Björn Blair Blake Blanca Blanch Blanche Bob Bobbie Bobby Bogart Bogey Bonita Bonnie
  Borg Boris Bowie Brad Brander Brandon Branislav Brant Bree Brenda Brent Bret Brett Brewer Brewster
  Brian Brier Brigitte Briny Brit Britt Brock Brodie Bronwen Bruce Bruno Bryan Bucky Bud Buffy Bunny
  Burak Burgess Burke Burr Burt Burton Butch Byron Caesar Cal Calvin Calypso Cam Camila Camilla
  Caprice Carey Carl Carla Carlie Carlin Carlo Carlos Carlotta Carmel Carmen Carmine Carney Carol
  Carole Carolina Caroline Carolyn Carr Carroll Carson Carver Caryl Casper Cass Cassandra Cassie
  Cassius Catalina Catherine Cathy Cecil Cecile Cecilia Ceil Celeste Cem Cengiz Cesar Cesare Chad
  Chan Chandler Chandra Charles Charley Charlie Charlotte Che Cher Cherie Chester Chevalier Chevy
  Chiara Chico Chiedozie Chinedu Chinwe Chloe Chris Christian Christie Christine Christopher Christy
  Chrysler Chuck Cicely Cinderella Cissy Clair Claire Clare Clarence Clark Clarke Claudia Claudio
  Claudius Claus Clemens Clement Clementine Cleopatra Cleve Cleveland Clint Clive Cob Cobb Cobby
  Cole Colet Colin Colleen Collie Conn Connie Constance Consuelo Coop Cora Cordy Corinne Cornell
  Corrie Cort Cosmo Costa Craig Cris Cristian Cristiano Cristina Crosby Cully Culver Curran Curt
  Cynthia Cyrus Dag Dagmar Dahlia Daiki Daisy Dal Dallas Dallis Dalton Damien Damon Dan Dana Dane
  Danica Daniel Daniela Daniele Danil Danny Dante Danuta Daphne Dar Darby Darcy Daria Dario Darwin
  Darya Dasha Dave David Davide Davis Davit Davy Dean Deb Debbie Debby Deborah Deepa Deepak Del
  Delilah Dell Della Delphine Denise Deniz Dennis Denver Derby Derrick Derry Des Desdemona Desi
  Devon Dewitt Dex Dexter Diana Diane Dickie Dicky Didier Diego Dieter Dill Dilshod Dima Dimitri
  Dimitrios Dinesh Dirk Divya Dix Dixie Djamila Dmitri Dmitriy Dolly Dolores Dom Domini Dominick
  Dominik Dominique Donald Donna Donny Donovan Dora Dorian Doris Dorothy Dory Dotty Douglas Dragan
  Drake Dudley Duffy Dur Durant Dwight Dylan Ebenezer Ebony Ebru Eddy Eden Edgar Edith Eduardo
  Edward Egor Ekaterina Elaine Eleanor Electra Elena Eleni Eli Elif Elijah Elisa Elisha Elizabeth
  Elizaveta Elke Elle Ellen Elmer Elvira Elvis Emanuele Emerson Emery Emil Emilia Emiliano Emilio
  Emily Emma Emmet Emmy Emory Emre Enoch Enrico Enrique Ephraim Erdem Eric Erica Erie Erik Erika
  Erin Erkan Ernest Ernesto Esmeralda Esra Esteban Esther Eszter Ethan Ethel Ethyl Eugene Eugenia
  Eva Evelyn Evgeniy Evgeny Ezekiel Ezra Fabian Fabio Fabrice Fahad Faina Faisal Fanny Farah Farhan
  Farid Farley Farrel Fatih Fatima Fatma Faulkner Fawn Fay Federica Federico Fedya Felicity Felipe
  Felix Ferenc Fernanda Fernando Ferris Fidel Fielding Filip Filippo Finn Fitz Fleming Fletch
  Fletcher Fleur Flint Flor Flora Florence Florian Florida Folke Foss Foster Fowler Frances
  Francesca Francesco Francis Francisco Franco Francois Frank Franklin Franz Françoise Fraser
  Frasier Fred Frederic Frederick Frederik Freedman Freeman Friedrich Fritz Fyodor Gabby Gabor
  Gabriel Gabriela Gabriele Gaby Gael Gage Gail Galen Galina Galya Ganesh Gard Gareth Garfield
  Garland Garner Garnet Garret Garth Garvey Gary Gaurav Gawain Gena Geneva Gennadiy Gennady George
  Georgette Georgia Georgios Gerald Gerd Gerhard Gertrude Gianluca Gib Gideon Gilbert Giles Gill
  Gillian Gilly Ginny Giorgi Giorgio Giovanna Giovanni Giulia Giulio Giuseppe Gleb Gloria Goddard
  Godiva Goldy Gonzalo Goober Goran Grace Graham Gran Grange Granger Granny Gregor Gregory Greta
  Griff Griffin Grigoriy Grigory Grisha Grove Grover Grzegorz Guadalupe Guillaume Guillermo
  Guinevere Gulnara Gunner Gunter Gunther Gurpreet Gussie Gustavo Guzel Gypsy Habib Hakan Hakim Hale
  Hamdan Hamid Hamilton Hamza Hana Hank Hanna Hannah Hannes Hans Harish Harmonia Harold Harper
  Harpreet Harriet Harris Harrison Harry Hart Haruka Haruto Harvey Hasan Hassan Hastings Hayes
  Hayward Hazel Heather Hector Heidi Heike Heinrich Helen Helena Helmut Henrik Henrique Henry Herb
  Herbert Hercules Herman Hiba Hideo Hilary Hilly Hiroko Hiroshi Hodge Hogan Holden Holly Holmes
  Holt Homer Horace Horst Hugh Hugo Huntley Hurley Huseyin Hussain Hussein Hyacinth Iago Ian Ibrahim
  Ignacio Igor Ike Ikram Ilaria Ilona Ilya Imran Inaya Ines Ingrid Inna Ira Irene Irfan Irina Iris
  Isaac Isabel Isabella Isabelle Isaiah Ismail Istvan Ivana Ivanka Ivy Jack Jackie Jackson Jacky
  Jacob Jacqueline Jade Jadwiga Jaime Jake Jakub James Jameson Jamie Jan Jane Janet Janina Janos
  Jasmin Jasmine Jason Jasper Javier Jay Jayesh Jean Jeanne Jed Jeff Jefferson Jelena Jemima Jen
  Jenna Jennie Jennifer Jenny Jens Jeremiah Jeremy Jerry Jerzy Jesper Jess Jesse Jessica Jill Jim
  Jimmy Jitendra Joan Joanna Joao Joaquin Jochen Jock Jocko Joe Joel Joey Johan Johannes John
  Johnnie Johnny Jonah Jonas Jonathan Jorge Jose Josef Josefina Joseph Josephine Josey Josh Joshua
  Josie Jovana Joyce João Juan Jud Judah Judas Jude Judith Judy Juergen Julia Julian Juliana Julie
  Juliet Juliette Julio Julius Justin Jyoti Jürgen Kaan Kai Kaiser Kajal Kala Kali Kamal Kane Karen
  Karim Karina Karl Karthik Kasia Kat Katarina Katarzyna Kate Kath Katharine Katherine Kathleen
  Kathy Katie Katrina Katya Kavita Kay Kazuki Keith Kelly Kelvin Ken Kendal Kenji Kennedy Kenneth
  Kenny Kerem Kerry Kevin Khadija Khadijah Khalid Kim Kingston Kip Kiran Kirby Kirk Kitty Klara
  Klaus Knox Kolya Konrad Konstantin Kostya Kris Krishna Kristina Krzysztof Ksenia Kseniya Ksusha
  Ksyusha Kunal Kyle Kylie Lacey Lacy Laird Lakshmi Lambert Lance Laney Larisa Larry Lars Laszlo
  Laura Laurel Lauren Laurence Laurent Lawrence Layne Lazar Lazarus Lea Leandro Lee Lefty Leighton
  Leila Lena Leo Leon Leonard Leonardo Leone Leonid Lera Les Lester Leticia Lev Levi Levin Levy Lew
  Liam Lidia Lila Lilith Lilly Lily Lin Lina Lind Linda Lindy Lionel Lisa Liza Lizzie Logan Lora
  Lorelei Loren Lorena Lorenzo Lori Lothario Louie Louis Louise Lourdes Lowe Loy Luc Luca Lucas Luce
  Lucia Luciana Luciano Lucie Lucille Lucy Ludovic Ludwig Luigi Luis Luisa Lukas Lukasz Luke Lulu
  Luther Lyn Lynn Lyon Lyosha Lyuba Lyubava Lyubov Lyuda Lyudmila Mab Mac Mace Mack Madeleine
  Madeline Madge Madonna Mae Magdalena Magdalene Maggie Magnum Mahesh Mahmoud Mahmud Maire Maison
  Maksim Mal Malachi Malgorzata Mamie Manfred Manish Manny Manoj Mansour Manuel Manuela Mar Mara
  Marc Marcel Marcela Marcella Marcello Marcelo Marcin Marco Marek Margaret Marge Marguerite Maria
  Mariam Marian Mariana Marianne Mariano Maricel Marie Marilyn Marina Mario Marion Maris Marita
  Mariusz Marjan Marjorie Mark Marko Markus Marlin Marshal Marshall Mart Marta Marten Martha Martin
  Mary Marys Masha Mateo Mateusz Mathieu Matilda Matt Matteo Matthew Matthias Matvey Maud Mauricio
  Maurizio Mavis Max Maxim Maxime Maximilian Maxwell Mayumi Małgorzata Mead Meera Meg Megan Mehdi
  Mehmet Mei Mel Melba Melek Melissa Mendel Mendy Merl Merle Merv Merve Meta Mia Micah Michael
  Michal Michał Michele Michelle Mick Mickey Micky Midge Miguel Mikael Mike Mikhail Milan Mildred
  Millard Milly Milo Milos Milt Milton Min Mina Minerva Minh Minnie Mirabelle Mirela Miriam Miroslav
  Misha Missy Mitch Moe Mohamad Mohamed Mohammad Mohammed Mohan Mohit Moira Mollie Molly Mommy Mona
  Monica Monika Monroe Montague Monte Montgomery Moore Mora Mordecai Morgan Morgen Morris Morse Mort
  Moses Muhammad Mukesh Murat Murray Mustafa Myron Myrtle Mónica Nabil Nada Nadezhda Nadia Nadya Nan
  Nana Nance Nancy Naoki Naomi Napoleon Narendra Nasir Nastya Nat Natalia Natasha Nathalie Nathan
  Nazli Neal Neddy Neha Nelly Nelson Nestor Newton Nguyen Nicholas Nick Nicky Nicole Nigel Nike
  Nikhil Nikita Nikola Nikolai Nikolaos Nikolay Nikos Nilufar Nina Nisha Nitin Noah Noel Noll Noor
  Norma Norman Noura Nurlan Nursultan Ode Odell Odessa Odette Oksana Ola Olaf Ole Oleg Olga Oliver
  Olivia Olumide Olya Olympia Omar Omer Onur Ophelia Orion Orlando Oscar Osman Osmond Otabek Othello
  Otto Ousmane Ozlem Pablo Paco Paddy Palmer Pam Pamela Pandora Paola Paolo Parry Pascal Patrice
  Patricia Patricio Patrick Patrik Patsy Patty Paul Paula Paulie Pauline Pavel Pavlov Pawel Paweł
  Pearce Pearl Pedro Peg Peggy Pekka Penelope Perry Petar Pete Peter Petr Petra Petunia Petya Peyton
  Phil Philip Philippe Philippine Phoebe Phyllis Pierce Pierre Pieter Pilar Pip Piper Polina Polly
  Pooh Pooja Poppy Portia Pradeep Prakash Pranav Prashant Praveen Prentice Priya Prudence Przemysław
  Pyotr Quill Quincy Quint Quinton Rachel Rachid Radek Rafael Rafal Rafał Raff Raghav Rahul Rainer
  Raisa Raj Rajesh Raju Rakesh Ralph Ram Ramesh Ramon Rance Randall Randy Rania Ranjit Raphael
  Rashid Raul Raven Ravi Ray Raymond Reagan Rebeca Rebecca Redd Ree Reese Reg Regina Reina Reinhard
  Rekha Rem Remus Renata Renato Reuben Rex Ricardo Riccardo Richard Richmond Rick Rickey Riley Rimma
  Rita Rizwan Robert Roberta Roberto Robin Robinson Rochelle Rochester Rocio Rodney Rodrigo Rog
  Roger Rogers Rohan Rohit Roland Rolando Rolf Romeo Ronald Roosevelt Rory Rosa Rosalind Roscoe
  Rosemary Ross Rostislav Rosy Rowan Roxy Roy Rube Rubin Ruby Rudd Rufus Ruslan Russ Russell Rustam
  Ruth Rutherford Ryan Ryo Saad Sabina Sabine Sabra Sabrina Sachin Said Saif Sakura Sal Salem Sally
  Salma Salman Salome Salvador Salvatore Sam Samantha Sami Samir Samira Sammy Samson Samuel Sana
  Sancho Sandeep Sandra Sandro Sandy Sanjay Sanjeev Santiago Santosh Sara Sarah Sardor Sarge Sasha
  Satoshi Saul Saunders Saurabh Saxon Sayer Sayers Scarface Scot Scott Scottie Sean Sebastian Selim
  Selin Semyon Serena Serge Sergeant Sergei Sergey Sergio Serkan Seth Shabnam Shahid Shalini Shalom
  Shamus Shankar Shanthi Sharon Shaw Shawn Shay Shea Sheffield Sheila Shelley Shelly Sherlock Sherry
  Shirin Shirl Shirley Shivani Shreya Shu Siddharth Sidney Siegfried Sig Silke Silva Silvia Sim
  Simeon Simon Simona Simone Siobhan Sioux Sissy Siti Skippy Skye Slade Slava Slavica Sloan Slobodan
  Smith Sneha Sofia Sol Solomon Solveig Somerset Sonia Sophia Sophie Spence Spencer Stafford
  Stanford Stanislav Stanislaw Stanisław Stanley Starr Stas Stavros Stefan Stefania Stefano Stella
  Stephanie Stephen Stern Steve Steven Stewart Stillman Stuart Styopa Suleiman Sully Sultan Sumit
  Sumner Sunil Sunita Suresh Susan Sushma Suzanne Suzette Sven Sveta Svetlana Svyatoslav Swati
  Sydney Sylvester Sylvia Sylvie Szymon Sébastien Sören Tabby Taber Taffy Tait Takashi Takumi Talbot
  Tally Tam Tamara Tammy Tamás Tania Tanja Tanner Tanny Tanya Tara Tariq Tate Tatiana Ted Teddy
  Tendai Teresa Terry Thabo Thaddeus Thandiwe Thatch Thatcher Theodore Theresa Thiago Thibault
  Thierry Thomas Thorny Thorpe Thorsten Tiago Tiff Tiffany Tilly Tim Timofey Timothy Timur Tobe
  Tobias Toby Tod Toddy Tolya Tom Tomas Tomasz Tommy Tomoko Tony Tootsie Tori Torsten Tory Travis
  Trenton Trey Trina Trisha Tristan Troy Truman Tuan Tudor Tyler Tyrone Udo Ulrich Ulrike Ulyana
  Ulysses Umar Umut Una Ursa Ursula Urszula Usha Usman Uwe Vadim Vahan Vail Valencia Valentina
  Valentine Valeria Valerie Valeriy Valery Valya Vanessa Vanya Varun Varvara Vasilisa Vasiliy Vasily
  Veda Venus Vera Vernon Veronica Vesna Victor Victoria Vijay Vika Vikas Vikram Vin Vinay Vincent
  Vincenzo Vinny Vinod Viola Violet Virge Virgil Virginia Virginie Vishal Vitaliy Vitaly Viva Vivek
  Vivian Vladimir Volkan Vova Vyacheslav Wainwright Waleed Walker Wally Walsh Walt Walter Wang Waqas
  Ware Waring Warner Warren Wayne Weber Webster Welch Welsh Wesley Wheeler Whit Whitman Whitney
  Wiktor Wilhelm Willey Willi William Willie Willow Willy Wilton Winslow Wojciech Wolfgang Woodman
  Woodrow Woody Wynn Xavier Xenia Yahya Yank Yaroslav Yasin Yasir Yasmin Yasmine Yaw Yegor Yevgeny
  Yogesh Yorker Yosef Youssef Yuki Yuko Yulia Yulya Yuri Yuriy Yury Yusuf Yves Yvonne Zachariah Zack
  Zahra Zainab Zak Zara Zbigniew Zed Zehra Zeynep Zhanna Zhenya Zinaida Zoe Zofia Zoltan Zoran Zoya
  Zuzana Łukasz
  Rupert Lilit Alistair Alasdair Callum Ciara Eoin Fiona Hamish Imogen Niamh Saoirse Siân Rhys Gwen Bronagh Padraig Maeve Aoife Declan Cormac Ewan Iain Lachlan Mairi Eilidh Bethan Carys Dafydd Emrys Idris Owain
`);

/** First names that are words or places as well: a name only beside another part of one. */
export const AMBIGUOUS_NAMES = words(`
  abbey abbot ali ally amber angel bard basil berry birch blanch briny bud bunny burr cam caprice
  carol chuck cob collie coop daisy dana dean dill ebony fawn fielding flint flora foster frank
  garland garnet garret gill grace granny grove gunner hale hart hazel heather herb hilly holly
  hyacinth iris ivy jade jan jay jean lacy lance laurel lee leo levy lily mace magnum mar marina
  mark marshal mart max maxim newton ode paul pearl peg petunia pierce poppy prudence quill ram
  raven ray robin roman rose rosemary rosy ruby said sandy sean sergeant sherry sissy smith stern
  sultan tabby tally tanner tara thatch thatcher thorny tiff valentine victor victoria viola violet
  walker warren will willow woody yank август адам аделия адель аида аист айна аким алма алмаз анапа
  ариэль арман артек асия бабек баир баян венера вера виктория влада владимир герман гия грант давид
  дан дана дуня заман зара злата инара инди индира ион ирис иса ислам камил камила камол карен клим
  лаша лев лика лилия лия лука любовь маго майя манас марина марк марко марсель мартин мати медея
  медина мила мирза муса муся надежда ник павло поля рада раду рахим роза роман саян света севан
  серик слава соснов сосо стан султан тася тема тугай улан уля фима флора флорин шота шура эльза
  эмир юнона якут ян
`);

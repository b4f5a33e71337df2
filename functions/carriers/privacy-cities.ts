// Large cities elsewhere, word by word, without marks over letters (GeoNames, CC BY 4.0).
export const CITIES = `
  's-Hertogenbosch Aachen Aalborg Ababa Abakan Abbotsford Aberdeen Abidjan Abilene Abobo Accra
  Achinsk Adana Addis Adelaide Admiralteisky Adolfo Agra Aguascalientes Ahmedabad Aires Ajman
  Akademicheskoe Akron Aktau Aktobe Albuquerque Alcala Aldama Alegre Aleppo Alexandria Algiers
  Alhambra Alicante Allahabad Allentown Almere Altona Alvaro Amadora Amarillo Amersfoort Amherst
  Amman Amritsar Anaheim Andijon Angarsk Angelo Ansan-si Anshan Antalya Antananarivo Antioch
  Antwerpen Anyang-si Apeldoorn Arbor Archway Arhus Arlington Armavir Arnhem Artem Arvada Arzamas
  Ashdod Astoria Astrakhan Asuncion Atyrau Augsburg Aurangabad Aurora Austin Aviv Babruysk Badalona
  Baghdad Bahcelievler Bakersfield Balakovo Balashikha Baltimore Bamako Bandung Baotou Baranovichi
  Bari Barnaul Barranquilla Barrie Barysaw Basel Basildon Basrah Batam Bataysk Baton Bayan Bayrut
  Beaumont Beersheba Beirut Bekasi Belem Belfast Belgorod Bellevue Belo Bengaluru Benin Berezniki
  Bergen Berkeley Bern Bernardino Bernardo Bexley Bharu Bhopal Bibirevo Bielefeld Bilbao Billings
  Birkenhead Biryulevo Biysk Blackburn Blackpool Blagoveshchensk Bnei Bochum Bochum-Hordel
  Bogorodskoye Bogota Boise Bologna Bolton Bonn Bordeaux Borough Boulder Bournemouth Bradford Braila
  Brak Brampton Brasilia Brasov Brateyevo Bratsk Braunschweig Brazzaville Breda Bremen Brent Brest
  Bridgeport Brighton Brisbane Bristol Brno Bromwich Bronx Brooklyn Brownsville Brugge Bryansk
  Bucheon-si Budta Buenos Buffalo Bukhara Burbank Burgas Burlington Burnaby Burnley Bursa Bushwick
  Bydgoszcz Caballeros Cairns Cairo Cajon Calgary Cali Caloocan Camayenne Cambridge Campinas Campo
  Canaria Canberra Cankaya Carabanchel Caracas Cardiff Carlsbad Carrollton Cartagena Cary Casablanca
  Catania Caxias Centennial Centralniy Chandigarh Changshu Changwon Charleroi Charleston Charlotte
  Chattanooga Cheboksary Chelny Chelyabinsk Chemnitz Cheng Chennai Cheongju-si Cheremushki
  Cherepovets Cherkasy Cherkessk Chernihiv Chernivtsi Chertanovo Chesapeake Chi Chiba Chihuahua
  Chinatown Chirchiq Chita Chittagong Chula Ciudad Clara Clarita Clarksville Clearwater Cleveland
  Clovis Cluj-Napoca Coast Cochabamba Coimbatore Colchester College Collins Colorado Columbia
  Columbus Conakry Concord Constanta Copenhagen Cordoba Corona Coruna Covina Craiova Crawley Croydon
  Cruces Cruz Cucamonga Curitiba Czestochowa Dadonghai Daegu Daejeon Dakar Daly Damascus Datong
  Daugavpils Davao Davenport Davie Dayton Debrecen Deer Denton Depok Derbent Derby Detroit Dhaka
  Dimitrovgrad Dnipro Dombivli Domingo Donaustadt Doncaster Donetsk Dordrecht Dortmund Douala Downey
  Dresden Duisburg Dundee Duque Durban Durham Dusseldorf Dzerzhinsk Ecatepec Edinburgh Edison
  Edmonton Eimsbuttel Eindhoven Eixample Ekibastuz Elche Elgin Elista Elmhurst Enschede Enterprise
  Erbil Erfurt Erzurum Escondido Esenler Eskisehir Espoo Essen Etobicoke Evansville Everett
  Fairfield Faisalabad Fargo Faridabad Favoriten Fayetteville Fergana Fes Flatbush Florence
  Floridsdorf Fontana Fortaleza Freiburg Fremont Fresno Frisco Frontera Fuencarral-El Fukuoka
  Fullerton Fushun Gainesville Galati Gallen Garland Gasteiz Gatineau Gaziantep Gdansk Gdynia
  Geelong Gelsenkirchen Geneve Genoa Gent Ghaziabad Ghurayb Gijon Giza Glasgow Glazov Glendale
  Gloucester Goiania Gold Gorakhpur Goteborg Goyang-si Granada Grande Gravesend Graz Greater Greeley
  Greensboro Gresham Grimsby Groningen Groznyy Guadalajara Guankou Guarulhos Guatemala Guayaquil
  Gujranwala Gustavo Gwangju Haarlem Hachioji Hagen Hague Haifa Halifax Halle Hamamatsu
  Hamburg-Mitte Hamburg-Nord Hamilton Hamm Hampton Handan Hannover Haora Harare Harburg Harcourt
  Harlem Hartford Hastings Havana Haven Hayward Helsingborg Henares Henderson Hermosillo Herne
  Hialeah Hillsboro Hiroshima Hobart Hollywood Holon Homyel' Honcho Honolulu Hoofddorp Horizonte
  Horlivka Hrodna Huainan Huddersfield Hull Huntington Huntsville Hyderabad Iasi Ibadan Iguacu
  Independence Indianapolis Indore Inglewood Innsbruck Ipswich Irkutsk Ironville Irvine Irving
  Isfahan Islington Ivano-Frankivsk Ivanovo Ivanovskoye Izhevsk Izmaylovo Izmir Iztapalapa Jabalpur
  Jaboatao Jackson Jacksonville Jadidah Jaipur Jamaica Janeiro Jeddah Jelgava Jeonju Jerez Jerusalem
  Jieyang Jizzax Jodhpur Johannesburg Joliet Jordan Juarez Junction Jurmala Kabul Kaduna Kagoshima
  Kaliningrad Kalininskiy Kaluga Kalyan Kamianske Kampala Kamyshin Kano Kanpur Kansas Kansk
  Kaohsiung Karabaglar Karachi Karagandy Karaj Karlsruhe Kassel Kathmandu Katowice Kaunas Kawasaki
  Kayseri Kazan Kemerovo Kent Keynes Khabarovsk Khaimah Kharkiv Khartoum Khasavyurt Kherson Khimki
  Khmelnytskyi Khoroshevo-Mnevniki Khulna Kiel Kielce Killeen Kingston Kinshasa Kirov Kiselevsk
  Kislovodsk Kitakyushu Kitchener Klaipeda Knoxville Kobe Kokshetau Kolkata Koln Kolomna Kolpino
  Komsomolsk-on-Amur Konya Koreatown Korolev Kostanay Kostroma Kota Kovrov Kowloon Krakow Krasnodar
  Krasnogvargeisky Krasnoyarsk Krefeld Kremenchuk Kropyvnytskyi Kryvyi Kumamoto Kumasi Kunshan
  Kurgan Kursk Kyoto Kyzyl Kyzylorda L'Hospitalet Ladner Lafayette Lagos Lahore Lakeland Lakewood
  Lancaster Lansing Laredo Latina Lauderdale Lausanne Laval LeZiyyon Leicester Leiden
  Leninsk-Kuznetsky Leverkusen Lewisville Lexington Lexington-Fayette Liepaja Lijiang Lille Lima
  Lincoln Lineal Linkoping Linz Lipetsk Liverpool Llobregat Longueuil Lowell Luanda Lubbock Lubeck
  Lublin Lubumbashi Lucie Lucknow Ludhiana Ludwigshafen Luhansk Luis Luki Luoyang Lusaka Luton Lutsk
  Lviv Lyon Lyubertsy Lyublino Maastricht Maceio Madero Madison Madurai Magdeburg Magnitogorsk
  Mahilyow Maiduguri Main Mainz Makassar Makhachkala Makiyivka Maladzyechna Malaga Malatya Malingao
  Malmo Maltepe Managua Manaus Mandalay Manhattan Manila Mannheim Manor Mansfield Maputo Maracaibo
  Maracay Marienthal Mariupol Markham Marseille Marti Maryvale Mashhad Mateo Mawsil Maykop Mazyr
  McAllen McKinney Meads Mecca Medan Medellin Medina Meerut Merida Mersin Mesquite Messina Metairie
  Mezhdurechensk Miass Middlesbrough Midland Milwaukee Minh Minneapolis Miramar Miskolc Mississauga
  Mobile Modesto Mogadishu Moines Mokotow Monchengladbach Monrovia Monterrey Montevideo Montgomery
  Montpellier Montreal Morelos Moreno Mostoles Mosul Mulheim Multan Munster Muratpasa Murcia
  Murfreesboro Murmansk Murom Murrieta Musaffah Mykolayiv Mytishchi Naberezhnyye Nagar Nagoya Nagpur
  Nairobi Najafgarh Nakhodka Namangan Namur Nanchong Nantes Naperville Naples Narva Nashik Nashville
  Natal Naucalpan Navapolatsk Navi Nay Neftekamsk Nefteyugansk Nepean Netanya Neue Neukolln Neuss
  Neustadt Nevinnomyssk Newcastle Newport News Nezahualcoyotl Nice Niigata Nijmegen Nis Nizhnekamsk
  Nizhnevartovsk Nizhniy Nizhny Noginsk Norfolk Norilsk Northampton Norwalk Norwich Nottingham Nova
  Novgorod Novi Novo-Peredelkino Novocheboksarsk Novocherkassk Novokuybyshevsk Novokuznetsk
  Novomoskovsk Novorossiysk Novosibirsk Novotroitsk Novyye Nowrangapur Noyabrsk Nukus Nur Nur-Sultan
  Nurnberg Nuys Oakland Oaks Oakville Oberhausen Obninsk Obregon Oceanside Ochakovo-Matveyevskoye
  Odense Odessa Odintsovo Okanagan Okayama Oklahoma Olathe Oldenburg Olomouc Omaha Omdurman Omsk
  Ontario Oradea Oral Ordos Orebro Orekhovo-Borisovo Orekhovo-Zuyevo Orel Orenburg Orlando Orleans
  Orsha Orsk Oshawa Oskol Osnabruck Ostrava Ostrov Ottakring Ottawa Ouagadougou Oulu Overland Oviedo
  Oxford Oxnard Padova Palembang Palermo Palma Palmas Palmdale Panevezys Paradise Pardo Pasadena
  Paso Paterson Patna Patra Paulo Pavlodar Pearland Pecs Pembroke Penh Penza Peoria Perm Perth
  Peshawar Petah Peterborough Peters Petrogradka Petropavl Petropavlovsk-Kamchatsky Petrozavodsk
  Philadelphia Phnom Phoenix Pilsen Pimpri Pines Pinsk Piraeus Pittsburgh Plano Ploiesti Plovdiv
  Plymouth Podolsk Pohang Poltava Pomona Pompano Poole Port-au-Prince Portland Porto Portsmouth
  Posad Potosi Poznan Prairie Presnenskiy Preston Pretoria Providence Provo Pskov Puebla Pueblo
  Puente Pune Pushkino Puyang Pyatigorsk Pyi Pyongyang Qadimah Qarshi Qom Quebec Queens Quezon Quito
  Rabat Radom Rajkot Raleigh Ramenki Ras Rawalpindi Reading Recife Rennes Reno Renton Rhein Rialto
  Richardson Richmond Rih Rio Rishon Riverside Rivne Riyadh Rochester Rockford Roseville Rostock
  Rostov-na-Donu Rotterdam Rouge Rubtsovsk Rudnyy Ruse Ryazanskiy Rybinsk Saarbrucken Sabadell
  Sacramento Sad Saitama Sakai Salaam Salavat Sale Salem Salihorsk Salinas Salt Saltillo Salzburg
  Samara Samarkand Sanaa Sankt Sant Santiago Santo Sao Sapporo Saransk Saratov Saskatoon Savannah
  Scarborough Scottsdale Sector Semarang Semey Sendai Seongnam-si Sergiyev Serpukhov Sevastopol
  Severnoye Severnyy Severodvinsk Seversk Sevilla Shakhty Sharjah Shchelkovo Shchukino Sheepshead
  Sheffield Shiraz Shivaji Shiyan Shizuoka Shreveport Shymkent Siauliai Sierra Simferopol Simi
  Simmering Sioux Slough Smolensk Sochi Sodermalm Solapur Solikamsk Solingen Sollentuna Solntsevo
  Sosnowiec Southampton Southend-on-Sea Soweto Spokane Springfield Srinagar Stad Stamford Stan
  Staryy Staten Station Stavanger Sterlitamak Stockport Stockton Stoke-on-Trent Strasbourg Strogino
  Stuttgart Sudbury Sultanah Sultangazi Sumy Sunderland Sunnyvale Sunrise Sunset Surabaya Surat
  Surgut Surprise Surrey Sutton Suwon Swansea Swindon Syktyvkar Syracuse Szczecin Szeged Tabriz
  Tacoma Taganrog Taganskiy Tagil Taichung Taldykorgan Tallahassee Tambov Tampa Tampere Tangerang
  Tangshan Taraz Tartu Taw Tehran Tel Telford Temecula Temirtau Tempe Tenerife Teni Teresina
  Ternopil Terrace Terrassa Thane Thessaloniki Thornton Thousand Tianshui Tijuana Tilburg Timisoara
  Tiqwa Tirunelveli Toledo Tomsk Tongshan Topeka Torrance Torun Toulouse Townsville Trent Tripoli
  Trondheim Troparevo Tsaritsyno Tucson Tula Tulsa Turin Turku Tver Tyne Tyoply Tyumen Ufa Ukhta
  Ulan-Ude Ulsan Ulyanovsk Umraniye Universal Uppsala Urganch Uskudar Ussuriysk Ust-Kamenogorsk
  Utrecht Vadodara Valencia Valladolid Vallecas Vallejo Vantaa Varanasi Varna Vasteras Vasyl'evsky
  Vaughan Velikiy Velikiye Verona Veshnyaki Victoria Victorville Vigo Vinnytsia Virginia
  Visakhapatnam Visalia Vista Vitebsk Vitoria Vladikavkaz Vladimir Vladivostok Volgodonsk Vologda
  Volzhskiy Voronezh Vtoroy Vykhino-Zhulebino Waco Walsall Wandsbek Warrington Washington Waterbury
  Watford Westminster Wichita Wiesbaden Wigan Wilmington Windsor Winnipeg Winston-Salem Winterthur
  Wollongong Wolverhampton Worcester Worth Wuppertal Wycombe Xianyang Xinyang Xuchang Yakutsk Yangon
  Yaounde Yaroslavl Yasenevo Yelets Yokohama Yonkers Yono Yoshkar-Ola Yueyang Yunfu
  Yuzhno-Sakhalinsk Yuzhnoye Zaanstad Zapopan Zaporizhia Zaragoza Zaria Zelenograd Zemun Zhanaozen
  Zheleznodorozhnyy Zhezqazghan Zhu Zhulebino Zhytomyr Zibo Zlatoust Zoetermeer Zwolle Zyablikovo
  Zyuzino upon
`;

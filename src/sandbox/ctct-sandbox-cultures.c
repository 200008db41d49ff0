/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-cultures.h"

#include <string.h>

static const CtctSandboxCulture cultures[] = {
  {
      .country_code = "us",
      .given = "Abigail=abigail|Marcus=marcus|Denise=denise|Walter=walter|Imani=imani|Hector="
               "hector|Theodore=theodore|Quinn=quinn|Yolanda=yolanda|Beverly=beverly|Franklin="
               "franklin|Zora=zora",
      .family = "Whitcomb=whitcomb|Okafor=okafor|Delgado=delgado|O’Rourke=orourke|Lindqvist="
                "lindqvist|Abernathy=abernathy|Castellano=castellano|Hutchinson=hutchinson|"
                "Nakamura=nakamura|Vanderbilt=vanderbilt|Yazzie=yazzie|Quigley=quigley",
      .prefixes = "Ms.|Mr.|Dr.|",
      .cities = "Boston;Massachusetts;MA;021##|Portland;Oregon;OR;972##|Austin;Texas;TX;787##|"
                "Burlington;Vermont;VT;054##|Honolulu;Hawaii;HI;968##",
      .streets = "~ Maple Street|~ Prospect Avenue|~ Old Mill Road|~ Harbor View Drive",
      .phone = "617-555-01##",
      .jobs = "Treasurer|Program Director|Volunteer Coordinator|Librarian",
      .companies = "Harbor Food Bank|Maple Street Library|Friends of the River",
  },
  {
      .country_code = "ca",
      .given = "Geneviève=genevieve|Liam=liam|Océane=oceane|Thérèse=therese|Duncan=duncan|Étienne="
               "etienne|Maude=maude|Xavier=xavier|Ainslie=ainslie|Noémie=noemie",
      .family = "Bouchard=bouchard|Tremblay=tremblay|MacIntyre=macintyre|Lévesque=levesque|Gagnon="
                "gagnon|Desrosiers=desrosiers|Fraser=fraser|Kowalchuk=kowalchuk|Saint-Onge="
                "saintonge|Ouellet=ouellet",
      .prefixes = "Mme|M.|Dr|",
      .cities = "Montréal;Quebec;QC;H2X 1Y#|Toronto;Ontario;ON;M5V 2T#|"
                "Halifax;Nova Scotia;NS;B3H 4R#|Iqaluit;Nunavut;NU;X0A 0H#",
      .streets = "~ rue Saint-Denis|~ King Street West|~ chemin de la Côte|~ Spring Garden Road",
      .phone = "+1 514 555 01##",
      .jobs = "Trésorière|Conseiller|Archivist",
      .companies = "Coopérative du Plateau|Maritime Museum Society",
  },
  {
      .country_code = "gb",
      .given = "Gwyneth=gwyneth|Alasdair=alasdair|Priya=priya|Rosalind=rosalind|Siân=sian|Euphemia="
               "euphemia|Kenneth=kenneth|Nia=nia|Tariq=tariq|Winifred=winifred",
      .family = "Featherstonehaugh=featherstonehaugh|Llewellyn=llewellyn|Patel=patel|McAllister="
                "mcallister|Braithwaite=braithwaite|Cholmondeley=cholmondeley|Khan=khan|Jones="
                "jones|Urquhart=urquhart|Postlethwaite=postlethwaite",
      .prefixes = "Mrs|Mr|Dr|Sir|",
      .cities = "London;Greater London;;SW1A #AA|Edinburgh;Midlothian;;EH1 #YZ|"
                "Llanfairpwllgwyngyll;Gwynedd;;LL61 #UJ",
      .streets = "~ Church Lane|~ Station Road|The Old Rectory, ~ High Street",
      .phone = "+44 20 7946 0###",
      .jobs = "Churchwarden|Head Teacher|Clerk to the Council",
      .companies = "Parish Council|Village Hall Trust",
  },
  {
      .country_code = "fr",
      .given = "Amélie=amelie|Jean-François=jean-francois|Zoé=zoe|Loïc=loic|Maëlys=maelys|Ségolène="
               "segolene|Gaël=gael|Inès=ines|Hervé=herve|Clémence=clemence|Yves=yves",
      .family =
          "Lefèvre=lefevre|d’Aubigné=daubigne|Chauvin-Le "
          "Goff=chauvin|Béranger=beranger|Garçon=garcon|Lemaître=lemaitre|Noël=noel|Quéméneur="
          "quemeneur|Rousseau=rousseau|L’Hôpital=lhopital",
      .prefixes = "Mme|M.|Dr|",
      .cities = "Paris;Île-de-France;;750##|Lyon;Rhône;;6900#|Saint-Étienne;Loire;;42###",
      .streets = "~ rue de la Paix|~ bis, avenue Jean-Jaurès|~ place de l’Église",
      .phone = "+33 1 99 00 ## ##",
      .jobs = "Chargée de mission|Trésorier|Bibliothécaire",
      .companies = "Association des Riverains|Théâtre de la Gare",
  },
  {
      .country_code = "de",
      .given = "Jürgen=juergen|Käthe=kaethe|Sören=soeren|Annegret=annegret|Götz=goetz|Änne=aenne|"
               "Friedrich=friedrich|Ümit=uemit|Wiebke=wiebke|Ludwig=ludwig|Heike=heike",
      .family = "Müller-Lüdenscheidt=mueller|Weiß=weiss|Schönborn=schoenborn|Großmann=grossmann|"
                "Preußler=preussler|Öhlschläger=oehlschlaeger|Schmidt=schmidt|Vogelsang=vogelsang|"
                "Ägidi=aegidi|Hübschmann=huebschmann",
      .prefixes = "Frau|Herr|Dr.|",
      .cities = "Köln;Nordrhein-Westfalen;;506##|München;Bayern;;803##|Görlitz;Sachsen;;028##",
      .streets = "Königstraße ~|Am Mühlbach ~|Straße des 17. Juni ~",
      .phone = "+49 30 2312 5###",
      .jobs = "Geschäftsführerin|Kassenwart|Pfarrer|Referentin für Öffentlichkeitsarbeit",
      .companies = "Förderverein Stadtbücherei|Bürgerstiftung Görlitz",
  },
  {
      .country_code = "es",
      .given = "Begoña=begona|Íñigo=inigo|María "
               "José=mariajose|Álvaro=alvaro|Ángeles=angeles|Iñaki=inaki|Úrsula=ursula|Joaquín="
               "joaquin|Ximena=ximena",
      .family = "Muñoz Peña=munoz|Ibáñez=ibanez|Núñez de Balboa=nunez|Echeverría=echeverria|García "
                "Márquez=garcia|Zúñiga=zuniga|Ordóñez=ordonez|Quiroga=quiroga",
      .prefixes = "Sra.|Sr.|Dra.|",
      .cities = "Madrid;Madrid;;280##|Logroño;La Rioja;;260##|A Coruña;Galicia;;150##",
      .streets = "Calle de Alcalá, ~|Plaza de España, ~|Avenida de la Constitución, ~, 3.º izda.",
      .phone = "+34 910 ### ###",
      .jobs = "Directora|Tesorero|Archivera",
      .companies = "Asociación de Vecinos|Fundación Peñalara",
  },
  {
      .country_code = "it",
      .given = "Niccolò=niccolo|Chiara=chiara|Beatrice=beatrice|Gesualda=gesualda|Raffaella="
               "raffaella|Umberto=umberto|Isotta=isotta|Zeno=zeno|Ottavia=ottavia",
      .family =
          "De’ "
          "Medici=demedici|Pasqualò=pasqualo|Degl’Innocenti=deglinnocenti|Bianchi=bianchi|"
          "Quattrocchi=quattrocchi|Zanè=zane|Fumagalli=fumagalli|Esposito=esposito|Nicolò=nicolo",
      .prefixes = "Sig.|Dott|",
      .cities = "Forlì;FC;;471##|Roma;RM;;001##|Cefalù;PA;;900##",
      .streets = "Via Garibaldi, ~|Piazza della Libertà, ~|Vicolo Stretto, ~/A",
      .phone = "+39 06 555 0###",
      .jobs = "Segretaria|Tesoriere|Presidente",
      .companies = "Pro Loco di Cefalù|Università della Terza Età",
  },
  {
      .country_code = "pl",
      .given =
          "Łucja=lucja|Wojciech=wojciech|Małgorzata=malgorzata|Żaneta=zaneta|Stanisław=stanislaw|"
          "Agnieszka=agnieszka|Bolesław=boleslaw|Świętosława=swietoslawa|Józef=jozef",
      .family =
          "Brzęczyszczykiewicz=brzeczyszczykiewicz|Wiśniewska=wisniewska|Źdźbło=zdzblo|Kołodziej="
          "kolodziej|Łukasiewicz=lukasiewicz|Grzegrzółka=grzegrzolka|Śliwa=sliwa|Zając=zajac",
      .prefixes = "Pani|Pan|",
      .cities =
          "Łódź;łódzkie;;90-###|Kraków;małopolskie;;30-###|Świnoujście;zachodniopomorskie;;72-###",
      .streets = "ul. Piotrkowska ~|ul. Świętego Jana ~|al. Niepodległości ~",
      .phone = "+48 22 555 0# ##",
      .jobs = "Księgowa|Prezes zarządu|Nauczyciel",
      .companies = "Fundacja Źródło|Towarzystwo Miłośników Łodzi",
  },
  {
      .country_code = "se",
      .given = "Åsa=asa|Björn=bjorn|Märta=marta|Östen=osten|Torbjörn=torbjorn|Ulla=ulla|Örjan="
               "orjan|Ebba=ebba|Karl-Åke=karlake",
      .family = "Sjöström=sjostrom|Ångström=angstrom|Hällgren=hallgren|Åkerblom=akerblom|Öberg="
                "oberg|Svensson=svensson|Lindqvist=lindqvist|Nyström=nystrom",
      .prefixes = "",
      .cities = "Malmö;Skåne;;211 ##|Örebro;Närke;;702 ##|Luleå;Norrbotten;;972 ##",
      .streets = "Storgatan ~|Ängsvägen ~|Åvägen ~ B",
      .phone = "+46 8 465 004 ##",
      .jobs = "Kassör|Ordförande|Bibliotekarie",
      .companies = "Hembygdsföreningen|Göteborgs Körsällskap",
  },
  {
      .country_code = "dk",
      .given = "Søren=soeren|Bjørg=bjoerg|Åge=aage|Ægidius=aegidius|Kirsten=kirsten|Øjvind=oejvind",
      .family = "Østergaard=oestergaard|Kjærsgård=kjaersgaard|Sørensen=soerensen|Ågesen=aagesen|"
                "Møller=moeller|Jørgensen=joergensen|Ibsen=ibsen",
      .prefixes = "",
      .cities = "Ærøskøbing;Syddanmark;;5970|Tønder;Syddanmark;;6270|Århus;Midtjylland;;8000",
      .streets = "Nørregade ~|Strøget ~, 2. tv.|Åboulevarden ~",
      .phone = "+45 55 50 ## ##",
      .jobs = "Kasserer|Formand|Skolelærer",
      .companies = "Højskoleforeningen|Venner af Søfartsmuseet",
  },
  {
      .country_code = "cz",
      .given = "Jiří=jiri|Květoslava=kvetoslava|Řehoř=rehor|Žofie=zofie|Zdeněk=zdenek|Šárka=sarka|"
               "Ondřej=ondrej|Ludmila=ludmila|Čeněk=cenek",
      .family = "Dvořák=dvorak|Šťastná=stastna|Hřebejk=hrebejk|Novák=novak|Čapek=capek|Růžička="
                "ruzicka|Žáková=zakova|Šimůnek=simunek",
      .prefixes = "pan|paní|Ing.|",
      .cities = "Plzeň;Plzeňský kraj;;301 ##|Ústí nad Labem;Ústecký kraj;;400 ##",
      .streets = "Náměstí Míru ~|Křížová ~/12|Šafaříkova ~",
      .phone = "+420 225 0## ###",
      .jobs = "Účetní|Ředitel|Učitelka",
      .companies = "Spolek přátel knihovny|Sbor dobrovolných hasičů",
  },
  {
      .country_code = "tr",
      .given = "Işıl=isil|İbrahim=ibrahim|Gülşen=gulsen|Çağrı=cagri|Ömer=omer|Şule=sule|Ayşe=ayse|"
               "Umut=umut",
      .family = "Yıldırım=yildirim|Öztürk=ozturk|Şahin=sahin|Çelik=celik|Ünal=unal|Işık=isik|Kılıç="
                "kilic|Aydoğan=aydogan",
      .prefixes = "Bay|Dr.|",
      .cities = "İstanbul;İstanbul;;34###|Diyarbakır;Diyarbakır;;21###|Iğdır;Iğdır;;76###",
      .streets = "Atatürk Caddesi No: ~|Gül Sokağı No: ~ Daire 5",
      .phone = "+90 212 555 0# ##",
      .jobs = "Öğretmen|Müdür|Sayman",
      .companies = "İyilik Derneği|Çınar Vakfı",
  },
  {
      .country_code = "vn",
      .given = "Thị Hương=thihuong|Văn Đức=vanduc|Quốc Việt=quocviet|Ngọc Ánh=ngocanh|Thanh "
               "Tùng=thanhtung|Bích Liên=bichlien|Hữu Phước=huuphuoc|Mỹ Duyên=myduyen",
      .family = "Nguyễn=nguyen|Trần=tran|Đặng=dang|Phạm=pham|Lê=le|Vũ=vu|Huỳnh=huynh|Bùi=bui|Đỗ=do",
      .prefixes = "Bà|Ông|",
      .cities = "Hà Nội;;;10####|Thành phố Hồ Chí Minh;;;70####|Đà Nẵng;;;55####",
      .streets = "~ Phố Hàng Bông|Số ~, ngõ 12, đường Láng",
      .phone = "+84 24 3555 0###",
      .jobs = "Kế toán|Giám đốc|Giáo viên",
      .companies = "Hội Người cao tuổi|Quỹ Ánh Sáng",
  },
  {
      .country_code = "ru",
      .given = "Юлия=yuliya|Дмитрий=dmitriy|Семён=semyon|Аполлинария=apollinariya|Ольга=olga|Игорь="
               "igor|Наталья=natalya|Фёдор=fyodor",
      .family = "Щукина=shchukina|Римский-Корсаков=rimskiy|Ёлкин=yolkin|Иванов=ivanov|Соловьёва="
                "solovyova|Чайковский=chaykovskiy|Жуков=zhukov",
      .prefixes = "г-жа|г-н|",
      .cities =
          "Москва;Московская обл.;;10####|Санкт-Петербург;;;19####|Йошкар-Ола;Марий Эл;;4240##",
      .streets = "ул. Льва Толстого, д. ~|Невский пр., д. ~, кв. 8|пл. Ленина, д. ~",
      .phone = "+7 495 555-0#-##",
      .jobs = "Главный бухгалтер|Директор|Учительница",
      .companies = "Общество друзей музея|Библиотека № 7",
  },
  {
      .country_code = "ua",
      .given = "Оксана=oksana|Тарас=taras|Іванна=ivanna|Ґалина=galyna|Ярослав=yaroslav|Леся=lesya|"
               "Богдан=bohdan|Соломія=solomiya",
      .family = "Шевченко=shevchenko|Сагайдачний=sahaidachnyi|Єфименко=yefymenko|Коваленко="
                "kovalenko|Їжакевич=yizhakevych|Гнатюк=hnatiuk|Цимбал=tsymbal",
      .prefixes = "пані|пан|",
      .cities = "Київ;;;01###|Львів;Львівська обл.;;790##|Запоріжжя;Запорізька обл.;;690##",
      .streets = "вул. Хрещатик, ~|просп. Перемоги, ~, кв. 14",
      .phone = "+380 44 555 0# ##",
      .jobs = "Бухгалтерка|Керівник проєкту|Лікар",
      .companies = "Громадська спілка «Джерело»|Музей просто неба",
  },
  {
      .country_code = "gr",
      .given = "Ελευθερία=eleftheria|Οδυσσέας=odysseas|Ευάγγελος=evangelos|Αγγελική=angeliki|"
               "Κωνσταντίνος=konstantinos|Δέσποινα=despoina|Ηλίας=ilias|Χρυσούλα=chrysoula",
      .family = "Παπαδόπουλος=papadopoulos|Ξενάκης=xenakis|Τριανταφυλλίδου=triantafyllidou|"
                "Καζαντζάκης=kazantzakis|Ψαράς=psaras|Ζωγράφου=zografou|Ιωαννίδης=ioannidis",
      .prefixes = "κ.|κα|",
      .cities = "Αθήνα;Αττική;;105 ##|Θεσσαλονίκη;Μακεδονία;;546 ##|Ηράκλειο;Κρήτη;;712 ##",
      .streets = "Ερμού ~|Λεωφόρος Αλεξάνδρας ~|Πλατεία Ελευθερίας ~",
      .phone = "+30 21 0555 0###",
      .jobs = "Ταμίας|Διευθύντρια|Δάσκαλος",
      .companies = "Σύλλογος Φίλων Βιβλιοθήκης|Ίδρυμα Ξενάκη",
  },
  {
      .country_code = "eg",
      .given = "ليلى=layla|محمد=mohamed|فاطمة=fatima|عبد "
               "الرحمن=abdelrahman|أحمد=ahmed|مريم=mariam|يوسف=youssef|نور الهدى=nourelhoda",
      .family = "الخطيب=elkhatib|حجازي=hegazy|عبد "
                "العزيز=abdelaziz|المصري=elmasry|السيد=elsayed|منصور=mansour|رضوان=radwan",
      .prefixes = "أ.|د.|",
      .cities = "القاهرة;محافظة القاهرة;;115##|الإسكندرية;محافظة الإسكندرية;;215##|أسوان;محافظة "
                "أسوان;;815##",
      .streets = "~ شارع طلعت حرب|~ شارع الهرم، الدور 3|~ ميدان التحرير",
      .phone = "+20 2 2555 0###",
      .jobs = "أمينة الصندوق|مدير المكتبة|مهندس",
      .companies = "جمعية أصدقاء المكتبة|مؤسسة النيل",
  },
  {
      .country_code = "il",
      .given = "שירה=shira|אברהם=avraham|יעל=yael|מתתיהו=matityahu|נועה=noa|יצחק=yitzhak|תמר=tamar|"
               "דוד=david",
      .family = "בן־דוד=bendavid|כהן־צדק=kohen|לוי=levi|מזרחי=mizrahi|פרידמן=friedman|אשכנזי="
                "ashkenazi|גולדברג=goldberg",
      .prefixes = "גב׳|מר|",
      .cities = "ירושלים;;;91#####|תל אביב־יפו;;;61#####|באר שבע;;;84#####",
      .streets = "רחוב הרצל ~|שדרות רוטשילד ~, דירה 4",
      .phone = "+972 2-555-0###",
      .jobs = "מנהלת|גזבר|ספרנית",
      .companies = "עמותת ידידי הספרייה|מוזאון העיר",
  },
  {
      .country_code = "cn",
      .given = "秀英=xiuying|伟=wei|静怡=jingyi|建国=jianguo|丽华=lihua|国强=guoqiang|雪梅=xuemei|"
               "子涵=zihan|敏=min",
      .family = "王=wang|欧阳=ouyang|陈=chen|刘=liu|李=li|张=zhang|司马=sima|黄=huang|诸葛=zhuge",
      .prefixes = "女士|先生|",
      .cities = "北京市;北京;;1000##|上海市;上海;;2000##|成都市;四川省;;6100##",
      .streets = "中山路~号|人民大街~号3单元502室|解放路~号",
      .phone = "+86 10 5550 0###",
      .jobs = "会计|图书馆馆长|教师",
      .companies = "读者之友协会|光明基金会",
  },
  {
      .country_code = "jp",
      .given = "陽子=yoko|健太郎=kentaro|さくら=sakura|ケンジ=kenji|直樹=naoki|美咲=misaki|ひろし="
               "hiroshi|千代=chiyo|翔=sho",
      .family = "佐藤=sato|長谷川=hasegawa|髙橋=takahashi|鈴木=suzuki|渡邊=watanabe|小鳥遊="
                "takanashi|齋藤=saito|山本=yamamoto",
      .prefixes = "",
      .cities = "千代田区;東京都;;100-00##|京都市;京都府;;600-80##|札幌市;北海道;;060-00##",
      .streets = "丸の内1丁目~番地|烏丸通~|北3条西~丁目",
      .phone = "+81 3-5550-0###",
      .jobs = "会計係|館長|教師",
      .companies = "図書館友の会|財団法人さくら",
  },
  {
      .country_code = "kr",
      .given = "지영=jiyeong|민준=minjun|서연=seoyeon|하늘=haneul|현우=hyeonu|은지=eunji|도윤="
               "doyun|수빈=subin",
      .family = "김=kim|남궁=namgung|이=yi|박=bak|최=choe|정=jeong|황보=hwangbo|강=gang",
      .prefixes = "",
      .cities = "종로구;서울특별시;;030##|해운대구;부산광역시;;480##|제주시;제주특별자치도;;631##",
      .streets = "세종대로 ~|해운대로 ~, 101동 1203호|중앙로 ~",
      .phone = "+82 2-555-0###",
      .jobs = "회계 담당|관장|교사",
      .companies = "도서관 친구들|한빛 재단",
  },
  {
      .country_code = "th",
      .given = "สมหญิง=somying|ณัฐวุฒิ=natthawut|กนกวรรณ=kanokwan|ชัยวัฒน์=chaiwat|ปรีชา=pricha|วิไลวรรณ="
               "wilaiwan|ธนพล=thanaphon|สุดารัตน์=sudarat",
      .family = "ศรีสุวรรณ=srisuwan|จันทร์เพ็ญ=chanphen|ณ "
                "อยุธยา=naayutthaya|ทองคำ=thongkham|วงศ์สวัสดิ์=wongsawat|บุญมา=bunma",
      .prefixes = "คุณ|นาย|",
      .cities = "เขตพระนคร;กรุงเทพมหานคร;;102##|เมืองเชียงใหม่;เชียงใหม่;;502##",
      .streets = "~ ถนนราชดำเนิน|~/1 หมู่ 5 ตำบลสุเทพ",
      .phone = "+66 2 555 0###",
      .jobs = "เหรัญญิก|ผู้อำนวยการ|ครู",
      .companies = "มูลนิธิห้องสมุด|ชมรมผู้สูงอายุ",
  },
  {
      .country_code = "in",
      .given = "प्रिया=priya|अर्जुन=arjun|लक्ष्मी=lakshmi|श्रीकृष्ण=shrikrishna|अनुष्का=anushka|राजेश=rajesh|"
               "सावित्री=savitri|विक्रम=vikram",
      .family = "शर्मा=sharma|त्रिपाठी=tripathi|श्रीवास्तव=shrivastava|वर्मा=varma|चतुर्वेदी=chaturvedi|"
                "गुप्ता=gupta|मिश्रा=mishra",
      .prefixes = "श्री|डॉ.|",
      .cities = "नई दिल्ली;दिल्ली;;1100##|लखनऊ;उत्तर प्रदेश;;2260##|वाराणसी;उत्तर प्रदेश;;2210##",
      .streets = "~, महात्मा गांधी मार्ग|मकान नं. ~, अशोक नगर",
      .phone = "+91 11 5550 0###",
      .jobs = "लेखाकार|निदेशक|अध्यापिका",
      .companies = "पुस्तकालय मित्र मंडल|ज्योति न्यास",
  },
  {
      .country_code = "br",
      .given = "João=joao|Conceição=conceicao|Antônio=antonio|Luísa=luisa|Inês=ines|Otávio=otavio|"
               "Fátima=fatima|Zé=ze|Ubirajara=ubirajara",
      .family = "Gonçalves=goncalves|dos Santos "
                "Araújo=araujo|Magalhães=magalhaes|Assunção=assuncao|Oliveira=oliveira|Quintão="
                "quintao|Vasconcelos=vasconcelos|Sá=sa",
      .prefixes = "Sra.|Sr.|",
      .cities = "São Paulo;SP;;01###-000|Florianópolis;SC;;880##-000|Belém;PA;;660##-000",
      .streets = "Rua da Consolação, ~|Praça da Sé, ~ – Bloco B|Avenida São João, ~",
      .phone = "+55 11 5555-0###",
      .jobs = "Tesoureira|Coordenador|Professora",
      .companies = "Associação de Moradores|Fundação Açaí",
  },
  {
      .country_code = "au",
      .given = "Kirra=kirra|Bruce=bruce|Mathilda=mathilda|Jarrah=jarrah|Lachlan=lachlan|Narelle="
               "narelle|Yindi=yindi|Shane=shane",
      .family = "Woolloomooloo=woolloomooloo|Fitzpatrick=fitzpatrick|Nguyen-Smith=nguyensmith|"
                "Papadakis=papadakis|Wurundjeri=wurundjeri|Gallagher=gallagher|Xu=xu",
      .prefixes = "Ms|Mr|",
      .cities = "Sydney;NSW;;20##|Hobart;TAS;;70##|Alice Springs;NT;;08##",
      .streets = "Unit 3/~ Pitt Street|~ Salamanca Place|PO Box ~",
      .phone = "+61 2 5550 ####",
      .jobs = "Club Secretary|Bookkeeper|Ranger",
      .companies = "Surf Life Saving Club|Friends of the Gallery",
  },
};

guint
ctct_sandbox_cultures_get_length (void)
{
  return G_N_ELEMENTS (cultures);
}

const CtctSandboxCulture *
ctct_sandbox_cultures_get (guint position)
{
  return &cultures[position];
}

const CtctSandboxCulture *
ctct_sandbox_cultures_find (const char *country_code)
{
  for (guint i = 0; i < G_N_ELEMENTS (cultures); i++)
    if (strcmp (cultures[i].country_code, country_code) == 0)
      return &cultures[i];

  g_assert_not_reached ();
}

import { wordList } from './word-list.ts';

/** First names met in German and English customer service that the name lists lack, forms without accents included. */
export const moreFirstNames = wordList(
  // Turkish, Kurdish
  `
    ahmet ayse aysegül aysun azize bahar baran batuhan berat berfin berivan beyza burak canan caner cansel ceyda
    ceylan cigdem cihan deniz devran dilan dilara ecem efe elif emir enes ersin esra eylül fatih ferdi filiz furkan
    gamze gizem gökhan gönül gülcan gülsen haluk hamza havin hevin hülya ilayda ilknur irem jiyan kaan kerem kerim
    kevser leyla mahir melek meltem meral mesut miray mirza muhammet münevver nazli necati nihal nilgün nuray nurcan
    oguz okan oktay orkun ozan pinar rojda rojin rukiye sadik sahin seda selcuk selda semra serdal serdar serhat sevda
    sevgi sevim sezen sinem sirin soner songül suat tarkan taylan tolga tugba turgut tülay tülin umut yagmur yaren
    yavuz yeliz yigit zehra zelal zeliha zeynep zübeyde ümit ünal
  `,
  // Polish, Czech, Slovak
  `
    agata agnieszka aleksander aleksandra andrzej aneta barbora blazej boguslaw bohdan bozena czeslaw danuta dariusz
    dominika dorota elzbieta ewelina frantisek grzegorz halina henryk ivana iveta iwona jacek jakub jarmila jaroslav
    jerzy jindrich jitka jolanta justyna kamila karolina kasia katarzyna kazimierz krystian krystyna krzysztof leszek
    lidia lucyna lukasz maciej magdalena malgorzata marcin marek mariusz mateusz michal mieczyslaw milada mirka
    miroslaw monika natalia oliwia ondrej patrycja pawel piotr przemek przemyslaw radek radoslaw rafal ryszard
    slawomir stanislava stanislaw stefania sylwia szymon tadeusz tereza tomas tomasz urszula vaclav vojtech waclaw
    waldek weronika wieslaw wieslawa wioletta wladyslaw wojciech zbigniew zdenek zofia zuzana zuzanna zygmunt
  `,
  // South Slavic, Albanian, Romanian, Hungarian, Greek
  `
    adnan agim ajla albana aleksandar alenka alina alma almir amela amir ana andreea arben ardita armin azra besim
    blerim bogdana bojan bosko branka branko costel cristina dajana damir danijel danijela darko dejan dijana dimitra
    dimitrios dragana dragica dusan edin edita elvir elvis emina enver ermina fadil fatmir florentina gabor georgios
    gheorghe goran gordana haris igor ioana ion ionut ivana ivica jadranka jasmina jasna jelena jovan jovana katalin
    kosta kostas ljiljana ljubica luan maja marija marijana marko martinovic mihai milan milica miljana milorad milos
    mirela mirjana mirza mladen nadica nebojsa nedim nemanja nenad nevena nikola nikoleta oana petar predrag radmila
    radovan ramiz sanela sasa sead sejla selma senad slavica slobodan snezana sofija srdan stavros stefanija stojan
    suzana svetlana tihana tihomir tudor valdete valon vasile vasiliki velimir vesna vjosa vladan vlado vuk zarko
    zeljka zeljko zlatan zlatko zoran zorica zsolt zsuzsanna
  `,
  // Russian, Ukrainian, Baltic
  `
    alexandr alexej alina aljona alla anastasija anatolij andrej anja antonina arkadij artem artjom bogdan daria darja
    denis dmitri dmitrij dmitry ekaterina elvira evgeni evgenij galina gennadi grigori ilja ilona inna irina iryna
    jana janina jaroslav jekaterina jelena jevgeni julija jurij katja kirill konstantin kristina ksenia larissa leonid
    lidija lilia ljubov ljudmila ludmila maksim marija marina maxim michail mikhail nadeschda nadja natalija natalja
    natascha nikita nikolai oksana oleg oleksandr oleksij olena olga pavel polina rimma ruslan sergei sergej sergey
    slawa sofija stanislav stepan svetlana swetlana taras tatiana tatjana timur uljana vadim valentina valeri valerij
    vera viktor viktorija vitali vitalij vladimir volodymyr wadim walentina walerij wasilij wassili wiktor wladimir
    xenija yana yulia zinaida
  `,
  // Arabic, Persian, Afghan, African
  `
    abbas abdallah abdel abdelkader abdul abdullah adel ahlam ahmad aicha aisha alaa amadou amina aminata amir amira
    anas anwar arash asma ayman aziza basel bashar bilal chidi chinedu dalia djamila ehsan emeka esmail fadi fadwa
    faisal farah farhad farid farida faris fatemeh fatou ghassan habib hadi hamed hamid hanan hani haroun hassan hatem
    hiba hussain hussein idris ifeoma imad iman ismail issam jafar jamal jamila jawad kadija kareem karim karima
    khadija khaled khalid kofi kwame laila lamia latifa leila maha mahdi mahmoud majid malak mamadou mansour marwa
    maryam mehdi mohamad mohamed mohammad mona mouna mounir moussa muhammad mustafa nabil nader nadia nahla najib
    nasrin nasser navid nawal nazanin ngozi nour omar osama oumar ousmane parisa rabia rachid rami rana rania rashid
    reza rima riyad roya rukia saad sabah sadia safaa salah salma sami samir samira sara sawsan seyed shabnam shahin
    sharif shirin soraya sulaiman suleiman tahir tarek tariq wael walid yahya yasin yasir yassin younes yousef youssef
    zahra zainab zakaria zaynab
  `,
  // Vietnamese, Chinese, Indian, Tamil
  `
    aarav aditi aditya ajay akash amit anand ananya anh anil anita anjali ankit aravind arjun arun asha ashok avinash
    chandra deepak deepika devi dinesh divya duc ganesh gaurav geetha gopal hari harish hoang huong indira jayanthi
    kamal karthik kavita kavitha kiran krishnan kumar lakshmi lalitha linh madhu mahesh manish manoj meena minh mohan
    mukesh nandini naveen neha ngoc nguyen nikhil nisha nitin pallavi phuong pooja prabhu pradeep prakash prasad
    praveen priya priyanka quang rahul raj rajan rajesh rakesh ramesh ramya rani ravi ritu rohan rohit sachin sandeep
    sanjay santosh sarita satish shankar shivani shreya sneha sridhar subramaniam sujatha sunil sunita suresh sushma
    swathi thanh thao thuy trang tuan tuyet usha varun vidya vijay vikram vinod vishal xiaomei xiaoming yash
  `,
  // English and French, as given in German-speaking countries as well
  `
    aaron abigail aidan alan albert alec alexis alfie alison allison amanda amy andre angus annabel archie ashton
    avery barry becky ben bernie beth bethany bradley brandon brenda brent brett bryan bryce caitlin caleb callum
    cameron carl caroline carrie casey cassandra chad chantal charlie chester christine clive cody colin connor
    courtney craig curtis damian damon darren dave debbie deborah declan derek diane dominic donna dorian doug douglas
    duncan dylan eileen elaine eleanor elliot elliott emma erin ethan evan fiona freddie frederick gareth gavin gemma
    geoff geoffrey georgina geraint gillian glenn gloria graeme graham hailey hamish hanna harper harriet harrison
    hayley heather helen hugh hugo ian imogen isaac isabel isla jack jackie jacob jake jamie jane janet janice jared
    jason jeff jeffrey jenna jenny jeremy jerome jerry jesse jessica jill joan joanna joanne jodie joey john johnny
    jon jonathan joyce judith justin karen kate katherine kathryn katie kayla keith kelly ken kenneth kerry kieran
    kirsty kristen kyle lauren laurie leanne leslie lewis liam linda lindsay logan lois lorraine louise lucas lucy
    luke lydia lynn malcolm mandy marc marcus margaret maria marilyn martin mason matt matthew maureen max megan
    melissa mick mike millie mitchell moira molly morgan nadine natalie natasha nathan neil niall nicholas nicola
    nicole nigel noah oliver olivia oscar owen pamela patricia patrick paula pauline peggy peter phil philip phoebe
    polly rachael rachel ralph raymond rebecca reece rhys richard rick ricky riley robert robin roger ronald ronan
    ronnie rory rosie ross roxanne roy russell ruth ryan sabrina sally samantha samuel sandra sara sarah scott sean
    shane shannon sharon shaun sheila shirley sian sidney simon sophie spencer stacey stacy stanley stephanie stephen
    steve steven stewart stuart susan suzanne sylvia tamara tammy tanya tara teresa terry tessa theresa thomas tiffany
    tim timothy tina toby todd tom tommy tony tracey tracy travis trevor tyler ursula valerie vanessa veronica vicky
    victoria vincent vivian walter wayne wendy wesley william yvette yvonne zach zachary zoe
  `,
  // German: short forms, northern and recent names
  `
    alea alexander amelie andi annelena anni antonella aurelia babsi baerbel bene benni bernhardine britta carlotta
    charlotte clara dörthe ebba edeltraut eike elin emmi enna fabienne femke fenja fiete fiona flo frauke frida fritzi
    fynn gabi geertje gesche gunda gundi hannah hanne hark hauke heiner helen helmi henni henriette hilda hinnerk
    hinrich ida ilka immo insa jakob janek janna jannes jaron jella jesse jette jorin jule julika jupp jördis kalle
    karla karlotta kati keno kimi klara klaus-dieter kristin leana leevi leif leni lennard lennox leonard levi
    levke lia liesel liesl lilli lilly lina lisbeth lotta luan luis luisa luka lukas malea maleen malia malin marleen
    marlene marlies martje mathilda matilda mats mattis maximilian meike melina merle merve mia mieke milla milo mio
    nala nane neele nele nick niklas niko nora ocke oke oskar ottilie paulina pauline pepe philine pia raik rasmus
    rieke ronja rosalie ruben runa samuel sara silas sina smilla sontje sophie stefanie steffi stine swantje sünje
    tabea tamme thea theda theo thilda tiark tilda tilo tjark tjorven tobi tom toni traudl uli ulli uschi vroni wiebke
    wilko yannick yannik yara zoey
  `,
  // Of many origins, met in German-speaking countries, short forms included
  `
    abdulrahman abebe abena achim adaeze adam adis admir adriana adrianna adrien agathe agron akos alban albin alen
    aleyna alia alicja alin aliou alvaro amare ameer amjad amra anastasios anca andras angeliki aniko anisa antonis
    apostolos ardian arnaud artan asad ashraf asif athanasios atif aurel aurelie aurore avni ayaan aydan ayub bahaa
    bahri balazs bao baptiste bartek beata bedirhan begüm behrouz bekim bela bence bente beren bertold besa bijan
    bintou birgitta bjarke bjarne blerta boguslawa bohumil bojana boubacar bronislaw burgi burim camelia catalin
    celina celine cennet cezary chau chayenne chiamaka christelle cihangir ciprian claas claudiu collin concetta
    consuelo cornelis cosmin cosmina csaba csilla dalal damla darinka dariush dawid defne delphine denes denijal
    despina didier dilay dimitrije dino diyar dobrila doina dorin dorle doro dragos drickes drita dubravka dumitru
    dunya durdica dzenan eda edona edyta egzon eilert ekkehard ekrem ela elanur eleftherios elodie emanuele endre
    enis ermin ernestine ertugrul erzsebet esad esperanza eymen eyob fabrice fabrizio fahad farouk farzad farzaneh
    fatbardha fatos felipe ferenc fernanda fietje fikreta filmon firouzeh fitim flamur florentine fotini fouad
    franciszek franzi frederike friedlinde fränzi fuat gabriela gaelle gaston geeske genevieve gennaro gergely geza
    gezim ghada gheorghita giang gianluca gianni giannis giorgio giovanna gitte giulia giulio golnaz gordan gosia
    graziella guadalupe gustavo gustl gyula gyöngyi györgy gülcin güler gülistan gülnur günay hacer hafsa haidar
    haitham halide halime hamdi hamideh hana hanaa hansi hansruedi hasiba hazal hazem heba heimo hernan herve hias
    hidir hien hieu hildegund hiwot hoda homayoun horia houda houshang hrvoje hugues huriye husein ibo ibolya
    ibrahima ignacio ildiko ileana ilir ilsebill imre inken iqbal ireneusz irfan irmela iulia iulian ivett izzet
    jaber jalal janis jannick jantje jarek jaroslava jelle jeremias jiri joao joaquin jocelyne jockel jolene joost
    joris josette jovo jozef jozsef jürg jürn kadiatou kadriye kalliopi kalman kamran karoly kasim katerina kathi
    katica katinka kaveh kazim khanh kian kinga klaas konny korbinian kresimir krisztina kushtrim kwabena kyriaki
    köbi labinot laurentiu layla lefteris leili lejla lenchen lene lenja leonora levente liridona liviu ljubomir
    loic loredana loretta lorik lubna lubos lucjan lütfi magdolna mahnaz mahsa maida manal marcela margarete mariana
    mariano mariella marjan marketa marlis marlise marwan mascha masoud massimo mateo mathieu matyas maxime maysoon
    mazen mehret melis merita merlind mersad mevlüt michi mihaela mihaly mikail mikolaj milagros minka mircea
    mireille mirek mirja mirsad mitzi mladenka mohsen momir morten morteza mujo mukaddes muna muriel muzaffer münir
    mürvet naciye naemi nahid naim nando nandor nasim nasir natalya nawaf negar nejla nesrin nezahat nghia nhung
    nicki nicolae nicoleta nicolo nidal nihad nikolaos nikolina nikos niloufar nilüfer nino niyazi noelle noemi noor
    nunzia nurhan nurten nusret obinna odette ognjen oguzhan okka olli omid onno ornella orsolya ousman ovidiu
    pakize paraskevi parviz pascale pavlina pavlos payam petru philippa pierrette piet piroska pitter poldi qasim
    quirin quynh rabea rabiye radka radoslav radu raed raffaele rahim rahime raluca ramin ranya rasha rasim ratko
    razvan reem reemt refik refika reka relu remzi resl reto rinor rocio romina rosanna rosi rostam roxana rozalia
    ruedi ruqaya rösli sabahat sabrin saeid safet safiye sahar saif salif salman saman samar sandor sanel sanja
    sarina sebnem sefer sejad sekou selam selami selin selina selvedin semih semret senka senta seppl serife sevil
    seyma shadi shahram shaima sherif shpend siavash sigi siham simin sladana soheila sohrab sorin soroush sotirios
    spyridon spyros srdjan stavroula stelios sten stephane stevan stipe suad suha suleika sulejman sureyya suvad
    svetozar sylvie szabolcs szilvia sükran sümeyye taha tamas tamina taraneh tekin teodora teresia tesfaye tetje
    teuta thaer thanasis theodoros theres thi thibault thierry thore tiberiu tilman tilmann timea tiziana tjorben
    tomislav toralf traute trinh truong tung tünnes türkan türker ubbo ueli ugur umberto urs urte vahid vahide
    valmir vangelis vasilica vedad vedrana veli veljko veysel vinko viorel viorica virginie visnja vladislav vlora
    vreni wafa walaa walburga waleed waltraut wencke wenke wigbert wissam witold wladislaw wojtek wübke xhemajl
    ximena xuan yakup yann yannic yannis yared yazan yiannis yllka yonas yunus yusra zacharias zacharoula zafer zaid
    zana zdenka zdravko zdzislaw zeinab zekeriya zenon zenzi zerrin ziad zijad zivko ziya zlata zohra zohreh zsofia
    zuhra zvonimir züleyha ömür önder özge özgür ümmü
  `,
  // Older and newer German ones, and what general word lists take for words
  `
    abdi abdulahi achieng adele adelheid adem adolf adrian adwoa afia agnes akua alejandro ursina momo caro jeannette domi moni ralle manni gitti sanni tini feli lexi maddi seppi günni
    matze kutte steffie berti jacky chrissie juppi traudi jeanine josephin sybill thorgen waldtraut irmgart ortrun sigune zenta alireza can amoah anahita
    annabell annett anouk arda arman aykut babak berk bertolt brunhilde burhan burkhardt chinonso chukwu cyril dawit
    diego ebrahim ecrin egbert emilian emirhan enzo ersan eslem farhan feyzullah fidan finja finnian franka freya
    friedericke frithjof gaby gerhilde gerlind golnar gudula gunhild halit hamidreza hannerose hatun havva hedda
    hieronymus hodan ifeanyi ilhan ingbert irmak isabell janin javier jessika jochem jona joscha josie julie kaja
    kamau karolin karoline katarina kelechi kezban kianoush kira klothilde krimhild kwasi käte laleh laurin
    leberecht leokadia lieselott liliana liliane linn lionel liselotte livia lorle luana lucie ludolf mahin malina
    malou mara margarethe marvin mechtild mehrdad melisa meryem metehan mulugeta mwangi necmettin neidhard nico
    nicolai nisa nkechi nneka oluwaseun otieno parvin quentin reinhilde renee rike rodrigo rosl saadet samrawit
    santiago selassie selcan serhan serkay sezer shideh sigbert sigismund simge svea sönke tassilo tilly trixi
    trudel trudi tunahan tunde ulas ulfried vivien walpurga wanjiru warsame wernher wibke winfred wolfhart yalcin
    yesim öznur
  `,
);

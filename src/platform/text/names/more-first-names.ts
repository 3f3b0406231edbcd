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
);

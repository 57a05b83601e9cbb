/** Closed word lists that tell personal names from titles of briefs, as data. All in lower case. */

import { wordSet } from '../text/word-set.js';

/** Join names, by language; English counts everywhere. */
export const joiners: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordSet('and &'),
  pl: wordSet('i oraz'),
  de: wordSet('und sowie'),
  fr: wordSet('et'),
  es: wordSet('y e'),
  pt: wordSet('e'),
  it: wordSet('e ed'),
  ca: wordSet('i'),
  nl: wordSet('en'),
  cs: wordSet('a i'),
  sk: wordSet('a'),
  sl: wordSet('in'),
  hr: wordSet('i te'),
  uk: wordSet('та і й'),
  ru: wordSet('и'),
  be: wordSet('і ды'),
  bg: wordSet('и'),
  ro: wordSet('și si'),
  hu: wordSet('és'),
  sv: wordSet('och'),
  da: wordSet('og'),
  nb: wordSet('og'),
  no: wordSet('og'),
  fi: wordSet('ja'),
  et: wordSet('ja'),
  lt: wordSet('ir'),
  lv: wordSet('un'),
  tr: wordSet('ve'),
  el: wordSet('και'),
};

/** In these a joiner also stands inside one family name: `Ortega y Gasset`, `Souza e Silva`, `Puig i Cadafalch`. */
export const joinerInSurname: ReadonlySet<string> = wordSet('es pt ca');

/** Written small inside a personal name. */
export const particles: ReadonlySet<string> = wordSet(`
  van von vom zum zur zu und de der den dem des het 't ’t ten ter te op da das dos do di del della delle dello dei degli dal
  dalla al el la le las los lo du d l bin ibn bint ben abu abd ul ur af av san santa ap ferch ní ó ua wa
`);

/** Between the two halves of a family name: `Ramón y Cajal`. */
export const surnameJoiners: ReadonlySet<string> = wordSet('y e i');

/** Written after a name and part of it. */
export const suffixes: ReadonlySet<string> = wordSet('jr jr. sr sr. ii iii iv');

/** In front of a name, and no part of it. */
export const honorifics: ReadonlySet<string> = wordSet(`
  dr prof professor mr mrs ms miss mx sir dame lord lady gen general col colonel lt capt captain maj major sgt adm admiral amb
  ambassador hon rev father sen senator rep gov president minister mgr inż lic ing doc hab dott dipl frau herr pan pani m mme
`);

/** Institutional authors: no personal names, but bylines. */
export const staff: ReadonlySet<string> = wordSet(`
  staff editors editorial editor team desk redakcja redaction redaktion rédaction newsroom author authors autor autorzy analyst
  analysts researcher fellow anonymous unknown tbd tba tbc name
`);

/** Capitalised in a title, and never part of a personal name. */
export const titleWords: ReadonlySet<string> = wordSet(`
  the this that these those it its he she they we you our their his her of in on at by for from with without within into onto
  over under after before since until while about against between among across beyond behind towards toward through during
  despite amid upon and or but nor not if when where why what who which how whose is are was were be been being has have had
  does did would could should must might no yes more less most least new old next last first second third all every each
  both any some other another still again ever never only just back out up down off as than then there here

  abroad access accession act action adaptation adoption advance affairs africa african agenda agreement agreements aid
  alliance alliances allies ally ambition ambitions america american americas analysis annexation answer answers approach
  arab arctic arms army article asia asian assembly assessment asylum attack attacks attempt austria austrian authority
  authorities autonomy azerbaijan azerbaijani armenia armenian balance balkan balkans ballot baltic bank base bases belarus
  belarusian belgium belgian bilateral bloc blockade border borders bosnia brazil brazilian brexit brief britain
  british budget building bulgaria bulgarian business cabinet campaign canada canadian capability capacity cases ceasefire
  central century challenge challenges change changes changing chemical china chinese choice choices citizens civil climate
  coal coalition cold commission committee common community competition concept conference conflict conflicts congress
  consequences constitution constitutional context continental control cooperation council countries country coup court covid
  crimea crisis croatia croatian cuba current cyber cybersecurity czech czechia danger deal debate debt decision decisions
  declaration deepening defence defense deficit democracy democratic denmark danish deployment deterrence developments
  dialogue diplomacy diplomatic disarmament disinformation dispute divided domestic drills drones early eastern economic
  economy education egypt egyptian election elections electoral elites embargo emerging emissions end ending energy
  engagement enlargement environment era escalation estonia estonian ethiopia eu eurasian euro europe european eurozone
  exercise exercises exports facing failure fall far federal fight final finance financial finland finnish flank food
  forces foreign framework french frontier frozen fuel fund funding future gap gas geopolitical geopolitics german germany
  global globalisation goals government greece greek ground growing growth gulf hamas hezbollah human humanitarian
  hungarian hungary hybrid hydrogen impact implementation implications imports incident independence independent indian
  indo-pacific industry inflation influence information infrastructure initiative instability institutions integration
  intelligence interest interests international intervention introduction invasion investment iran iranian iraq iraqi islamic
  israeli issue issues italian italy japan japanese joint kazakhstan kosovo kremlin kuwait kyiv kyrgyzstan labour lack
  latvia latvian latin laws leadership leaders legal lessons libya limits line lithuania lithuanian local
  looking maidan main making management manoeuvres maritime market markets measures mediterranean meeting member membership
  mercosur mexico middle migrants migration military minsk missile missiles mission mobilisation model moldova moldovan
  monetary mongolia montenegro moscow movement multilateral munich myanmar national nations nato negotiations
  neighbourhood neighbours netherlands neutrality nord nordic northern norway norwegian nuclear oil open operation
  opportunities opposition option options order organisation organization osce outlook outlooks pacific pact pakistan palestine
  palestinian pandemic parliament parliamentary partners partnership party path people people’s perspective perspectives
  pipeline pism plan plans poland police policies policy polish political politics poll portugal portuguese position possible
  post-soviet powers preparations presidency presidential press pressure prices problem problems process
  programme progress prospects protest protests public putin question questions race reaction reactions recovery referendum
  reform reforms refugees regime region regional relations relationship report republic resilience resolution resources
  response restrictions result results return revolution rise rising risk risks rival rivalry road role romania romanian rule
  rules russia russian safety sanctions saudi scenario scenarios sea secretary security sector senate serbia serbian
  shift significance situation slovak slovakia slovenia slovenian social society solidarity south southern sovereignty soviet
  space spain spanish special spending spotlight stability stakes state states status steps strategic strategies strategy
  stream strengthening structure struggle success summit supply support sustainable sweden swedish swiss switzerland
  syria syrian system systems taiwan taiwanese talks tariffs tax technology tension tensions term territorial terror terrorism
  test thailand threat threats ties time times tool trade transatlantic transfer transformation transit transition
  transport treaty trends trilateral troops truce tunisia turkey turkish turkmenistan turn türkiye uk ukraine ukrainian un
  uncertainty union unit united unity update us usa u.s u.s. uzbekistan vaccine venezuela view views vietnam vietnamese
  visegrad vision visit vote voters voting vulnerable war warfare wars weapons western win workers world
  yemen zapad zone

  polska polski polskie rosja rosyjski ukraina białoruś niemcy unia europejska rozmowy wojna polityka wybory szczyt umowa
  deutschland russland krieg wahlen europa politik bundestag russie guerre élections sommet

  ahead baltica barrier barriers blinks brussels calm carpatia catch clash closing collapse compass corridor cost costs counting
  course crossroads deadlock dream dreams earths exit fading fault fees ferry fishing flows fragile fragmented freight
  gamble grain hard harbour hopes impasse inside journey landing legacy limbo limited lines mending moment momentum
  muddle network networks northwards offensive paralysis pivot point points policymaking port ports postponed
  quota quotas rail railway railways rare red reset resumed rethink rethinks returns revisited roadmap rough sands shaping shared shifting
  shipping shortage shortages shrinking stalemate standoff start steel strait straight strained strikes suwałki swings talk
  tide tightrope tracks triangle trouble turning uneasy unrest upheaval uphill waiting wake water weimar
  widening winds wins wider

  korea korean seoul tokyo beijing tehran ankara istanbul budapest bratislava prague vienna rome madrid lisbon dublin
  stockholm helsinki oslo copenhagen tallinn riga vilnius warsaw bucharest belgrade skopje pristina sarajevo zagreb
  tirana chisinau tbilisi yerevan baku astana tashkent bishkek dushanbe ashgabat kabul islamabad delhi dhaka hanoi
  manila jakarta canberra ottawa caracas nairobi kinshasa abuja cairo riyadh doha dubai jerusalem gaza damascus
  baghdad beirut hague geneva strasbourg kaliningrad donbas transnistria nagorno-karabakh karabakh abkhazia ossetia
  afghan afghanistan albania albanian algeria algerian andorra angola argentina argentine australia australian bahrain
  bangladesh bolivia botswana burundi cambodia cameroon chile colombia congo cypriot ecuador eritrea gabon gambia
  ghana greenland guatemala guinea haiti herzegovina honduras iceland indonesia indonesian jamaica kyrgyz laos
  lebanese lebanon lesotho liberia liechtenstein luxembourg macedonia macedonian madagascar malawi malaysia malaysian
  mali malta mauritania moroccan morocco mozambique namibia nepal nicaragua niger nigeria nigerian oman panama
  paraguay peru philippine philippines qatar qatari rwanda sahel scotland senegal singapore somalia sudan sudanese
  suriname tajik tajikistan tanzania tatarstan chechnya tibet togo uganda uruguay uzbek wales zambia zimbabwe
`);

/** Title words that are also names; two of them make no personal name. */
export const maybeTitleWords: ReadonlySet<string> = wordSet(`
  india france holland ireland london paris berlin washington kenya power price young wise field banks battle march
  victory chance stone church king bishop frost winter summer spring strong english day days major marshal page pope
  prince queen knight reed bridge bridges gates wall walls art bond cash case cross drake fox golden grant hall head
  hill hunt lake land lane love mills moon moss paper park parks pool rice rivers sharp short shore star sun swift
  temple town towns trust ward waters wells wood woods worth north west law long black green key white east house
  peace force
`);

/** The same as first names: doubtful only behind another word. */
export const maybeGivenNames: ReadonlySet<string> = wordSet(
  'grace faith hope rose will may victor charity felicity trinity jordan chad georgia israel norman roman noble rich',
);

/** Small words of prose: what holds one is no list of names. */
export const proseWords: ReadonlySet<string> = wordSet(`
  is are was were be been has have had will would can could should may might must who whom which that what why how when where
  the this these those it they he she we his her their its not but if than then into about after before during
  says said met visited visits signed announced agreed held took place took made
  jest są był była było były nie że który która które się
`);

/** Endings of nouns that titles hold and names do not. */
export const titleEnding = /(?:[ts]ions?|isms?|ology|graphy|ities|acja|acje|acji)$/u;

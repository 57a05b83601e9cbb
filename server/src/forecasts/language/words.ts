import { wordSet } from '../../text/word-set.js';

/**
 * Word classes as the reader needs them. `sub` opens a clause; `rel` opens a relative clause or an indirect question;
 * `verb` is an open-class verb form whose place in the clause decides what it is.
 */
export type Tag =
  | 'det'
  | 'poss'
  | 'pron'
  | 'prep'
  | 'coord'
  | 'sub'
  | 'either'
  | 'rel'
  | 'that'
  | 'to'
  | 'modal'
  | 'be'
  | 'have'
  | 'do'
  | 'neg'
  | 'adv'
  | 'adj'
  | 'noun'
  | 'name'
  | 'num'
  | 'verb'
  | 'sign';

const LISTS: Partial<Record<Tag, string>> = {
  det: 'the a an this these those each every any no some all both either neither another such many few several much most little enough half',
  poss: 'its their his her our your my whose',
  pron: 'it they he she we you i whoever there them him us me itself themselves himself herself nobody everybody everyone anyone someone none nothing something anything one ones others whatever',
  prep: 'of in on at by for with from into onto over under between among amongst through throughout during within without against towards toward upon about across along around behind below beneath beside besides beyond despite down except inside near off outside past per plus regarding concerning according alongside amid amidst via versus than like unlike up out following pending given ahead back thanks owing',
  coord: 'and or but nor yet plus',
  to: 'to',
  that: 'that',
  sub: 'if unless although though because while whereas whenever wherever whether lest provided providing when once so',
  either: 'since as after before until till',
  rel: 'which who whom where why how what',
  modal:
    "will shall may might can could would should must ought cannot can't won't wouldn't couldn't shouldn't shan't mustn't mightn't needn't",
  be: "is are was were be been being am isn't aren't wasn't weren't",
  have: "has have had having hasn't haven't hadn't",
  do: "do does did doing doesn't don't didn't",
  neg: 'not never',
  adv: 'also still even only soon already now then again ever often always first thus hence therefore however well just too more less moreover nevertheless nonetheless meanwhile otherwise instead perhaps maybe rather quite very almost nearly seldom sometimes together today tomorrow yesterday here later sooner earlier thereafter afterwards once much merely hardly scarcely barely indeed altogether anew abroad twice formally ideally respectively alone apart away forward so far long sure',
  adj: 'snap likely unlikely probable improbable possible impossible new old large small big great high low good bad poor rich early late next last final previous former current present recent future likely likeliest own other same certain due able unable ready willing open free long short strong weak major minor key main chief second third fourth fifth eastern western northern southern central upcoming forthcoming imminent political economic military social public private foreign domestic national international european russian american chinese african german french british polish italian ukrainian belarusian arab israeli saudi iraqi afghan greek czech dutch swiss asian western baltic nordic more fewer different similar clear further best worst better worse higher lower larger smaller greater longer shorter full real whole joint common average annual monthly quarterly daily binding temporary permanent slim remote dim bleak bright uncertain doubtful afraid silent quiet empty idle vacant bankrupt void invalid dormant intact absent dead offline obsolete inevitable plausible conceivable inconceivable realistic unrealistic foreseeable',
  num: 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen dozens',
};

export const CLOSED_WORDS: ReadonlyMap<string, Tag> = readLists();

function readLists(): Map<string, Tag> {
  const words = new Map<string, Tag>();
  for (const [tag, list] of Object.entries(LISTS) as [Tag, string][]) {
    for (const word of list.split(' ')) if (!words.has(word)) words.set(word, tag);
  }
  return words;
}

/** Verbs that are more often nouns: they need a clear subject before and an object or preposition after. */
export const NOUNY: ReadonlySet<string> = wordSet(
  `appeal harbour harbor account advance advocate arrest associate attribute bargain blockade capture care caution channel chart clash complement construct discharge dispatch distance drift embrace encounter escape file flare graduate halt herald hit license log mask mention overhaul pause pile
query queue quote recall recruit remedy repeal reset reshuffle sabotage sacrifice scrap seal slip spur stall stockpile strip subordinate substitute supplement surrender suspect tackle tilt update upgrade uplift hire ballot barricade barter bomb breach brief bundle champion chip click clone cloud coin conscript crown crunch cushion decay defect desert detour dip discipline
dissent downgrade drain drill engineer exile filter finger flash flock forfeit founder fracture gamble garrison grip hail handicap harness hijack intercept jail label lag lecture litter loot lure malfunction massacre menace merit mill mortgage murder nudge outlaw outlay panic parachute parade pardon petition photograph pioneer pivot plague plug prey provision purge quarantine rage recoil
redress reel reign relapse replay reprieve requisition revolt rupture scar scramble screen scuffle shadow shuttle siege slaughter smear snub spiral sport spotlight staff stain strand sway swell swap tick thaw thrust torpedo tow traffic transplant trek triumph vault vent vet volunteer wager sanction exercise
alert audit hint trumpet tunnel ferry gauge guard tutor rig accord charter act delegate site trial probe blast rock spike dock berth tour leak sleep spin bend beat broadcast age alarm bias bruise club coat compromise craft cure dance detail dive dream drink flower frost hook interest interview love model network package paint park party rain rate reason score shop snow spot survey taste trap weather wonder parallel discount distress manufacture coach cycle lodge message surf boom slope pin pool burst blow overlap decree wake intern brake like sow levy plan vote talk force state export import sanction supply price power attack move risk limit measure contract report result stock flow trade cost rule term work end start rise fall
increase decrease decline drop change visit answer call campaign march need support deal debate demand damage delay design display dispute effect estimate exercise exit experience exploit fear fight
figure finance fire focus forecast form fund guarantee guide hand head help hope host issue judge land launch lead limit line link list look mandate mark market matter measure mine name note notice number
object offer order outline partner pass pay peak phase place point police position present press pressure process produce profit progress project promise protest purchase push question raid range rank
reach reform register release request rescue research reserve resort respect rest return review reward ring rise rush sail sanction scale schedule search seat sentence share shift ship shock show side sign signal
slide sound spread stage stake stand state stay step stop store strain stress strike struggle study subject suit surge surprise survey switch target tax test top touch trace track train transfer transport
travel trend trust turn use value veto view voice wage wait waste watch water wave weight win wish witness worry yield pledge claim concern impact interest attempt approach benefit budget block border
break burden bid balance ban boycott cap cause chair challenge charge check choice command comment commission compromise conduct conflict contact contest contrast control copy count counter course court cover crack curb current cut date
decree defeat deficit deploy desire document doubt draft drive echo edge excess exchange extract face favour feature fill fine float flood freeze fuel function gain gap generate harvest hedge hike
influence input insult invite jump kick lack lapse leak leap lease lift loan lobby lock loss lower man map master model mount neighbour objective oil open oppose partner patrol permit pick pipe play plot poll post
practice prospect pump quarrel quota race rally rate ratio read rebound rebuff rebel record refuse regret relief remark repeat reply reverse ride rival role roll root round route row sack safeguard scan score
season second seed shape shed shell shoot shore shortage sink site skip slot slump smoke split sponsor spot squeeze steer stick storm stream stretch style subsidy sum summit switch term threat tie time title toll tone tour trail transit
treat trick trip trouble truck twin uniform upset veil vow walk war warrant watch welcome wind wing wire word author access address aid aim air alarm alert ally amount arm average award back base battle bet bill board bond boost box branch
bridge broker buffer build bulk burst bus cable camp case cash cast catch centre certificate circle code collapse combat compact complex compound condition consent console content convert convict cook core corner couple credit crop cross crowd cure cycle dam
deposit detail diet discount discourse district divide dock double down dress dump duty embargo escort essay exhibit export extreme factor fan farm fault fence field film final fish fit fix flag flight fly fold foot frame front fringe gas gate gear grant ground group
harm haul heat hold hole honour hook house hunt incline increase index insert iron joint key kind level light load local mail make market mass match mind mirror mix mistake narrow neglect net object offset ordinary
pace pack page pair panel parallel park part party pass paste patent path pattern pay peer people perfect pilot pitch plant plate plunge portion pound prime print prison profile program prompt proof pulse rain raise ranch rent repair resource rein retreat ruin run salt sample sand save scare scene
sense service session set settle sheet shelter shield shop shot shoulder shut silence skin slice smell snow soil source space spare spark speech speed spell spill spirit spring square stamp standard staple star station steam stem stock stone structure struggle stuff substance supply surface swing
table tap task taste team tear tender text thought throw tide tip toast tool torch tower toy train transform trap trigger trim try tune type unit urge utter vacation venture view visa wake ward wash weather wheel whip wonder wound wreck`,
);

/** Nouns that end like adjectives. */
export const NOUNS_LIKE_ADJECTIVES: ReadonlySet<string> = wordSet(
  `cable table capital official total hospital signal rival arrival approval withdrawal proposal denial renewal removal refusal reversal trial deal goal coal metal canal festival journal terminal individual
appraisal disposal survival betrayal dismissal rehearsal retrieval referral deferral portal tribunal interval animal criminal general admiral cardinal material potential manual principal
republic traffic public music topic clinic fabric critic logic arctic epidemic pandemic mechanic statistic tactic
initiative offensive drive archive executive native directive incentive perspective objective alternative representative motive collective narrative detective operative relative
secretary boundary salary library summary adversary subsidiary beneficiary anniversary dictionary estuary january february diary glossary military commentary intermediary missionary revolutionary
politician technician civilian historian guardian veterinarian musician electrician vegetarian pedestrian constable vegetable
fish dish parish appeal seal rental`,
);

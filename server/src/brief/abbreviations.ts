/**
 * Words that keep a full stop of their own, by language, as data for the sentence splitter. English holds beside every
 * other language, because briefs quote it. A word in lower case also stands for its capitalised form; a word
 * with a capital stands for itself alone (`Sat.` is a day, `sat.` ends a sentence).
 */
export interface SentenceWords {
  /** Always followed by what they belong to, so they never end a sentence: titles, `e.g.`, `np.`. */
  readonly leading: string;
  /** Stand before a number: `No. 5`, `art. 7`, `s. 12`. Anything else with a capital begins a sentence. */
  readonly numbered: string;
  /** Mostly within a sentence; only a word that opens sentences (`The`, `However`) shows the end: `Inc.`, `Jan.`. */
  readonly inner: string;
  /** As often at the end; any capital begins a sentence: `etc.`, `itd.`. */
  readonly closing: string;
  /** Close a time: any capital begins a sentence, unless there was nothing but the time before it (`W 2021 r. Polska`). */
  readonly timed: string;
  /** Words that a time is made of, months aside. */
  readonly timeWords: string;
  /** Capitalised, these open a sentence and are hardly ever part of a name. */
  readonly openers: string;
}

export const sentenceWords: Readonly<Record<string, SentenceWords>> = {
  en: {
    leading:
      'dr mr mrs ms messrs mx prof gen Col Sen Rep gov Lt Capt Maj Sgt Cpl Adm Cmdr Brig Hon rev Amb Pres Min Supt Insp Fr ' +
      'Pvt Cpt Cdr Ens Det Msgr Abp Mme Mlle ' +
      'vs v e.g i.e cf viz approx ca c incl esp op Mt Ft Maj.-Gen Lt.-Gen Brig.-Gen Lt.-Col',
    numbered: 'no nos art arts sec Secs fig figs vol vols pp p para paras ch chap eq app reg § n° nº №',
    inner:
      'inc ltd co corp bros plc llc jr sr st ave rd blvd al Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec ' +
      'Mon Tue Tues Wed Thu Thurs Fri Sat Sun dept univ assoc ed eds est cit trans vers ret govt intl natl assn esq ' +
      'Ala Ariz Ark Calif Colo Conn Del Fla Kan Ky Mass Md Mich Minn Mont Neb Nev Okla Penn Tenn Tex Va Vt Wis Wyo ' +
      'Yu Zh Th Ph Sz Cz Dz Kh Ts Sh Ks Wł Al Ph.D M.Sc B.Sc',
    closing: 'etc ibid',
    timed: 'a.m p.m A.D B.C B.C.E C.E',
    timeWords: 'at by on in from until till since around about after before between and to the of only just',
    openers:
      'the this that these those it he she they we you i a an its his her their our there here in on at by for from with ' +
      'without within after before since until although though while when whereas where if unless because as but and or ' +
      'nor yet however moreover furthermore meanwhile nevertheless nonetheless therefore thus hence consequently instead ' +
      'otherwise similarly likewise finally also additionally besides indeed still then such both some many most all ' +
      'each every several other others another few what why how who whose which whether is are was were does did has have ' +
      'had can could should would not nothing only even once despite during under over through according given following ' +
      'two three four five',
  },
  pl: {
    leading:
      'np tzw tzn tj m.in zob por dr prof hab mgr inż lek doc św bł ul al pl os gen płk ppłk mjr kpt por ppor chor sierż ' +
      'adm kmdr ks abp bp kard red ok ww zw wg prok sędz prez min wicemin p o k b pt ang fr niem ros ukr łac ' +
      'ds in pn ur zm śp sp m.st woj pow gm marsz oprac przyp cyt wyd tel',
    numbered: 'nr art ust pkt ppkt par poz rys tab s ss str t z rozdz cz lit Dz.U §',
    inner: 'tys mln mld bln proc godz jw lud im',
    closing: 'itd itp i.t.d i.t.p',
    timed: 'r w p.n.e n.e br bm ub.r',
    timeWords:
      'w we od do po przed na z pod a i że gdy gdyż zaś natomiast już jeszcze dopiero dnia roku latach lat początku końcu ' +
      'połowie pierwszej drugiej kwartale lecie latem jesienią wiosną zimą okresie ' +
      'styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie grudniu ' +
      'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia oraz tylko',
    openers:
      'w we z ze na do od po przy przed przez pod nad dla bez o u za to ten ta te ci tej tego tych tym taki taka takie jego ' +
      'jej ich on ona oni one jest są był była było były nie ale a i oraz lub jednak jednakże również także też ponadto ' +
      'dlatego zatem więc natomiast zarazem jednocześnie tymczasem wprawdzie chociaż choć mimo pomimo jeżeli jeśli gdy ' +
      'kiedy podczas według wobec zgodnie dzięki ze co kto jak jaki jakie czy dlaczego gdzie który która które wszystkie ' +
      'wiele niektóre każdy inne w skutek wskutek ponieważ gdyby obie oba wśród oprócz poza',
  },
  de: {
    leading: 'dr prof hr fr bzw ca z.b d.h u.a vgl sog gem St Gen dipl ing i.d.r v.a inkl',
    numbered: 'nr art abs s bd kap ziff',
    inner: 'mio mrd co jr sen str',
    closing: 'usw etc usf u.a',
    timed: 'n.chr v.chr',
    timeWords: 'im in am ab bis seit um vor nach',
    openers:
      'der die das den dem des ein eine einen einer es er sie wir ihr sein seine ihre im in am an auf aus bei mit nach von ' +
      'vor zu für durch gegen ohne um über unter seit aber und oder doch denn wenn als weil da dass während obwohl dies ' +
      'diese dieser dieses jedoch allerdings zudem außerdem deshalb daher damit dabei dazu auch nur noch so wie was wer ' +
      'warum welche ist sind war hat haben wird werden kann nicht',
  },
  fr: {
    leading: 'm mm mme mlle dr pr cf p.ex c.-à-d env St Ste mgr gén',
    numbered: 'n no art p pp vol al chap',
    inner: 'janv févr avr juil sept oct nov déc éd coll',
    closing: 'etc',
    timed: '',
    timeWords: '',
    openers:
      'le la les l un une des du de d ce cette ces c il elle ils elles on nous vous je en dans sur sous par pour avec sans ' +
      'après avant depuis pendant mais et ou donc or ni car si quand lorsque comme bien que qu qui quoi quel quelle ' +
      'pourquoi comment où son sa ses leur leurs cependant toutefois ainsi enfin aussi à au aux selon malgré',
  },
  es: {
    leading: 'EE sr sra srta dr dra d dª ud uds gral lic p.ej cf aprox',
    numbered: 'núm n art pág págs p vol cap',
    inner: 'ee.uu ed',
    closing: 'etc',
    timed: 'a.m p.m d.c a.c',
    timeWords: 'a las el en de',
    openers:
      'el la los las un una unos unas este esta estos estas eso esto su sus él ella ellos en de del por para con sin sobre ' +
      'desde hasta tras durante entre según pero y o ni si cuando como aunque porque que qué quién cómo por además sin ' +
      'también así no es son fue hay al a',
  },
  it: {
    leading: 'sig sigg dott prof avv on gen cfr ca p.es es',
    numbered: 'n art pag pp p vol cap',
    inner: 's.p.a s.r.l ed',
    closing: 'ecc',
    timed: 'd.c a.c',
    timeWords: '',
    openers:
      'il lo la i gli le l un uno una questo questa questi queste esso essa essi egli in di del della dei da dal con per su ' +
      'tra fra dopo prima durante secondo ma e o se quando come anche perché che chi cosa inoltre tuttavia così non è sono',
  },
  cs: {
    leading: 'např tzv tj mj dr prof doc ing mgr gen plk sv ul cca resp kol',
    numbered: 'č čl str odst s sv',
    inner: 'tis mil mld hod',
    closing: 'atd apod',
    timed: 'r n.l',
    timeWords: 'v ve od do po před na k a',
    openers:
      'v ve z ze na do od po při před pro bez o u za to ten ta tyto tato toto jeho její jejich on ona oni je jsou byl byla ' +
      'ale a i nebo však také proto tak tedy pokud když protože podle co kdo jak jaký proč kde který',
  },
  ru: {
    leading: 'напр см ул им св проф акад ген полк т.н т.е т.к',
    numbered: 'ст п пп с стр рис табл ч №',
    inner: 'тыс млн млрд руб',
    closing: 'др пр т.д т.п',
    timed: 'г гг в вв н.э',
    timeWords: 'в с от до после на к а и',
    openers:
      'в с из на до от после при перед для без про за к по о у это этот эта эти его ее её их он она они есть был была были не ' +
      'но а и или однако также поэтому если когда потому что кто как почему где который которая которые',
  },
  uk: {
    leading: 'напр тзв т.зв див пор ім вул св проф акад ген полк о',
    numbered: 'ст п пп с стор рис табл ч',
    inner: 'тис млн млрд год грн',
    closing: 'тощо т.д т.п',
    timed: 'р рр ст н.е',
    timeWords: 'у в з від до після на а і',
    openers:
      'у в з із на до від після при перед для без про за це цей ця ці його її їх він вона вони є був була були не але а і ' +
      'та або однак також тому отже якщо коли бо що хто як чому де який яка які',
  },
};

/** English abbreviations that are words or names elsewhere, so that they count in English alone. */
export const englishOnly: ReadonlySet<string> = new Set(
  'Jan Feb Mar Apr Jun Jul Mon Tue Sat Sun Al Col Fr Min Del Va al est ed ave st sec app reg para Kan Mass'.split(' '),
);

/** Languages that write an ordinal as a number with a full stop: `am 3. Oktober`, `22. 4. 2021`. */
export const ordinalStopLanguages: ReadonlySet<string> = new Set(
  'de cs sk pl sl hr sr bs hu fi et lv nb nn no da is tr'.split(' '),
);

/** Before a single capital these show that it is a label, no initial: `World War I. Poland`, `Plan B. Minsk`. */
export const labelled: ReadonlySet<string> = new Set(
  (
    'war part chapter volume act phase annex appendix article plan group option point tier class grade section type ' +
    'category team vitamin hepatitis schedule scenario pillar basket stage table figure'
  ).split(' '),
);

/** Time zones and the like that follow `p.m.` within a sentence. */
export const afterHour: ReadonlySet<string> = new Set(
  (
    'gmt utc cet cest eet eest est edt pst msk bst monday tuesday wednesday thursday friday saturday sunday january ' +
    'february march april may june july august september october november december'
  ).split(' '),
);

/** Base forms of the verbs that policy prose uses; inflected forms are found by `verb-forms.ts`. */
const BASES = `
abandon abolish absorb abstain accelerate accept accompany accomplish account accumulate accuse achieve acknowledge acquire act adapt add address
adhere adjourn adjust administer admit adopt advance advise advocate affect afford agree aid aim alienate align allocate allow ally alter amend
amount analyse analyze annex announce annul answer anticipate appeal appear apply appoint appreciate approach approve argue arise arm arrange arrest
arrive ask aspire assemble assert assess assign assist associate assume assure attack attain attempt attend attract attribute augment augur authorise
authorize avert avoid await award back balance ban bar bargain base battle bear become befit beckon begin behave believe belong benefit bet bid bind block
blockade bode boost border borrow boycott break bridge bring broaden broker brush build burden burn bury buy bypass calculate call campaign cancel cap capture
care carry cast cause caution cease cede celebrate certify chair challenge change channel characterise charge chart check choose circulate circumvent cite claim
clarify clash classify clear climb cling close coincide collaborate collapse collect combat combine come command commence comment commission commit communicate compare
compel compensate compete compile complain complement complete complicate comply comprise concede conceive concentrate concern conclude condemn conduct confer confine
confirm confiscate conflict confront congratulate connect conquer consent conserve consider consist consolidate constitute constrain construct consult consume contact contain
contemplate contend contest continue contract contradict contrast contribute control convene converge convert convey convict convince cooperate coordinate cope
correct correspond cost count counter couple cover crack create criticise criticize cross crumble crush culminate curb cut damage date deal debate decelerate decide declare
decline decrease dedicate deem deepen defeat defend defer define delay delegate deliver demand demonstrate denounce deny depart depend deplete deploy deport depreciate deprive
derive descend describe deserve design destabilise destabilize destroy detain deter deteriorate determine devalue develop deviate devote dictate die differ diminish direct
disagree disappear disarm disburse discharge disclose discontinue discourage discover discuss dismantle dismiss dispatch displace display dispute disrupt dissolve distance distinguish
distort distribute disturb divert diversify divide dominate donate double doubt draft drag draw dredge drift drive drop dry dwindle earmark earn ease eat edge educate
effect elaborate elapse elect elevate eliminate embark embrace emerge emphasise emphasize employ empower enable enact encounter encourage end endanger endorse endure enforce engage
enhance enjoy enlarge ensue ensure enter entail entangle entitle entrench envisage envision equip erode erupt escalate escape establish estimate evacuate evade
evaluate evolve exacerbate examine exceed except exchange exclude execute exempt exercise exert exhaust exist exit expand expect expel experience expire explain exploit explore
export expose express extend extract face facilitate fade fail fall falter familiarise fare favour favor fear feature feed feel fight field figure file fill finalise finalize
finance find finish fire fit fix flare flee float flood flourish flow fluctuate focus follow force forecast forego foresee foreshadow forestall forget forgive form
formalise formulate foster found fragment free freeze fuel fulfil fulfill function fund further gain gather generate get give go govern graduate grant grapple grind
grow guarantee guard guide halt halve hamper hand handle hang happen harden harm harvest head hear heat hedge heighten help herald hesitate hide highlight hike hinder
hinge hit hold honour honor hope host house hurt identify ignite ignore illustrate imagine impair impede implement imply import impose impress imprison improve inaugurate incite include
incorporate increase incur indicate induce inflate inflict influence inform inherit inhibit initiate inject insert insist inspect inspire install instruct insure integrate intend
intensify interfere interpret interrupt intervene introduce invade invalidate invest investigate invite invoke involve isolate issue join judge jump justify keep kick kill know lack
land lapse last launch lay lead lean leap learn leave legalise lend lengthen lessen let liberalise license lie lift limit linger link list live lock log look loom loosen lose lower
maintain make manage mandate manifest manipulate march mark market mask match materialise materialize mature mean measure mediate meet melt mention merge migrate
mind minimise minimize miss mitigate mobilise mobilize moderate modernise modernize modify monitor motivate mount move multiply name narrow nationalise navigate necessitate need neglect
negotiate neutralise nominate normalise normalize note notice notify number obey object oblige observe obstruct obtain occupy occur offend offer offset open operate oppose opt order organise
organize originate oscillate oust outbid outgrow outline outlive outnumber outpace outperform outstrip outweigh overcome overestimate overhaul overlook override oversee overshadow overtake overthrow overturn
overwhelm owe own pass pause pave pay peak penalise penetrate perceive perform permit perpetuate persist persuade pertain phase pile place plan play plead pledge plummet plunge
point poise police portend pose position possess postpone pour praise precede precipitate preclude predict prefer prejudice prepare presage prescribe present preserve preside press
pressure prevail prevent price privatise probe proceed process proclaim procure produce profit progress prohibit project proliferate prolong promise promote prompt pronounce propel propose prosecute
prosper protect protest prove provide provoke publish pull punish purchase pursue push put qualify query question queue quit quote raise range rank ratify reach react
read readmit reaffirm realise realize reallocate rearm reassert reassess reassure rebel rebound rebuild rebuff recall receive recede reckon recognise recognize recommend reconcile reconfirm reconsider
reconstruct record recover recruit redefine redirect redistribute reduce reelect re-elect refer refill refine reflect reform refrain refuse regain regard register regret regulate reimburse
reimpose reinforce reinstate reiterate reject rejoin relate relax release relegate relieve relinquish relocate rely remain remedy remember remind remove render renegotiate renew renounce
reopen reorganise repair repatriate repay repeal repeat replace replenish reply report represent reproduce request require rescind rescue reserve reset reshape reshuffle reside resign resist
resolve resort respect respond rest restart restore restrain restrict restructure result resume resurface retain retaliate rethink retire retreat return reunite reveal reverse revert review revise
revive revoke reward rewrite ride rise risk rival roll rotate ruin rule run rush sabotage sack sacrifice safeguard sail sanction satisfy save say scale scale scale-down
schedule scrap scrutinise seal search secure see seek seem seize select sell send sentence separate serve set settle shake shape share shed shelter shelve shift ship shock shoot
shore shorten should show shrink shut side sideline sign signal simplify sink sit skip slash slide slip slow soar soften solidify solve sound sow spark speak specify speed spell
spend spill split sponsor spread spur squeeze stabilise stabilize stage stagnate stall stand start starve state stay steer stem step stick stimulate stipulate stockpile stop store strain
streamline strengthen stress stretch strike strip strive struggle study subject submit subordinate subscribe subside subsidise substitute succeed suffer suffice suggest suit sum summon
supersede supervise supplement supply support suppose suppress surface surge surpass surprise surrender surround survive suspect suspend sustain swear sweep switch synchronise synchronize
tackle take talk target tax teach tell tend terminate test thank think threaten thrive throw tie tighten tilt topple touch trace track trade train transfer transform translate transmit
transport transpose travel treat tread trigger triple trust try turn twin undergo undermine understand undertake undo unfold unify unite unlock unravel unveil update upgrade uphold
urge use usher utilise vacate value vanish vary verify veto view violate visit voice vote vow wage wait waive wane want warn warrant waste watch water weaken wear weigh welcome
widen win wipe wish withdraw wither withhold withstand witness work worry worsen wreck write yield
adjudicate destine slate poise fate prime pencil tip snub vet log brand court crackdown finetune gut haggle harbour jettison languish pilot tilt trim weaponise onshore offshore affirm aggravate amass ascend attest avail axe backfire backslide balk ballot bankroll barricade bill bolster bounce brace breach brief bully buttress calm capitalise
cater censor centralise champion chase codify coerce cohere compound condition congregate consign contaminate contravene cripple cultivate dampen decarbonise decentralise decommission
deem defect deflect degrade demobilise democratise demolish demote denote denuclearise deregulate desire detect detract devise devolve diffuse digitise dilute disband disengage disperse disqualify
distrust dodge doom dump dwarf electrify embed embody encompass encroach entice entrust epitomise equal eradicate evict exaggerate exacerbate excel exemplify expedite expropriate falsify
ferry flounder foment forge forgo formalise fortify founder fracture freeze frustrate galvanise garner gauge harness hasten haunt host hover imperil impinge improvise incentivise indict
industrialise infiltrate infringe instigate institutionalise intercept internalise intimidate jeopardise jeopardize jostle kindle label lag lament languish lobby loot lure marginalise massacre militarise
mine mirror misjudge misread mistrust muster nurture obscure omit outlast outlaw outmanoeuvre overestimate overrule overrun overstretch parade partner patrol persecute pivot plague pledge plug
ponder populate postulate prop purge quell quash quarrel rally rationalise reap reappear rearrange recapitalise recast recede recognise recur refinance refrain refocus refurbish regroup rehabilitate
relaunch remit reorient replicate reschedule resettle resonate retake retool revamp reveal revitalise ripen rock safeguard salvage scatter screen scupper seep sever shatter shirk shoulder shun
siphon skirt smuggle spearhead splinter squander stagger stoke straddle subvert succumb summarise surmount sway swell tap taper tarnish tempt tender thaw thin thwart tolerate top torpedo tout trail
trample transcend trim truncate underestimate underline underpin underscore understate undercut unleash unseat upend uproot usurp vie vindicate wean wield wind withdraw wrest`;

/** `past/participle` where both are one irregular form; `past|participle` where they differ. The base comes first. */
const IRREGULAR = `
arise arose|arisen, bear bore|borne, beat beat|beaten, become became|become, begin began|begun, bend bent, bet bet, bid bid, bind bound, bleed bled, blow blew|blown,
break broke|broken, bring brought, broadcast broadcast, build built, burn burnt, burst burst, buy bought, cast cast, catch caught, choose chose|chosen, cling clung, come came|come, cost cost,
creep crept, cut cut, deal dealt, dig dug, draw drew|drawn, drink drank|drunk, drive drove|driven, eat ate|eaten, fall fell|fallen, feed fed, feel felt, fight fought, find found, flee fled, fly flew|flown,
forbid forbade|forbidden, forecast forecast, foresee foresaw|foreseen, forget forgot|forgotten, forgive forgave|forgiven, forgo forwent|forgone, freeze froze|frozen, get got|gotten, give gave|given, go went|gone,
grind ground, grow grew|grown, hang hung, have had, hear heard, hide hid|hidden, hit hit, hold held, hurt hurt, keep kept, know knew|known, lay laid, lead led, leap leapt, learn learnt, leave left, lend lent, let let,
lie lay|lain, light lit, lose lost, make made, mean meant, meet met, mistake mistook|mistaken, outbid outbid, outgrow outgrew|outgrown, overcome overcame|overcome, override overrode|overridden, overrun overran|overrun, oversee oversaw|overseen,
overtake overtook|overtaken, overthrow overthrew|overthrown, pay paid, put put, quit quit, read read, rebuild rebuilt, repay repaid, reset reset, retake retook|retaken, rethink rethought, rewrite rewrote|rewritten, ride rode|ridden, ring rang|rung, rise rose|risen, run ran|run,
say said, see saw|seen, seek sought, sell sold, send sent, set set, shake shook|shaken, shed shed, shoot shot, show showed|shown, shrink shrank|shrunk, shut shut, sing sang|sung, sink sank|sunk, sit sat, sleep slept, slide slid, sow sowed|sown,
speak spoke|spoken, speed sped, spend spent, spill spilt, spin spun, split split, spread spread, stand stood, steal stole|stolen, stick stuck, strike struck, strive strove|striven, swear swore|sworn, sweep swept, swell swelled|swollen, swing swung, take took|taken, teach taught,
tear tore|torn, tell told, think thought, throw threw|thrown, tread trod|trodden, undergo underwent|undergone, understand understood, undertake undertook|undertaken, undercut undercut, undo undid|undone, uphold upheld, upset upset, wear wore|worn, win won, wind wound, withdraw withdrew|withdrawn,
withhold withheld, withstand withstood, write wrote|written`;

export const VERB_BASES: ReadonlySet<string> = new Set(BASES.split(/\s/).filter((word) => word !== ''));

export interface IrregularForm {
  readonly base: string;
  readonly past: boolean;
  readonly participle: boolean;
}

export const IRREGULAR_FORMS: ReadonlyMap<string, IrregularForm> = readIrregular();

function readIrregular(): Map<string, IrregularForm> {
  const forms = new Map<string, IrregularForm>();
  for (const entry of IRREGULAR.split(',')) {
    const [base = '', rest = ''] = entry.trim().split(' ');
    const [past = '', participle] = rest.split('|');
    forms.set(past, { base, past: true, participle: participle === undefined });
    if (participle !== undefined && !forms.has(participle))
      forms.set(participle, { base, past: false, participle: true });
  }
  return forms;
}

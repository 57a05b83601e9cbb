import { wordSet } from '../../text/word-set.js';

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
adjudicate gear abduct abscond absolve accommodate attach befriend beg bide blow brake burst coexist collide conceal concur condone conform confuse crave darken decode decree decry desist disclaim dispose edit enclose enroll envelop erase eschew explode foreclose forewarn fundraise furnish impart injure intern intrude inundate kidnap like mingle nourish overlap participate permeate pervade portray presuppose protrude rehearse reload rot scavenge sew sharpen shine slay spawn spit swim tailor toughen transpire uncover undervalue unplug untie uplift wake wed whack ache age alarm bias bruise club coat compromise craft cure dance detail dive dream drink flower frost hire hook interest interview love model network package paint park party rain rate reason score shop snow spot survey taste trap weather wonder yell parallel bake decorate depress discount distress dignify manufacture oppress specialise specialize upset coach compose cycle glide implode lodge message pretend skate surf visualise boom disappoint disgust energise gleam grate humiliate skyrocket slope terrify pick pin pool pluck relent destine slate poise fate prime pencil tip snub vet log brand court crackdown finetune gut haggle harbour jettison languish pilot tilt trim weaponise onshore offshore affirm aggravate amass ascend attest avail axe backfire backslide balk ballot bankroll barricade bill bolster bounce brace breach brief bully buttress calm capitalise
cater censor centralise champion chase codify coerce cohere compound condition congregate consign contaminate contravene cripple cultivate dampen decarbonise decentralise decommission
deem defect deflect degrade demobilise democratise demolish demote denote denuclearise deregulate desire detect detract devise devolve diffuse digitise dilute disband disengage disperse disqualify
distrust dodge doom dump dwarf electrify embed embody encompass encroach entice entrust epitomise equal eradicate evict exaggerate exacerbate excel exemplify expedite expropriate falsify
ferry flounder foment forge forgo formalise fortify founder fracture freeze frustrate galvanise garner gauge harness hasten haunt host hover imperil impinge improvise incentivise indict
industrialise infiltrate infringe instigate institutionalise intercept internalise intimidate jeopardise jeopardize jostle kindle label lag lament languish lobby loot lure marginalise massacre militarise
mine mirror misjudge misread mistrust muster nurture obscure omit outlast outlaw outmanoeuvre overestimate overrule overrun overstretch parade partner patrol persecute pivot plague pledge plug
bite abate abdicate abet abide abort abound abuse accede accentuate acclaim accord accrue acquiesce acquit activate adjourn advertise afflict aggregate agitate airlift allay allege alleviate allude amalgamate ambush amplify anchor animate annoy appease apportion apprehend arbitrate ascertain ascribe assail assassinate assign assuage astonish
attenuate auction authenticate automate avenge baffle bail banish barter bask batter beef befall beguile belie belittle belong berate bestow betray bewilder bite blacklist blame blast bless blunt blur boil bomb bombard bother box bracket brief bristle brood bump bundle burnish buzz calibrate camp capsize carve cascade catalyse catapult categorise cement chafe chant charter cherish chide chill chip chop
clamp clamour clean cleave click cloak clog clone cloud coax coin collude colonise comfort commandeer commemorate commend compress compute confess confide configure confound congest conjure connote conscript consecrate conspire construe contort converse convulse cooperate cordon corrode corroborate corrupt covet cow crawl creak crown crumple crunch cultivate curtail cushion dam dare dash daunt dawn dazzle deadlock deaden decay deceive decimate decouple decriminalise deduce deduct
defer deflate deform defraud defuse defy dehumanise delete delight delineate delude demean demise demoralise denationalise depict deplore depose derail deride descend desert designate despise destine detach detonate dethrone detour devastate diagnose diffract dig diminish dip disable disallow disapprove disavow disbelieve discard discern discipline discredit discriminate disembark disenchant disguise dishearten disillusion disintegrate dislike dislodge dismay disown disparage dispel dispense
disprove disregard disseminate dissent dissipate dissuade distil dither divest divulge dodge dole douse downgrade downplay downsize drain dramatise dread drill drown dub duplicate dwell earmark eclipse economise efface eject elapse elicit elongate elude emanate emancipate emasculate embargo embarrass embezzle embitter embolden embroil emigrate emit empathise emulate encapsulate encircle encode encrypt endow energise engender engineer engulf enlist enliven enrage enrich enrol ensnare
entertain enthuse entrap enumerate envy equate escort espouse evaporate evoke exalt exasperate excavate excite exclaim excuse exempt exhibit exhort exile exonerate exorcise expatriate expedite exterminate extinguish extort extradite extrapolate fabricate faint falter fan farm fashion fasten fathom feign ferment fetch fiddle filter finger fizzle flag flank flare flash flatten flatter flaunt fling flip flirt flock flop flout fluctuate flush fold fool foil forbid forfeit forsake foster frame frighten frown fudge
fulminate fumble fuse gag gamble garrison gaze germinate glean glorify glow goad gouge grab graze greet grieve grill grip groan groom guess gulp hail hamstring handcuff handicap harass hark harry hatch haul heap heave heed hibernate hijack hoard hobble hoist hold hone hound house hurl hurry hypothesise idle illuminate imbue imitate immerse immigrate immobilise impeach impel implicate implore impoverish impress impugn incense incur indemnify indulge infect infer infest infuriate infuse ingest inhabit
inject inhibit innovate inquire insinuate install instil insulate insult integrate interact intercede interlock intermingle internationalise intersect intertwine intrigue invent invert irk irrigate irritate itemise jail jam jeer jettison jolt juggle justify knock knit lash laud launder lean leapfrog lecture levy liaise liberate liken liquidate litter litigate loathe loiter long lunge magnify malfunction maltreat mandate mangle manoeuvre march maroon massage mastermind mature maul maximise meddle memorise menace mend
merit mesh mill mimic mint mire mislead mismanage misplace misrepresent moan moan mock modulate molest monopolise moor mop mortgage mourn muddle muffle mull murder murmur mutate mutter muzzle nab nag nail nationalise neglect nibble nod nullify nudge obscure obsess ooze ossify outbid outdo outflank outlay outmatch outrun outsell outshine outsource outvote overburden overcharge overcrowd overdo overflow overhang overheat overload overpower overrate overreact overreach overshoot oversimplify overspend
overstate overturn overwork pacify pack pander panic parachute paralyse pardon parrot pat patronise peddle peel perish perpetrate perplex persevere petition philosophise photograph pierce pinpoint pioneer pity placate plagiarise plead please plough pluck poach poison polarise polish pollute pore pray preach preempt pre-empt preoccupy prescribe preside prey prick procrastinate procure prod profess proscribe prostrate provision prune pry publicise pump punctuate purify purport quadruple quantify quarantine quash quench quieten radicalise
rage ransack ravage reactivate readjust ream rearrest reassign rebalance rebut recant recharge reciprocate reclaim reclassify recoil recollect recompense reconquer reconvene recoup rectify recycle redeem redeploy redouble redraft redraw redress reek reel refute regenerate regress regularise reign rein reinterpret rejuvenate relapse relegate relish remould remunerate renege renovate reopen repackage repaint repel replay repossess reprimand repress reprieve reproach repudiate repurchase requisition resent resemble reshuffle resit resonate restate
restock restructure resume resurface resurrect retort retract retrain retrieve revel revere revisit revolt revolutionise revolve rig rip roam roar rob rotate rout rub rue ruffle rumble rupture sap sate saturate savour scald scam scandalise scar scare scoff scold scorch scour scout scramble scrape scratch screech scroll scuffle sculpt seethe segregate send sensationalise sensitise sequester shackle shadow shave shed shield shiver shove shrug shuffle shuttle sidestep sift sigh silence simmer simulate siege situate skew skid skim slacken slam slander
slaughter slump smash smear smell smile smoulder smother snap snatch sneak soak socialise solicit soothe spar spare spearhead speculate spiral splash spoil spook sport spotlight sprawl spring sprout spurn spy squash squat squeak stab stabilise staff stain stalk stall stamp standardise starve stave steal stiffen stifle stigmatise sting stipulate stir stitch stoke stonewall stoop strand strangle stray stump stun stutter stymie subdue sublimate submerge subordinate subsist substantiate subtract suck sue suffocate sulk supplant supplement surrender swallow swamp
swap swerve swindle swirl swoop sympathise table taint tamper tantalise tarry taunt team tease teeter telegraph televise tether theorise thrash thrill throttle throng thrust thunder tick tiptoe tire toil topple torment torture toss tousle tow toy traffic transgress transplant traverse trek tremble trespass trial trickle triumph trivialise trouble trounce trudge trump tug tumble tussle tutor twist unclog unearth unfreeze unfurl unionise unload unmask unnerve unpack unsettle untangle unwind uphold uproot usher utter validate vaccinate
vacillate vault veer venerate vent venture veto vex victimise vilify vindicate volunteer wade wager wail wallow wander ward warm wash waver weave weed whet whip whisper whittle wield wilt wince wobble woo wrangle wrap wreak wrestle yearn zigzag zoom ponder populate postulate prop purge quell quash quarrel rally rationalise reap reappear rearrange recapitalise recast recede recognise recur refinance refrain refocus refurbish regroup rehabilitate
relaunch remit reorient replicate reschedule resettle resonate retake retool revamp reveal revitalise ripen rock safeguard salvage scatter screen scupper seep sever shatter shirk shoulder shun
siphon skirt smuggle spearhead splinter squander stagger stoke straddle subvert succumb summarise surmount sway swell tap taper tarnish tempt tender thaw thin thwart tolerate top torpedo tout trail
trample transcend trim truncate underestimate underline underpin underscore understate undercut unleash unseat upend uproot usurp vie vindicate wean wield wind withdraw wrest beat bend bleed broadcast catch creep fly light mistake ring sing sleep spin swing tear disconnect dock testify ebb spike snowball capitulate mothball undershoot ration christen berth seat tour leak rust`;

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

export const VERB_BASES: ReadonlySet<string> = wordSet(BASES);

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

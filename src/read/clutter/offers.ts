// What a site wants of its reader: an address, money, consent, an opinion.
import type { LineRule } from './rule.ts';

export const OFFER_RULES: readonly LineRule[] = [
  {
    id: 'newsletter',
    pattern:
      /^\W{0,3}(?:(?:sign[- ]?up|subscribe|register|opt in)\b.{0,120}\b(?:newsletters?|inbox|e-?mails?|updates|alerts|notifications|briefing|digest|podcast|channel|free|today|here|now)\b|sign up\b[^.]{0,60}[.!]?$|(?:get|receive|have)\b.{0,100}\b(?:newsletters?|(?:in|to|straight to) your inbox|delivered (?:daily|to you|straight|directly)|push notifications|breaking news alerts)|(?:our|the|a) (?:free |daily |weekly |morning |evening )*newsletters?\b.{0,60}$|newsletters?\s*[:|]?$|enter your e-?mail\b|your e-?mail address|e-?mail address\s*\*?$|thank(?: you|s) for (?:subscribing|signing up|your subscription)|(?:please )?check your (?:inbox|e-?mail)|unsubscribe (?:at any time|any ?time|here)|by (?:signing up|subscribing|clicking|continuing|registering|entering|submitting|providing)\b.{0,60}\b(?:you|agree|accept|consent))/i,
    removes: 'Sign up for our morning newsletter and never miss a story',
    keeps: 'Sign-up sheets were laid out in the hall, but only two delegations used them.',
  },
  {
    id: 'subscription',
    pattern:
      /^\W{0,3}(?:subscribe\b.{0,80}$|subscribe (?:now|today|to)\b|(?:start|manage|renew|activate|choose|upgrade) (?:your|a|my) (?:free )?(?:subscription|trial|account|plan)\b|(?:already|not yet|are you|not) (?:a |an )?(?:subscriber|subscribed|member|registered|registered user)\b|become (?:a |an )?(?:subscriber|member|supporter|patron)\b|(?:log|sign) ?in\b.{0,60}$|create (?:an|your|a free) account|register (?:now|today|for free|to (?:continue|read))|(?:to )?(?:continue|keep) reading\b.{0,120}\b(?:subscri|sign|regist|log)|to (?:read|access|view|unlock) (?:the|this|more|our)\b.{0,80}\b(?:subscri|sign|regist|log ?in|member)|(?:this|the) (?:article|story|content|page|section) is (?:only |exclusively )?(?:for|available (?:only )?to|reserved for|exclusive to) (?:our )?(?:subscribers|members|premium|paying|registered)|(?:you['’]ve|you have) (?:read|reached|used|\d+|no)\b.{0,60}\b(?:free|articles?|limit|remaining)|.{0,60}\bfree articles?\b.{0,40}\b(?:left|remaining|this month|month)|(?:get|enjoy|unlock|unlimited|full|for)\b.{0,40}\b(?:unlimited|full|digital|premium|ad-free|exclusive)\b.{0,20}\b(?:access|content|reading|subscription|articles)|premium(?: content| article)?$|(?:please )?(?:consider )?(?:support|supporting|donat(?:e|ing)|contribut(?:e|ing))\b.{0,80}\b(?:journalism|newsroom|reporting|independent media|our work)\b|(?:donate|contribute|support us)(?: now| today)?[.!]?$|read this (?:article|story) (?:in|on|for free)\b)/i,
    maxLength: 240,
    removes: 'You have read 3 of 5 free articles this month.',
    keeps: 'Subscribers to the bond issue were promised their money back by both governments.',
  },
  {
    id: 'rest-for-subscribers',
    pattern:
      /\bthe rest of (?:this|the) (?:article|story|report|text|page) is (?:only )?(?:for|open to|reserved for|available to|visible to)\b.{0,20}\b(?:subscribers?|members)\b|\b\d{1,3}\s?% (?:of (?:this|the) (?:article|story|report|text) )?(?:remains?|is left|left) to (?:be )?read\b/i,
    maxLength: 240,
    removes: 'Share | Print | The rest of this report is for subscribers only.',
    keeps: 'The rest of the report is for the two parliaments to weigh, a member of the commission said.',
  },
  {
    id: 'member-or-not',
    pattern:
      /(?:^|[.!?] )(?:already|not yet|are you) an? (?:subscriber|member)\? ?(?:sign|log|join|click|subscribe)|\blog ?in (?:to|and) (?:hide|remove|read|see|continue)\b.{0,30}\b(?:ads?|adverts?|article|story|reading)\b/i,
    removes: 'New stories from the quay each day. Already a member? Log in here.',
    keeps: 'Was Peru already a member? The court in Lima thought so.',
  },
  {
    id: 'on-our-app',
    pattern:
      /^\W{0,3}(?:get|read|catch|follow|find|see|watch|download|check out)\b.{0,140}\b(?:on|in|with|via|through|at) our (?:\w+ ){0,2}(?:app|website|web site|channel)s?\W{0,3}$/i,
    removes: 'Read all the news of the quay, and the tides too, on our app.',
    keeps: 'Read the figures on our website, the minister told both fleets.',
  },
  {
    id: 'tip-line',
    pattern:
      /^\W{0,3}(?:got|have|do you have|do you know|know) (?:an?|any|some|something)\b[^?]{0,40}\b(?:tips?|story|stories|news|information|photos?|to (?:tell|share))\b[^?]{0,20}\?/i,
    removes: 'Have a story for us? Ring the front office or write to the night desk.',
    keeps: 'Have the two fleets a story of their own? Neither envoy thought so.',
  },
  {
    id: 'lost-page',
    pattern:
      /^\W{0,3}(?:page|article|story|content) (?:was )?not (?:found|available)\b|^\W{0,3}(?:sorry, )?(?:the|this) (?:page|content|article|story|file|link)\b.{0,20}\b(?:you (?:have )?(?:requested|were looking for|are looking for|asked for)|(?:no longer exists?|is no longer (?:here|available|online|kept)))/i,
    removes: 'Page not found? It may have gone to the cellar.',
    keeps: 'Pages of the treaty were not found until the archive had opened.',
  },
  {
    id: 'support-appeal',
    pattern:
      /\b(?:journalism|newsroom|reporting)\b.{0,120}\b(?:you can (?:trust|count on|rely on)|needs your (?:support|help)|made possible by|funded by readers|readers? like you|from as little as)|\b(?:we|our (?:team|reporters|editors|journalists|correspondents)) (?:will )?bring you\b|\b(?:invest in|support|fund|strengthen|back) (?:our |quality |independent |trusted |local |public )+(?:journalism|reporting|newsroom)\b/i,
    maxLength: 600,
    removes: 'Our newsroom needs your support to keep an eye on the harbour.',
    keeps: 'Reporting on catches is a duty of both fleets from the summer on.',
  },
  {
    id: 'price-of-access',
    pattern:
      /\b(?:[Ff]or|[Ff]rom) (?:only|just|as little as) ?[A-Z]{0,3}[$€£¥₹₦]?\d[\d.,]{0,9}.{0,12}\b(?:a|per|\/) ?(?:week|month|year|day)\b|[$€£¥₹₦]\d[\d.,]{0,9} ?(?:\/|per |a )(?:week|month|year)\b.{0,120}\b(?:[Ss]ubscri|[Cc]ancel any ?time|[Uu]nlimited|digital access|free trial|member)/,
    maxLength: 600,
    removes: 'For just £2 a week you get every story that our correspondents write.',
    keeps: 'Pensioners in the port get €200 a month, the minister said.',
  },
  {
    id: 'cookies',
    pattern:
      /\b(?:we|site|website|page|partners|app)\b.{0,60}\b(?:use|uses|using|store|set) (?:cookies|cookie|tracking)\b|\b(?:accept|reject|allow|manage|disable|enable) (?:all |your )?cookies?\b|^\W{0,3}(?:(?:cookies?|privacy|gdpr) (?:policy|settings?|preferences|consent|notice|statement|choices|options)|privacy & cookies|terms (?:of|and|&) (?:use|service|conditions)|do not sell (?:or share )?my|your (?:ad )?(?:privacy )?choices|consent preferences|we (?:value|respect|care about) your privacy|we and our \d* ?partners|this (?:content|embed|video|map) is (?:hosted|provided) by)\b/i,
    maxLength: 600,
    removes: 'We use cookies to give you the best experience on our website.',
    keeps: 'The two privacy authorities agreed on a common policy last year.',
  },
  {
    id: 'qr-code',
    pattern: /^\W{0,3}(?:qr[- ]?code\b|(?:please )?scan (?:the|this|our)\b.{0,30}\b(?:qr|code)\b)/i,
    removes: 'Scan this QR code to open the story on your phone',
    keeps: 'A QR code on every crate lets the two customs services follow the fish.',
  },
  {
    id: 'form-message',
    pattern:
      /^\W{0,3}(?:please (?:select|choose|enter|tick|fill|check the box|enable|try again|wait|log|sign|verify|complete)\b.{0,160}|oops\b.{0,120}|(?:sorry, )?(?:an error|something) (?:has )?(?:occurred|went wrong).{0,100}|.{0,60}\btry again later\b.{0,20}|(?:invalid|required) (?:e-?mail|field)s?.{0,60}|(?:required )?fields? (?:are )?marked.{0,40}|you must be (?:logged in|signed in|registered).{0,60}|your (?:comment|message|submission|vote|request) (?:has been|was|is|will be)\b.{0,100}|are you (?:a robot|human).{0,40}|i['’]?m not a robot|(?:loading|submitting|processing|sending)(?:\.{2,}|…)?|thank(?: you|s) for (?:your|reporting|voting|reading|visiting|registering)\b.{0,100})$/i,
    removes: 'Please select an option',
    keeps: 'Please do not harm the talks, the envoy asked both armies.',
  },
  {
    id: 'poll-label',
    pattern:
      /^\W{0,3}(?:(?:(?:reader|online|quick|daily|web|weekly|today['’]s|our) )?(?:polls?|voting booth|vote|survey|quiz)(?: of the (?:day|week)| results?)?\s*:?|cast your vote|vote now|(?:view|see|show) (?:the )?results?|total votes?.{0,20}|poll (?:closed|ended|results)|you(?:['’]ve| have) (?:already )?voted|\d[\d,. ]* (?:votes?|responses|people voted|total votes)|loading poll.{0,10}|do you agree\?)$/i,
    removes: 'Cast your vote',
    keeps: 'Vote by vote, the chamber took the treaty apart.',
  },
];

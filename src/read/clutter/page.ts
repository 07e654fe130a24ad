// The furniture of a page: navigation, players, adverts, widgets, comments, market boards.
import type { LineRule } from './rule.ts';

export const PAGE_RULES: readonly LineRule[] = [
  {
    id: 'advert',
    pattern:
      /^\W{0,3}(?:advert(?:isement|isements|ising|orial)?s?|ads?|sponsored(?: content| links?| post)?|promoted(?: content| stories)?|paid (?:content|post|partnership)|partner content|(?:ads?|sponsored|presented|powered|brought to you) by\b.{0,60}|(?:story|article|text|content|post)s? (?:continues?|resumes?) (?:below|after|next).{0,60}|(?:scroll|swipe)(?: down)? (?:to continue|for more).{0,40}|(?:remove|skip|hide|close|report)(?: this)? ads?(?:vertisement)?|advertise with us|why (?:am i seeing )?th(?:is|ese) ads?\??|(?:please )?(?:disable|turn off) your ad ?blocker.{0,80})\W{0,3}$/i,
    removes: 'Story continues below advertisement',
    keeps: 'Ads for the referendum filled the walls of the port.',
  },
  {
    id: 'player',
    pattern:
      /^\W{0,3}(?:(?:listen to|hear|play) this (?:article|story)\b.{0,40}|(?:video|audio|media) (?:player|playback|unavailable|duration)\b.{0,60}|(?:this|your) (?:video|audio|content|browser|device|player)\b.{0,40}\b(?:not supported?|can ?not|cannot|does not|doesn['’]t|isn['’]t|no longer|unavailable)\b.{0,80}|(?:you need to |please )?(?:enable|turn on) javascript.{0,80}|javascript (?:is|must be|seems).{0,80}|unable to play.{0,40}|now playing|auto ?play|(?:un)?mute|play(?: video| audio| now)?|pause|full ?screen|playback (?:rate|speed).{0,40}|to play this.{0,100}|(?:\d{1,2}:)?\d{1,2}:\d{2}(?:\s?\/\s?(?:\d{1,2}:)?\d{1,2}:\d{2})?|\d{1,2}\s?(?:\/|of)\s?\d{1,3}|\d+\s?(?:min(?:ute)?s?|sec(?:ond)?s?)(?: read| listen| to read| watch)?|(?:reading|read) time\b.{0,30}|this audio is (?:auto-generated|ai).{0,80})\W{0,3}$/i,
    removes: 'Video player 0:00 / 4:12',
    keeps: 'Play resumed when the minister had left the stadium.',
  },
  {
    id: 'navigation',
    pattern:
      /^\W{0,3}(?:skip to (?:main |the )?(?:content|navigation|main|footer|search).{0,20}|(?:toggle|main|site|open|close|show|hide) (?:navigation|menu|search|sidebar|nav)|(?:back|return|go|jump) to (?:top|home|homepage|the top|previous|main|article|comments).{0,20}|(?:previous|next|prev)(?: (?:article|story|post|page|slide|image))?|home ?page|search(?: for| this site| here)?\W*|menu|close|open|expand|collapse|accessibility.{0,20}|(?:text|font) size.{0,20}|a a a|change (?:text|language|region).{0,20}|select (?:language|edition|region).{0,20}|switch (?:edition|language).{0,30}|edition|contact us|about us|help|faq|site ?map|careers|terms|privacy|jobs|archives?|feedback|page \d+(?: of \d+)?|(?:hide|show) caption|(?:enlarge|expand|view) (?:this )?(?:image|photo|picture|gallery).{0,30}|view (?:original|gallery|comments|all|in browser|on map))\W{0,3}$/i,
    removes: 'Skip to main content',
    keeps: 'Menu prices in the canteen of the parliament were part of the deal too.',
  },
  {
    id: 'widget',
    pattern:
      /\b(?:sidebar|widgets?|placeholder|header|footer)\b.{0,60}\b(?:is (?:currently )?empty|is not configured|goes here|add (?:some )?widgets?)\b|\badd some widgets\b|^\W{0,3}(?:lorem ipsum\b|hello world!$|powered by (?:wordpress|blogger|drupal|ghost)\b|proudly powered|theme by\b|just another wordpress|uncategori[sz]ed$|weather(?: forecast)?$|(?:today['’]s )?(?:crossword|sudoku|horoscopes?)$)/i,
    removes: 'The footer area is empty; add some widgets here.',
    keeps: 'The header of the treaty names both crowns.',
  },
  {
    id: 'comments',
    pattern:
      /^\W{0,3}(?:\d[\d,.]* ?(?:comments?|replies|responses|reactions?|shares?|likes?|views?|reads|claps?|retweets?|followers?|min(?:ute)? read)\b.{0,20}|comments?(?: \(?\d*\)?| section| policy| closed)?|(?:leave|post|add|write|submit) (?:a|your|the first) (?:comment|reply|response).{0,40}|(?:be the )?first to comment.{0,30}|no comments(?: yet)?|(?:view|show|read|see|hide|load)(?: all| more)?(?: \d+)? comments?.{0,20}|comments (?:are|have been) (?:closed|disabled|turned off|moderated).{0,60}|join the (?:conversation|discussion|debate).{0,40}|(?:log|sign) in to (?:comment|reply|post).{0,40}|(?:report|flag) (?:abuse|comment|a typo|an error|a mistake).{0,40}|sort by.{0,40}|(?:oldest|newest|top rated|best rated)(?: first)?)\W{0,3}$/i,
    removes: 'Be the first to comment on this story',
    keeps: 'Comments by the envoy on Monday raised hopes of a deal.',
  },
  {
    id: 'market-board',
    pattern:
      /^(?:[\p{L}&./' -]{2,30}(?:\s\(?[-+▲▼↑↓]?\s?\p{Sc}?\d[\d,.]*\s?%?\)?){2,5}|[-+▲▼↑↓]?\s?\d[\d,.]*\s?%|[-+▲▼↑↓]\s?\d[\d,.]*.{0,20}|(?:[A-Z]{3}\s?\/\s?[A-Z]{3}|rand \/ \w+|dollar \/ \w+).{0,40})$|\b(?:data|quotes|prices|indices)\b.{0,40}\bdelayed\b.{0,30}\bminutes\b|^(?:market data|stock quotes|quotes|prices) (?:provided|supplied|delayed|by|as of)\b/iu,
    maxLength: 200,
    removes: 'Harbour 40 7 123.40 -0.6%',
    keeps: 'Oil fell by 2.4% to $61.20 a barrel after the talks.',
  },
  {
    id: 'age-of-page',
    pattern:
      /^\W{0,3}(?:(?:about |over )?(?:\d+|an?|one|two|three) (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago|just now|(?:last |first )?(?:updated|modified|published|posted|edited)(?: on| at)?\s*:?\s*(?:\d+ \w+ ago|yesterday|today|just now).{0,30}|(?:updated|published|posted|last (?:updated|modified))\s*:?)\W{0,3}$/i,
    removes: 'Updated 3 hours ago',
    keeps: 'Two days ago the envoys were still far apart.',
  },
  {
    id: 'separator',
    pattern: /^(?:[^\p{L}\p{N}]{1,80}|[-–—#*\s]*(?:ENDS?|30)[-–—#*\s]*)$/u,
    removes: '* * *',
    keeps: 'Ends and means were at odds, as so often.',
  },
];

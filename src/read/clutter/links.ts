// Lines that lead elsewhere: to other articles, to topics, to social networks.
import type { LineRule } from './rule.ts';

const NETWORK =
  '(?:facebook|twitter|x|whats ?app|telegram|linkedin|pinterest|reddit|instagram|youtube|tiktok|threads|bluesky|mastodon|messenger|viber|line|flipboard|tumblr|e-?mail|print|copy(?: link| url)?|copied|link|save|share|tweet|post|pin|pin it|like|follow|send|bookmark|comments?|more|pocket|google(?: news)?|sms|rss|gift|listen)';

export const LINK_RULES: readonly LineRule[] = [
  {
    id: 'read-more',
    pattern:
      /^\W{0,4}(?:(?:also |must |further |don['’]t miss|you may (?:also )?(?:like|be interested in)|you might (?:also )?like|recommended|related|see also|read also|also see|also watch|also listen|more on this|more from|more like this|up next|next up|in case you missed it|icymi|explainers?|explained|in pictures|in photos|gallery|podcast|opinion|watch|video|listen|read|live)\s?(?:read|reading|stories|story|articles?|news|content|topics?|posts?|links?|coverage|videos?|for you)?\s?[:|»>→]|(?:also read|read also|read next|read more|see more|learn more|find out more|view more|show more|load more|continue reading|keep reading|related (?:stories|story|articles?|news|content|topics?|posts?|links?|coverage|reading|videos?)|recommended (?:stories|articles|for you|reading)|more (?:stories|news|articles|headlines|coverage|on this(?: story| topic)?)|you may (?:also )?(?:like|be interested in)|you might (?:also )?like|must read|don['’]t miss|what to read next|read the full|read full|see also|editor['’]?s['’]? (?:picks?|choice)|most (?:read|popular|viewed|shared|commented)|trending(?: now| stories| topics)?|latest (?:news|stories|headlines|videos)|top (?:stories|news|picks)|popular (?:stories|posts|now|articles)|click (?:here|to)|tap (?:here|to)|swipe (?:to|for)|watch (?:live|now|the video|more)|listen (?:to this|now|live))\b)/i,
    maxLength: 220,
    removes: 'Also read: Five things to know about the fishing quota',
    keeps: 'Read together, the two statements leave little room for a compromise.',
  },
  {
    id: 'tags',
    pattern:
      /^\W{0,3}(?:tags?|tagged(?: (?:as|in|with))?|topics?|key ?words?|categor(?:y|ies)|filed (?:under|in)|posted (?:in|under)|labels?|hash ?tags?|related tags|sections?|in this story|more about|more on|explore more|mentioned in this (?:article|story))\s*(?:[:|»>]|$)/i,
    removes: 'Tags: diplomacy, fishing, quota',
    keeps: 'Tags that the coast guard had fixed to the nets proved the claim.',
  },
  {
    id: 'hashtags',
    pattern: /^(?:[#@][\p{L}\p{N}_]{2,60}[\s,|]*)+$/u,
    removes: '#Diplomacy #Fishing #Lima',
    keeps: '#Diplomacy was the only word of his message that evening.',
  },
  {
    id: 'share',
    pattern: new RegExp(
      `^\\W{0,3}(?:(?:share|tweet|send|e-?mail|print|save|bookmark|like|follow)(?: this| the)?(?: article| story| post| page| news| via| on| to| with| us| link)?[\\s:|,/·•()]*)?(?:${NETWORK}[\\s:|,/·•&()\\d]*){1,14}$`,
      'i',
    ),
    maxLength: 160,
    removes: 'Share this article: Facebook Twitter WhatsApp Email',
    keeps: 'Share prices in Lima fell after the talks had broken down.',
  },
  {
    id: 'follow-us',
    pattern:
      /^\W{0,3}(?:(?:please )?(?:follow|like|join|find|add|connect with|subscribe to|make) (?:us|our|me|him|her|them|@\w+) (?:on|at|as|in|page|channel|community|a preferred)\b|(?:follow|like|join|add|make) [\p{L} ]{1,40} (?:on (?:facebook|twitter|x\b|instagram|youtube|telegram|whatsapp|linkedin|google)|(?:a|your) preferred source)|click to share|share (?:this|it) (?:on|with|via)\b|share (?:this|the) (?:article|story|post|page)\b|download (?:our|the) .{0,40}\bapp\b|get (?:our|the) .{0,40}\bapp\b|get it on google play|available on the app store|send (?:us )?(?:your )?(?:tips?|feedback|an? e-?mail)\b|tell us what you think|what do you think\?|have (?:your say|a (?:story|news )?tip)|opens? in (?:a )?new (?:window|tab))/iu,
    removes: 'Follow us on Facebook and join our WhatsApp channel for the latest stories.',
    keeps: 'Follow-up talks in Lima are to deal with the fishing quota.',
  },
  {
    id: 'follow-us-there',
    pattern:
      /\b(?:like|follow|join|find|visit|subscribe to) us (?:on|at|via) (?:our )?(?:facebook|twitter|x\b|instagram|youtube|telegram|whatsapp|linkedin|google|threads|tiktok)/i,
    removes: 'For more stories from the harbour, like us on Facebook or write to the editor.',
    keeps: 'They will like us on the day when we leave, the general said of the islanders.',
  },
  {
    id: 'breadcrumb',
    pattern: /^(?:home ?(?:page)?\s?[/|•·\\]\s?\S.{0,200}$|[^.!?>»›→]{1,60}(?:\s?[>»›→]\s?[^!?>»›→]{1,160}){1,6}$)/iu,
    removes: 'Home » World » Fishing talks open in Lima',
    keeps: 'The ministry keeps a list of all vessels of more than 20 metres.',
  },
  {
    id: 'address-line',
    pattern:
      /^\W{0,3}(?:(?:short ?(?:link|url)|perma ?link|link|url|source url|web ?site|web)\s*:?\s*(?:https?:\S*|www\.\S*)?|https?:\/\/\S+|www\.\S+|\S+@\S+\.\S+|e-?mail\s*:\s*\S+@\S+)$/i,
    removes: 'Short link: https://news.example/s/1234',
    keeps: 'Link the two questions and neither will be solved, he warned.',
  },
];

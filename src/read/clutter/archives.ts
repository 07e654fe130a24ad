// What archives and live pages say of themselves around an article: how it was scanned, where it stood in print, that
// the coverage is over.
import type { LineRule } from './rule.ts';

export const ARCHIVE_RULES: readonly LineRule[] = [
  {
    id: 'scan-notice',
    pattern:
      /^\W{0,3}(?:this|what you see|you are (?:reading|seeing)|the text (?:above|below)) (?:(?:article|story|page|text|item|report) )?(?:is|was|has been)\b.{0,40}\b(?:digiti[sz]ed|scan(?:ned)? (?:of|from|copy|version|page|article)|(?:transcribed|generated|converted) (?:automatically |by |from |using |with )+(?:ocr|a computer|software|machine|microfilm|the print|volunteers)|ocr|facsimile)\b|\b(?:digiti[sz]ation process|text recognition|ocr)\b.{0,60}\b(?:errors?|mistakes?|problems?|misread)\b/i,
    maxLength: 500,
    removes:
      'This is a scan of a page from the bound volumes of the Gazette. The scanner has misread a word here and there.',
    keeps: 'This is a scandal, the envoy said when he saw the page that the scanner of the customs had shown.',
  },
  {
    id: 'stood-in-print',
    pattern:
      /^\W{0,3}(?:an? (?:\w+ )?|the )?version of (?:this|the) (?:article|story|report|piece|column|review|archives?|editorial)\b.{0,30}\b(?:appear(?:s|ed)|ran|runs|was (?:printed|published)|is (?:printed|published))\b/i,
    maxLength: 400,
    removes: 'A version of this report ran on Page 4 of the harbour edition. Order copies | Back numbers',
    keeps: 'A version of the plan ran to forty pages, too many for both parliaments.',
  },
  {
    id: 'archive-access',
    pattern:
      /^\W{0,3}(?:(?:access to .{1,60}|(?:the|our|this) (?:\w+ ){0,2}archives?) (?:is|are) (?:(?:an? )?(?:exclusive |special )?(?:benefit|service|feature|privilege)|open|available|reserved|free)\b.{0,30}\b(?:for|to)\b.{0,60}\b(?:subscribers?|readers|members|cardholders)\b.{0,60}$|(?:the )?\p{L}{3,30} is (?:an? (?:exclusive |special )?(?:benefit|service|feature|privilege) (?:for|of)|(?:open|available) only to)\b.{0,60}\b(?:subscribers?|readers)\b.{0,60}$)/iu,
    removes: 'Our print archive is open only to members and to readers of the paper.',
    keeps: 'The archive is open to historians of both countries, the ministers agreed.',
  },
  {
    id: 'edited-extract',
    pattern:
      /^\W{0,3}this is an? (?:(?:edited|abridged|shortened|condensed|translated)(?: and | )?){1,3}(?:extract|excerpt|version|transcript)(?:\W{0,3}$|\s?[.|•·]|\s(?:of|from) (?:an?|the|this|our) (?:longer |original )?(?:article|interview|report|editorial|column|story|piece|essay|broadcast)\b)/i,
    maxLength: 240,
    removes: '• This is an abridged extract. Topics: Peru | Fish',
    keeps: 'This is an edited version of the draft that Chile had sent, Peru complained.',
  },
  {
    id: 'live-notice',
    pattern:
      /^\W{0,3}(?:(?:this|our|the) live ?(?:coverage|blog|page|feed|updates?|ticker|stream|reporting)\b (?:has|have|is|was) (?:now )?(?:ended|closed|over|finished|paused|moved)\b|all times (?:are (?:in )?|in |local)\b.{0,60}$|(?:we['’]re|we are) (?:now )?(?:closing|ending|pausing|wrapping up) (?:our|this|the) (?:live ?)?(?:coverage|blog|page)\b.{0,60}$|(?:that['’]s|that is) (?:all|it) (?:for|from) (?:now|today|tonight|us|our live\b.{0,30})\W{0,3}$)/i,
    removes: 'This live coverage is over. All times are in Lima (GMT-5). Reload | Newest first',
    keeps: 'This live coverage of the trial cost the station its licence, which angered Chile.',
  },
];

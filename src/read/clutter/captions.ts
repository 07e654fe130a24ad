// Captions and credits of pictures: they name people and places, but nothing that the article reports.
import { ANY_AGENCY } from './agencies.ts';
import type { LineRule } from './rule.ts';

const PICTURE =
  '(?:photo(?:graph|graphy)?|picture|image|pic|foto|illustration|graphic|video|footage|screengrab|screenshot|map|infographic|cartoon)';

export const CAPTION_RULES: readonly LineRule[] = [
  {
    id: 'caption-label',
    pattern: new RegExp(
      `^\\W{0,3}(?:file |stock |handout |archive |courtesy |cover |lead |main |featured )?${PICTURE}s?(?: (?:credits?|sources?|captions?|copyright|by|courtesy|courtesy of|from|taken by))?\\s*(?:[:|/©]|, (?=getty|reuters|afp|ap\\b|epa|pa\\b))`,
      'i',
    ),
    maxLength: 500,
    removes: 'Photo: Jane Example / Harbour Pictures',
    keeps: 'Photos from the harbour show two grey patrol boats beside the pier.',
  },
  {
    id: 'caption-broadcaster',
    pattern: /^(?:image|media|video|picture) (?:source|caption|copyright)s?\b,?(?:\s|$)/i,
    maxLength: 500,
    removes: 'Image caption, The two envoys before their morning session',
    keeps: 'Image matters to both governments, the envoy admitted.',
  },
  {
    id: 'caption-credit-in-brackets',
    pattern: new RegExp(
      `[([](?:(?:[^()[\\]]{0,80}[/:,.| ])?(?:${ANY_AGENCY}|(?:[Ff]ile|FILE|[Hh]andout|[Cc]ourtesy)?[ -]?(?:[Pp]hoto|[Ii]mage|[Pp]icture|PHOTO)s?)(?:[/:,.|& ][^()[\\]]{0,80})?|[Ff]ile|FILE|[Ss]upplied|[Ss]creengrab)[)\\]]$`,
    ),
    maxLength: 500,
    removes: 'The foreign ministers of both countries before the cameras in Lima on Monday. (Ana Ruiz/AFP)',
    keeps: 'The offer was first reported by the Associated Press (AP).',
  },
  {
    id: 'caption-credit-at-end',
    pattern: new RegExp(
      `(?:\\b(?:REUTERS|AFP|AP|EPA|EPA-EFE|TASS|Reuters|Sputnik|Xinhua|Kyodo|Yonhap|Getty Images|NurPhoto)\\s?/\\s?[^.!?]{2,60}|[/|•·]\\s?${ANY_AGENCY}|\\b(?:via|AP|AFP|Reuters|Xinhua|Kyodo|TASS)\\s(?:[Pp]hoto(?:/[^.!?]{2,60})?|Getty Images|REUTERS|AP|AFP)|\\b(?:Getty Images|Shutterstock|Wikimedia Commons|EPA-EFE)|\\b(?:[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage)s?(?: [Cc]redits?| [Bb]y| [Cc]ourtesy(?: of)?)?\\s?:\\s?[^.!?]{2,80}|\\b[Cc]redit:\\s?[^.!?]{2,80}|[Pp]hotos?(?:graphs?)? by [^.!?]{2,60}\\.?|©\\s?[^.!?]{2,60})$`,
    ),
    maxLength: 500,
    removes: 'Fishermen unload their catch at dawn in the port of Callao. REUTERS/Ana Ruiz',
    keeps: 'The letter was shown to reporters of Reuters and two other agencies.',
  },
  {
    id: 'caption-file-photo',
    pattern:
      /^(?:FILE\s?(?:[-–—:.]|PHOTO\b)|\(?file (?:photo|picture|image)s?\b|(?:in )?this (?:undated |combination |combo |handout |file |still |video |satellite |aerial |screen |grab )*(?:photo|photograph|picture|image|grab|still|frame grab|handout)s?\b.{0,120}\b(?:released|provided|taken|made|shows?|photo)\b|combination (?:photo|picture)|handout (?:photo|picture|image)|undated (?:file )?(?:photo|picture))/i,
    maxLength: 500,
    removes: 'FILE - In this March 3, 2016, file photo, the two ministers shake hands before a meeting.',
    keeps: 'Files released by the archive show how the two ministers came to terms.',
  },
  {
    id: 'caption-positions',
    pattern:
      /\((?:L|R|C|L-R|left|right|cent(?:er|re)|pictured(?: [a-z]+)?|2nd [LR]|(?:second|third|far|top|bottom|front|back|from|first)[ -](?:from )?(?:left|right|row|L|R|cent(?:er|re)))\)|, (?:left|right|cent(?:er|re)|second from (?:left|right)), (?:and|shakes?|speaks?|meets?|greets?|walks?|talks?|poses?|with)\b|\b(?:left to right|from left:)/,
    removes: 'President Ana Ruiz (L) and Prime Minister Paul Moreau (R) greet each other before talks.',
    keeps: 'The coalition of the left and the right, he said, was close to breaking apart.',
  },
];

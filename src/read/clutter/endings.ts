// Headings under which a page goes on after its article has ended.
import type { LineRule } from './rule.ts';

export const ENDING_RULES: readonly LineRule[] = [
  {
    id: 'comments-section',
    pattern:
      /^\W{0,3}(?:(?:leave|post|add|write|submit) (?:a|your) (?:comment|reply)|\d+ (?:comments?|thoughts?|responses?|replies)(?: (?:on|to)\b.{0,160})?|(?:readers?['’]? |user )?comments?(?: \(\d+\))?)\W{0,3}$/i,
    ends: 'always',
    removes: 'Leave a comment',
    keeps: 'Comments by both governments are expected in the morning.',
  },
  {
    id: 'author-section',
    pattern: /^\W{0,3}(?:about (?:the|our) (?:authors?|writers?|contributors?|reporters?)|(?:the )?authors?)\W{0,3}$/i,
    ends: 'always',
    removes: 'About the author',
    keeps: 'The author of the plan left the talks at noon.',
  },
  {
    id: 'related-section',
    pattern:
      /^\W{0,3}(?:most (?:read|popular|viewed|shared|commented)|(?:now )?trending(?: now| topics| stories)?|editor['’]?s?['’]? (?:picks?|choice)|more (?:from|stories|news|articles|headlines|on this|like this)|(?:from )?around the web|from the web|you (?:may|might) (?:also |be )?(?:like|interested in)|recommended|related|(?:other|latest|top|popular|featured|similar) (?:articles?|stories|news|posts?|headlines|videos)|(?:recommended|related|suggested) (?:articles?|stories|story|posts?|news|content|links|reading|coverage|topics?|for you)|(?:read|see|up) (?:next|also)|also (?:read|in the news)|what (?:to|others) read(?: next)?)\b.{0,40}$/i,
    maxLength: 80,
    ends: 'before-links',
    removes: 'Related articles',
    keeps: 'Related questions were put off until the spring, both envoys said.',
  },
];

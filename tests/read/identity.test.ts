// One article, one id, whatever the spelling of its address.
import { describe, expect, it } from 'vitest';
import { articleId, canonicalUrl, hashText } from '../../src/read/identity.ts';

describe('canonicalUrl', () => {
  it('gives many spellings of an address one form', () => {
    for (const spelling of [
      'HTTPS://News.Example/world/quota',
      'https://news.example:443/world/quota/',
      'https://news.example/world/quota?utm_source=x&utm_medium=y#top',
      ' https://news.example/world/quota?fbclid=1&gclid=2 ',
    ]) {
      expect(canonicalUrl(spelling)).toBe('https://news.example/world/quota');
    }
  });

  it('keeps what tells pages apart', () => {
    expect(canonicalUrl('https://news.example/read?id=5&utm_campaign=z')).toBe('https://news.example/read?id=5');
    expect(canonicalUrl('http://news.example')).toBe('http://news.example/');
    expect(canonicalUrl('https://news.example/World/Quota')).toBe('https://news.example/World/Quota');
  });

  it('is null for what is no address of a page', () => {
    for (const value of ['', 'quota', '/world/quota', 'ftp://news.example/', 'javascript:alert(1)', 'http://']) {
      expect(canonicalUrl(value)).toBeNull();
    }
  });
});

it('names an article by its address, else by its text', () => {
  const hash = hashText('A text.');
  expect(articleId(null, hash)).toBe(`text:${hash.slice(0, 32)}`);
  expect(articleId('https://news.example/', hash)).toBe(`url:${hashText('https://news.example/').slice(0, 32)}`);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, MAX_DOCUMENT_BYTES } from './decode.ts';
import { IngestError } from './ingest-error.ts';

const SENTENCE = 'The minister said: “Talks on Türkiye’s request resume today.”';

function utf16(text: string, order: 'le' | 'be', mark = true): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

function codeOf(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    return error instanceof IngestError ? error.code : 'another error';
  }
  return undefined;
}

describe('decode', () => {
  it('reads UTF-8 without touching it', () => {
    const text = ` a\r\n\u00e9e\u0301 ${SENTENCE} 👍\t`;
    expect(decode(Buffer.from(text))).toEqual({ text, encoding: 'utf-8' });
  });

  it('drops a byte order mark', () => {
    expect(decode(Buffer.from(`\ufeff${SENTENCE}`)).text).toBe(SENTENCE);
  });

  it.each([
    ['UTF-16LE with a mark', utf16(SENTENCE, 'le'), 'utf-16le'],
    ['UTF-16BE with a mark', utf16(SENTENCE, 'be'), 'utf-16be'],
    ['UTF-16LE without a mark', utf16(SENTENCE, 'le', false), 'utf-16le'],
    ['UTF-16BE without a mark', utf16(SENTENCE, 'be', false), 'utf-16be'],
  ])('reads %s', (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text: SENTENCE, encoding });
  });

  it('reads Windows-1252, curly quotation marks included', () => {
    const bytes = Buffer.from('The Elys\u00e9e said: \u0093We won\u0092t.\u0094', 'latin1');
    expect(decode(bytes)).toEqual({ text: 'The Elysée said: “We won’t.”', encoding: 'windows-1252' });
  });

  it('follows a declared charset', () => {
    const bytes = Buffer.from([0xec, 0xe8, 0xf0, 0x20, 0x69, 0x73]);
    expect(decode(bytes, 'windows-1251')).toEqual({ text: 'мир is', encoding: 'windows-1251' });
  });

  it.each([
    ['no bytes', Buffer.alloc(0), 'empty'],
    ['white space only', Buffer.from(' \n\t\n'), 'empty'],
    ['a mark and nothing else', Buffer.from('\ufeff'), 'empty'],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'binary'],
    ['a ZIP archive', Buffer.from('PK\u0003\u0004\u0014'), 'binary'],
    ['random bytes', Buffer.from(Array.from({ length: 500 }, (_, i) => (i * 7919 + (i % 13) * 31) % 256)), 'binary'],
    ['zeros', Buffer.alloc(100), 'binary'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'encoding'],
    ['UTF-16 of an odd length', Buffer.concat([utf16('Hello', 'le'), Buffer.from([0x41])]), 'encoding'],
    ['damaged UTF-8', Buffer.concat([Buffer.from(SENTENCE), Buffer.from([0xe2, 0x80])]), 'encoding'],
    ['Cyrillic in one byte', Buffer.from('cfe5f0e5e3eee2eef0fb20e2eee7eee1edeee2fff2f1ff', 'hex'), 'encoding'],
    ['too many bytes', Buffer.alloc(MAX_DOCUMENT_BYTES + 1, 0x61), 'too-long'],
  ])('refuses %s', (_, bytes, code) => {
    expect(codeOf(() => decode(bytes))).toBe(code);
  });

  it('says where damaged UTF-8 is damaged', () => {
    expect(() => decode(Buffer.from([0xc3, 0xa9, 0x41, 0xff, 0x42]))).toThrow('byte 4');
  });

  it('decodes or refuses whatever bytes there are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(codeOf(() => decode(bytes))).not.toBe('another error');
      }),
    );
  });

  it('gives back every text that was written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (words) => {
        const text = `Talks: ${words}`;
        fc.pre(!/\p{Cc}|\ufeff/u.test(text));
        expect(decode(Buffer.from(text)).text).toBe(text);
      }),
    );
  });
});

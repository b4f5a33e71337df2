// Text packed for storage.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from '../../functions/lib/pack.ts';

test('whatever is packed comes back as it was, Russian and Chinese too', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('snapshot', 'events', 'message'),
      fc.string({ unit: 'binary' }),
      (kind, text) => {
        const wellFormed = text.toWellFormed();
        expect(unpack(pack(kind, wellFormed))).toBe(wellFormed);
      },
    ),
  );
  expect(unpack(pack('events', '[{"place":"Казань"},{"place":"义乌市"}]'))).toContain('义乌市');
});

test('what was packed by the first version of each dictionary can be read for ever', () => {
  expect(unpack('1w9KpxhYQtQA=')).toBe('{"carrier":"cdek","status":"in_transit"}');
  expect(unpack('2i67GnM7Fmt1rYwE=')).toBe('[{"step":"arrived","place":"Москва"}]');
  expect(unpack('3w5K7sXmmFgA=')).toBe('{"carrier":"cdek","status":"in_transit"}');
  expect(unpack('4i67GXIiMdRKqNhYA')).toBe('[{"step":"arrived","place":"Москва"}]');
  expect(unpack('5w57magE=')).toBe('{"type":"ORDER_STATUS"}');
});

test('JSON that was stored before there was a dictionary is read as it is', () => {
  expect(unpack('{"carrier":"cdek"}')).toBe('{"carrier":"cdek"}');
  expect(unpack('[]')).toBe('[]');
});

test('what a later version packed is refused, not misread', () => {
  expect(() => unpack('9AAAA')).toThrow('dictionary');
});

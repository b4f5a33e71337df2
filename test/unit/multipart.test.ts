// Forms taken apart as they come in, however they are cut into pieces, and what they cost in memory.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readForm } from '../../functions/lib/form.ts';
import { MultipartReader, type SentFile } from '../../functions/lib/multipart.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** In pieces of these lengths, over and over. */
function read(body: Uint8Array, boundary: string, lengths: readonly number[]): MultipartReader {
  const reader = new MultipartReader(boundary, 1_000_000);
  for (let at = 0, turn = 0; at < body.length; turn++) {
    const length = lengths[turn % lengths.length] ?? 1;
    reader.add(body.subarray(at, at + length));
    at += length;
  }
  return reader;
}

const Content = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
  fc.constantFrom(
    '\r\n',
    '\r\n--',
    '\r\n--b',
    '\r\n--bb',
    '--b--',
    '\n--b\n',
    '\r',
    '',
    '\r\n\r\n',
  ),
);

test('a form is read as the runtime reads it, wherever its bytes are cut into pieces', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          name: fc.constantFrom('body', 'photos', 'имя', 'a"b'),
          content: Content,
          isFile: fc.boolean(),
        }),
        { maxLength: 5 },
      ),
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }),
      async (parts, lengths) => {
        const form = new FormData();
        for (const { name, content, isFile } of parts) {
          if (isFile) form.append(name, new Blob([content]), 'фото 1.jpg');
          else form.append(name, content);
        }
        const sent = new Response(form);
        const type = sent.headers.get('content-type') ?? '';
        const body = new Uint8Array(await sent.arrayBuffer());
        const known = await new Response(body, { headers: { 'content-type': type } }).formData();
        const reader = read(body, type.split('boundary=')[1] ?? '', lengths);
        const files = [...reader.files].flatMap(([name, some]) =>
          some.map((file) => [name, file.name, file.size, textOf(file.take())]),
        );
        const [texts, wanted]: [unknown[], unknown[]] = [[], []];
        for (const [name, value] of known) {
          if (typeof value === 'string') texts.push([name, value]);
          else wanted.push([name, value.name, value.size, textOf(await value.bytes())]);
        }
        expect(reader.isWhole).toBe(true);
        expect([...reader.fields]).toEqual(texts);
        expect(files.sort()).toEqual(wanted.sort());
      },
    ),
    { numRuns: 300 },
  );
});

test('what only looks like a border stays in the file', () => {
  const content = 'x\r\n--bx\r\n-\r\n--b-\r\n--b\r';
  const body = `--b\r\ncontent-disposition: form-data; name=f; filename=a\r\n\r\n${content}\r\n--b--\r\n`;
  for (const length of [1, 2, 3, 7, 1000]) {
    const [file] = read(bytesOf(body), 'b', [length]).files.get('f') ?? [];
    expect(textOf(file?.take() ?? new Uint8Array())).toBe(content);
  }
});

test('a form that breaks off before its last border has no fields and no files', async () => {
  const body = '--b\r\ncontent-disposition: form-data; name="a"\r\n\r\nx\r\n--b\r\ncontent-dis';
  const form = await readForm(requestOf([bytesOf(body)]), 10_000);
  expect([[...form.fields], form.files.size, form.isCut]).toEqual([[], 0, false]);
});

test('texts beyond a megabyte are refused, lines before a part beyond 64 KB end the form', async () => {
  const head = '--b\r\ncontent-disposition: form-data; name="a"\r\n\r\n';
  const long = requestOf([bytesOf(head), new Uint8Array(1_100_000)]);
  await expect(readForm(long, 40_000_000)).rejects.toMatchObject({ slug: 'body-too-large' });
  expect(read(bytesOf(`--b\r\n${'x'.repeat(70_000)}`), 'b', [500]).isWhole).toBe(true);
});

test('a form of the four largest photos takes less than 64 MB while it is read and its photos are stored', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const before = bytesHeld(collect);
  let most = 0;
  const note = () => {
    most = Math.max(most, bytesHeld(collect) - before);
  };
  const form = await readForm(photos(4, 10 * MEGABYTE - 1_000, note), 40 * MEGABYTE);
  note();
  const files = form.files.get('photos') ?? [];
  expect([files.length, form.isCut]).toEqual([4, false]);
  // As keepPhoto does it: without its metadata it is another one, and the store may hold a third.
  const keep = (file: SentFile): number => {
    const taken = file.take();
    const stored = [taken.slice(), taken.slice()];
    note();
    return stored[1]?.length ?? 0;
  };
  for (const file of files) expect(keep(file)).toBe(file.size);
  expect(most).toBeGreaterThan(39 * MEGABYTE);
  expect(most).toBeLessThan(64 * MEGABYTE);
});

const MEGABYTE = 1_048_576;

function bytesHeld(collect: () => void): number {
  // Buffers are freed beside the first collection.
  collect();
  collect();
  return process.memoryUsage().arrayBuffers;
}

/** Pieces as they come from the network. */
function photos(count: number, size: number, note: () => void): Request {
  function* pieces(): Generator<Uint8Array> {
    for (let i = 0; i < count; i++) {
      yield bytesOf(
        `--b\r\ncontent-disposition: form-data; name="photos"; filename="${i}.jpg"\r\n\r\n`,
      );
      for (let left = size; left > 0; left -= 65_536) {
        yield new Uint8Array(Math.min(left, 65_536)).fill(i);
      }
      note();
      yield bytesOf('\r\n');
    }
    yield bytesOf('--b--\r\n');
  }
  return requestOf(pieces());
}

function requestOf(pieces: Iterable<Uint8Array>): Request {
  const iterator = pieces[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const { value, done } = iterator.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
    },
    { highWaterMark: 0 },
  );
  return new Request('https://desk.test/', {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
    body,
    duplex: 'half',
  } as RequestInit);
}

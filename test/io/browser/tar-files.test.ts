import { expect, test } from 'vitest';
import { tarFiles } from '../../../src/io/browser/tar-files.ts';

/** A ustar archive as POSIX describes it, with the fields that matter here. */
function archive(entries: readonly { name: string; type: string; content: string }[]): Uint8Array {
  const blocks = entries.flatMap(({ name, type, content }) => {
    const header = Buffer.alloc(512);
    header.write(name, 0, 'latin1');
    header.write(`${content.length.toString(8).padStart(11, '0')} `, 124, 'latin1');
    header.write(type, 156, 'latin1');
    const body = Buffer.alloc(Math.ceil(content.length / 512) * 512);
    body.write(content, 'latin1');
    return [header, body];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

const read = (bytes: Uint8Array): [string, string][] =>
  tarFiles(bytes).map(({ name, bytes: content }) => [name, Buffer.from(content).toString('latin1')]);

test('regular files come with name and content, folders are passed over', () => {
  const long = 'x'.repeat(513);
  const entries = [
    { name: 'lib/', type: '5', content: '' },
    { name: 'lib/a.so', type: '0', content: 'one' },
    { name: 'empty', type: '0', content: '' },
    { name: 'lib/b.so', type: '0', content: long },
  ];
  expect(read(archive(entries))).toEqual([
    ['a.so', 'one'],
    ['empty', ''],
    ['b.so', long],
  ]);
});

test('a name cannot lead out of the folder', () => {
  expect(read(archive([{ name: '../../etc/passwd', type: '0', content: 'x' }]))).toEqual([['passwd', 'x']]);
});

test('an empty archive holds nothing', () => {
  expect(read(Buffer.alloc(0))).toEqual([]);
});

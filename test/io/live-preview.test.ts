import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LivePreview, openLivePreview } from '../../src/io/live-preview.ts';

const PAGE = `<html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:"></head><body>one</body></html>`;

let preview: LivePreview;
beforeEach(async () => {
  preview = await openLivePreview(0);
});
afterEach(() => preview.close());

describe('openLivePreview', () => {
  test('serves the report with its one listening script allowed, on this machine only', async () => {
    preview.show(PAGE);
    expect(new URL(preview.address).hostname).toBe('127.0.0.1');
    const html = await (await fetch(preview.address)).text();
    expect(html).toContain('<body>one<script>');
    expect(html).toMatch(/content="default-src 'none'; img-src data:; script-src 'sha256-[^']+'; connect-src 'self'"/u);
  });

  test('adds to the scripts that a report allows already', async () => {
    preview.show(PAGE.replace('img-src', "script-src 'sha256-abc'; img-src"));
    expect(await (await fetch(preview.address)).text()).toMatch(/script-src 'sha256-abc' 'sha256-[^']+'; img-src/u);
  });

  test('turns away whoever calls it by another name, and other addresses', async () => {
    preview.show(PAGE);
    expect(await statusFor('evil.example')).toBe(403);
    expect((await fetch(new URL('/etc/passwd', preview.address))).status).toBe(404);
  });

  test('tells open pages of a new report and of what stands in its way', async () => {
    const response = await fetch(new URL('/changes', preview.address));
    const events = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    preview.show(PAGE);
    preview.warn('two errors');
    let said = '';
    while (!said.includes('two errors')) said += (await events?.read())?.value ?? '';
    expect(said).toBe('event: shown\ndata: ""\n\nevent: warned\ndata: "two errors"\n\n');
    await events?.cancel();
  });
});

const statusFor = (host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    request(preview.address, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newSecret, signedHeaders } from './sign.ts';

const body = '{"type":"customer.erased","timestamp":"2026-03-01T09:30:00.000Z","data":{"customer":{"id":"0199d0a0-0000-7000-8000-000000000001"}}}';
const [current, previous] = [newSecret(), newSecret()];
let url: string;
let folder: string;
let program: ReturnType<typeof spawn>;
const lines: string[] = [];

beforeAll(async () => {
  const document = await readFile(new URL('../../../../docs/webhooks.md', import.meta.url), 'utf8');
  const source = /```js\n(?<source>[\s\S]+?)```/.exec(document)?.groups?.source ?? '';
  folder = await mkdtemp(join(tmpdir(), 'receiver-'));
  await writeFile(join(folder, 'receiver.mjs'), source);
  const port = await freePort();
  url = `http://127.0.0.1:${port}/hook`;
  program = spawn(process.execPath, [join(folder, 'receiver.mjs')], { env: { ...process.env, PORT: String(port), WEBHOOK_SECRETS: `${current} ${previous}` }, stdio: ['ignore', 'pipe', 'inherit'] });
  const output = createInterface({ input: program.stdout ?? expect.fail() });
  output.on('line', (line) => lines.push(line));
  await once(output, 'line');
});
afterAll(async () => {
  program.kill();
  await rm(folder, { recursive: true });
});

const post = async (headers: Record<string, string>, text = body) => (await fetch(url, { method: 'POST', headers, body: text })).status;

test('the receiver of the documentation takes what is signed, under the new and the old secret, and handles it once', async () => {
  const signed = signedHeaders([current], { id: 'msg_1', body }, new Date());
  expect([await post(signed), await post(signed)]).toEqual([204, 204]);
  expect(await post(signedHeaders([newSecret(), previous], { id: 'msg_2', body }, new Date()))).toBe(204);
  await expect.poll(() => lines.filter((line) => line.includes('customer.erased'))).toHaveLength(2);
});

test('the receiver of the documentation refuses what is changed, old, signed by others, or not signed', async () => {
  const signed = signedHeaders([current], { id: 'msg_3', body }, new Date());
  expect(await post(signed, body.replace('erased', 'opened'))).toBe(401);
  expect(await post({ ...signed, 'webhook-id': 'msg_4' })).toBe(401);
  expect(await post(signedHeaders([current], { id: 'msg_3', body }, new Date(Date.now() - 600_000)))).toBe(401);
  expect(await post(signedHeaders([newSecret()], { id: 'msg_3', body }, new Date()))).toBe(401);
  expect(await post({})).toBe(401);
  expect(await post({ ...signed, 'webhook-signature': 'v1,' })).toBe(401);
  expect(await post({ ...signed, 'webhook-timestamp': 'soon' })).toBe(401);
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

import { createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { FlattenedEncrypt, FlattenedSign, GeneralSign } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeCertificate } from '../server/keys/make-certificate.ts';
import { RefusedVcon } from '../read/refused-vcon.ts';
import { encryptVcon } from './encrypt-vcon.ts';
import { openVcon } from './open-vcon.ts';
import { signVcon } from './sign-vcon.ts';
import type { VconKey } from './vcon-key.ts';

const uuid = randomUUID();
const vcon = { vcon: '0.4.0', uuid, created_at: '2026-03-01T10:00:00Z', parties: [{ role: 'customer' }], dialog: [], subject: 'Grüße' };
let key: VconKey;
let other: VconKey;
beforeAll(async () => {
  [key, other] = await Promise.all([makeKey('chair.example.org'), makeKey('other.example.org')]);
});

async function makeKey(house: string): Promise<VconKey> {
  const { privateKey, certificate } = await makeCertificate('Testhaus', house, new Date());
  return { privateKey: createPrivateKey({ key: privateKey, format: 'der', type: 'pkcs8' }), chain: [certificate.toString('base64')] };
}
const nobody = async () => [];
/** A copy somebody may change. */
// oxlint-disable-next-line typescript/no-explicit-any -- a test reaches into it
const copy = (value: unknown): any => JSON.parse(JSON.stringify(value));
const refusal = (value: unknown, keys = [key.privateKey]) => openVcon(value, async () => keys).then(() => 'opened', (error: unknown) => (error instanceof RefusedVcon ? `${error.field}: ${error.reason}` : Promise.reject(error)));

describe('a signed vCon', () => {
  test('is general JSON with RS256, its certificate and its UUID, and holds what was signed', async () => {
    const signed = copy(await signVcon(vcon, key));
    expect(signed.signatures).toHaveLength(1);
    expect(JSON.parse(Buffer.from(signed.signatures[0].protected, 'base64url').toString())).toEqual({ alg: 'RS256' });
    expect(signed.signatures[0].header).toEqual({ x5c: key.chain, uuid });
    const { value, signer } = await openVcon(signed, nobody);
    expect(value).toEqual(vcon);
    expect(signer).toMatchObject({ subject: 'CN=chair.example.org, O=Testhaus, OU=Ohrensessel', fingerprint: expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/) });
  });

  test('whose content, certificate, UUID or algorithm was exchanged is refused by name', async () => {
    const signed = await signVcon(vcon, key);
    const changed = (change: (signed: ReturnType<typeof copy>) => void) => {
      const each = copy(signed);
      change(each);
      return refusal(each);
    };
    expect(await changed((each) => (each.payload = Buffer.from(JSON.stringify({ ...vcon, subject: 'x' })).toString('base64url')))).toBe('signatures.0.signature: signatureBroken');
    expect(await changed((each) => (each.signatures[0].header.x5c = other.chain))).toBe('signatures.0.signature: signatureBroken');
    expect(await changed((each) => (each.signatures[0].header.x5c = ['AAAA']))).toBe('signatures.0.header.x5c: badCertificate');
    expect(await changed((each) => (each.signatures[0].header.x5c = [...key.chain, ...other.chain]))).toBe('signatures.0.header.x5c: chainBroken');
    expect(await changed((each) => (each.signatures[0].header = { x5u: 'https://example.org/chain.pem' }))).toBe('signatures.0.header.x5c: certificateElsewhere');
    expect(await changed((each) => delete each.signatures[0].header.x5c)).toBe('signatures.0.header.x5c: noCertificate');
    expect(await changed((each) => (each.signatures[0].header.uuid = randomUUID()))).toBe('signatures.0.header.uuid: otherUuid');
    expect(await changed((each) => (each.signatures[0].protected = Buffer.from('{"alg":"none"}').toString('base64url')))).toBe('signatures.0.protected: algorithm');
    expect(await changed((each) => (each.signatures[0].protected = Buffer.from('{"alg":"HS256"}').toString('base64url')))).toBe('signatures.0.protected: algorithm');
    expect(await changed((each) => (each.signatures = []))).toBe('signatures: notSigned');
  });

  test('is verified in every signature it has', async () => {
    const signing = new GeneralSign(Buffer.from(JSON.stringify(vcon)));
    for (const each of [key, other]) signing.addSignature(each.privateKey).setProtectedHeader({ alg: 'RS256' }).setUnprotectedHeader({ x5c: [...each.chain] });
    const twice = copy(await signing.sign());
    expect((await openVcon(twice, nobody)).value).toEqual(vcon);
    twice.signatures[1].signature = twice.signatures[0].signature;
    expect(await refusal(twice)).toBe('signatures.1.signature: signatureBroken');
  });

  test('that repeats protected fields outside, as some write it, is read by the protected ones', async () => {
    const { payload, protected: sealed, signature } = await new FlattenedSign(Buffer.from(JSON.stringify(vcon))).setProtectedHeader({ alg: 'RS256', x5c: [...key.chain], typ: 'JWT' }).sign(key.privateKey);
    const header = { alg: 'RS256', x5c: key.chain, uuid };
    expect((await openVcon({ payload, signatures: [{ protected: sealed, header, signature }] }, nobody)).value).toEqual(vcon);
    const lying = { ...header, x5c: other.chain };
    expect((await openVcon({ payload, signatures: [{ protected: sealed, header: lying, signature }] }, nobody)).signer?.subject).toContain('chair.example.org');
  });
});

describe('an encrypted vCon', () => {
  const sealed = async () => copy(await encryptVcon(await signVcon(vcon, key), uuid, [createPublicKey(other.privateKey), createPublicKey(key.privateKey)]));

  test('is general JSON with A256CBC-HS512 under RSA-OAEP, signed inside, and opens for every recipient', async () => {
    const encrypted = await sealed();
    expect(JSON.parse(Buffer.from(encrypted.protected, 'base64url').toString())).toEqual({ enc: 'A256CBC-HS512' });
    expect(encrypted.unprotected).toEqual({ cty: 'application/vcon', uuid });
    expect(encrypted.recipients.map(({ header }: { header: unknown }) => header)).toEqual([{ alg: 'RSA-OAEP' }, { alg: 'RSA-OAEP' }]);
    expect(JSON.stringify(encrypted)).not.toContain('chair.example.org');
    for (const each of [key, other]) {
      const { value, signer } = await openVcon(encrypted, async () => [generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey, each.privateKey]);
      expect(value).toEqual(vcon);
      expect(signer?.subject).toContain('chair.example.org');
    }
  });

  test('is refused to everybody else, when it was changed, or when it names another conversation', async () => {
    const stranger = generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey;
    const encrypted = await sealed();
    expect(await refusal(encrypted, [stranger])).toBe('recipients: notForUs');
    expect(await refusal(encrypted, [])).toBe('recipients: notForUs');
    expect(await refusal({ ...encrypted, ciphertext: encrypted.ciphertext.replace(/^.../, 'AAA') })).toBe('recipients: notForUs');
    expect(await refusal({ ...encrypted, iv: 7 })).toBe('iv: invalid');
    expect(await refusal({ ...encrypted, unprotected: { ...encrypted.unprotected, uuid: randomUUID() } })).toBe('unprotected.uuid: otherUuid');
  });

  test('for a single recipient in the flattened form, zipped inside, is opened as well', async () => {
    const encrypting = new FlattenedEncrypt(gzipSync(JSON.stringify(vcon))).setProtectedHeader({ alg: 'RSA-OAEP', enc: 'A256CBC-HS512' });
    expect((await openVcon(await encrypting.encrypt(createPublicKey(key.privateKey)), async () => [key.privateKey])).value).toEqual(vcon);
  });

  test('that unpacks to more than a conversation can be, or is wrapped again and again, is refused', async () => {
    const bomb = new FlattenedEncrypt(gzipSync(Buffer.alloc(20_000_000, 0x20))).setProtectedHeader({ alg: 'RSA-OAEP', enc: 'A256GCM' });
    expect(await refusal(await bomb.encrypt(createPublicKey(key.privateKey)))).toBe('ciphertext: notJson');
    let wrapped: object = vcon;
    for (let depth = 0; depth < 4; depth += 1) wrapped = await signVcon({ ...wrapped, uuid } as typeof vcon, key);
    expect(await refusal(wrapped)).toMatch(/nested|otherUuid/);
    expect(await refusal(JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`))).toBe('the whole: nested');
  });
});

test('whatever stands in the wrapping, it is opened or refused by name', async () => {
  const signed = await signVcon(vcon, key);
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom('payload', 'signatures', 'ciphertext', 'recipients', 'protected', 'iv', 'tag'), async (value, field) => {
      for (const each of [value, { ...signed, [field]: value }, { ciphertext: 'AAAA', iv: 'AAAA', tag: 'AAAA', recipients: [{}], [field]: value }]) {
        expect(await refusal(each)).toEqual(expect.any(String));
      }
    }),
    { numRuns: 300 },
  );
});

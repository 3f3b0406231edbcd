import { SignJWT } from 'jose';
import { execFile as execFileCallback, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const execFile = promisify(execFileCallback);

/** Everybody's password in here. */
export const password = 'geheim-genug';

/** A Dovecot and a Postfix of our own, on loopback, with their own ports, folders and certificate. */
export interface MailServers extends AsyncDisposable {
  imapPort: number;
  smtpPort: number;
  /** PEM of the certificate both show. */
  certificate: string;
  /** A token by which an application may enter a mailbox, as whoever issues them signs it. */
  token(address: string): Promise<string>;
  /** Lays a mail into a folder of a mailbox, the inbox if it is named `''`, without signing in. */
  layInto(address: string, folder: string, raw: string): Promise<void>;
  /** Numbers the mails of an inbox anew, as a move to another server does. */
  renumber(address: string): Promise<void>;
  /** What the servers logged so far. */
  log(): Promise<string>;
}

/**
 * Starts both with the given mailboxes; mail to other addresses of their domains is bounced.
 * @param connections how many of a mailbox's programs may be signed in at a time.
 */
export async function startMailServers(addresses: readonly string[], connections = 10): Promise<MailServers> {
  const folder = await mkdtemp(join(tmpdir(), 'mail-peers-'));
  await chmod(folder, 0o755);
  const [imapPort, smtpPort] = [await freePort(), await freePort()];
  const { uid, gid } = await idsOf('mail');
  const mailboxes = join(folder, 'mailboxes');
  await mkdir(mailboxes);
  await chown(mailboxes, uid, gid);
  const pem = { key: join(folder, 'key.pem'), cert: join(folder, 'cert.pem') };
  await execFile('/usr/bin/openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', pem.key, '-out', pem.cert, '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1']);
  const tokenKey = randomBytes(32);
  const dovecot = await startDovecot(folder, { port: imapPort, uid, gid, mailboxes, pem, addresses, connections, tokenKey });
  const postfix = await startPostfix(folder, { port: smtpPort, uid, gid, mailboxes, pem, addresses });
  const log = async () => (await Promise.all(['dovecot.log', 'postfix.log'].map((name) => readFile(join(folder, name), 'utf8').catch(() => '')))).join('\n');
  try {
    await Promise.all([untilOpen(imapPort), untilOpen(smtpPort)]);
  } catch (error) {
    throw new Error(`the mail servers did not start:\n${await log()}`, { cause: error });
  }
  return {
    imapPort,
    smtpPort,
    certificate: await readFile(pem.cert, 'utf8'),
    log,
    token: (address) => new SignJWT({ email: address }).setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).setSubject(address).setIssuedAt().setExpirationTime('1h').sign(tokenKey),
    async layInto(address, folder, raw) {
      const file = join(mailboxes, address, folder && `.${folder}`, 'new', `${Date.now()}.${randomUUID()}.haus`);
      await writeFile(file, raw);
      await chown(file, uid, gid);
    },
    async renumber(address) {
      for (const name of await readdir(join(mailboxes, address))) if (name.startsWith('dovecot')) await rm(join(mailboxes, address, name), { force: true });
    },
    async [Symbol.asyncDispose]() {
      await endPostfix(folder);
      await Promise.all([end(postfix), end(dovecot)]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface About {
  port: number;
  uid: number;
  gid: number;
  mailboxes: string;
  pem: { key: string; cert: string };
  addresses: readonly string[];
}

async function startDovecot(folder: string, { port, uid, gid, mailboxes, pem, addresses, connections, tokenKey }: About & { connections: number; tokenKey: Buffer }): Promise<ChildProcess> {
  const home = join(folder, 'dovecot');
  await mkdir(join(home, 'run'), { recursive: true });
  await mkdir(join(home, 'state'));
  const keys = join(home, 'keys', 'default', 'HS256');
  await mkdir(keys, { recursive: true });
  await writeFile(join(keys, 'default'), tokenKey.toString('base64'));
  await writeFile(join(home, 'tokens.conf'), `introspection_mode = local\nlocal_validation_key_dict = fs:posix:prefix=${join(home, 'keys')}/\nusername_attribute = email\n`);
  await writeFile(join(home, 'users'), addresses.map((address) => `${address}:{PLAIN}${password}:${uid}:${gid}::${join(mailboxes, address)}::\n`).join(''));
  await chmod(join(home, 'users'), 0o644);
  const config = join(home, 'dovecot.conf');
  await writeFile(
    config,
    `protocols = imap
listen = 127.0.0.1
base_dir = ${join(home, 'run')}
state_dir = ${join(home, 'state')}
log_path = ${join(folder, 'dovecot.log')}
ssl = required
ssl_cert = <${pem.cert}
ssl_key = <${pem.key}
first_valid_uid = 1
mail_location = maildir:${mailboxes}/%u
auth_mechanisms = plain login xoauth2 oauthbearer
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = ${join(home, 'tokens.conf')}
}
passdb {
  driver = passwd-file
  mechanisms = plain login
  args = scheme=PLAIN username_format=%u ${join(home, 'users')}
}
userdb {
  driver = passwd-file
  args = username_format=%u ${join(home, 'users')}
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Sent {
    auto = create
    special_use = \\Sent
  }
  mailbox Reklamationen {
    auto = create
  }
}
protocol imap {
  mail_max_userip_connections = ${connections}
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service auth {
  unix_listener ${join(home, 'run', 'postfix-auth')} {
    mode = 0666
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`,
  );
  return spawn('/usr/sbin/dovecot', ['-F', '-c', config], { stdio: 'ignore' });
}

async function startPostfix(folder: string, { port, uid, gid, mailboxes, pem, addresses }: About): Promise<ChildProcess> {
  const home = join(folder, 'postfix');
  const owner = await idsOf('postfix');
  await mkdir(join(home, 'queue'), { recursive: true });
  await mkdir(join(home, 'data'));
  await chown(join(home, 'data'), owner.uid, owner.gid);
  const domains = [...new Set(addresses.map((address) => address.split('@')[1]))];
  await writeFile(join(home, 'boxes'), addresses.map((address) => `${address} ${address}/\n`).join(''));
  await writeFile(
    join(home, 'main.cf'),
    `compatibility_level = 3.6
queue_directory = ${join(home, 'queue')}
data_directory = ${join(home, 'data')}
maillog_file = ${join(folder, 'postfix.log')}
maillog_file_prefixes = /var, /dev/stdout, ${tmpdir()}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = localhost
mydestination =
mynetworks =
alias_maps =
alias_database =
local_recipient_maps =
virtual_mailbox_domains = ${domains.join(', ')}
virtual_mailbox_base = ${mailboxes}
virtual_mailbox_maps = texthash:${join(home, 'boxes')}
virtual_uid_maps = static:${uid}
virtual_gid_maps = static:${gid}
virtual_minimum_uid = 1
virtual_mailbox_limit = 0
message_size_limit = 41943040
smtpd_tls_security_level = encrypt
smtpd_tls_cert_file = ${pem.cert}
smtpd_tls_key_file = ${pem.key}
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = ${join(folder, 'dovecot', 'run', 'postfix-auth')}
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_reject_unlisted_recipient = no
default_transport = error:nothing leaves this machine
relay_transport = error:nothing leaves this machine
minimal_backoff_time = 5s
queue_run_delay = 5s
`,
  );
  const service = (name: string, type: string, command: string, more = '- - n - -') => `${name} ${type} ${more} ${command}\n`;
  await writeFile(
    join(home, 'master.cf'),
    [
      service(`127.0.0.1:${port}`, 'inet', 'smtpd', 'n - n - -'),
      service('pickup', 'unix', 'pickup', 'n - n 60 1'),
      service('cleanup', 'unix', 'cleanup', 'n - n - 0'),
      service('qmgr', 'unix', 'qmgr', 'n - n 300 1'),
      service('tlsmgr', 'unix', 'tlsmgr', '- - n 1000? 1'),
      service('rewrite', 'unix', 'trivial-rewrite'),
      service('bounce', 'unix', 'bounce', '- - n - 0'),
      service('defer', 'unix', 'bounce', '- - n - 0'),
      service('trace', 'unix', 'bounce', '- - n - 0'),
      service('proxymap', 'unix', 'proxymap'),
      service('error', 'unix', 'error'),
      service('retry', 'unix', 'error'),
      service('virtual', 'unix', 'virtual', '- n n - -'),
      service('anvil', 'unix', 'anvil', '- - n - 1'),
      service('scache', 'unix', 'scache', '- - n - 1'),
      service('postlog', 'unix-dgram', 'postlogd', 'n - n - 1'),
    ].join(''),
  );
  return spawn('/usr/sbin/postfix', ['-c', home, 'start-fg'], { stdio: 'ignore' });
}

async function idsOf(user: string): Promise<{ uid: number; gid: number }> {
  const line = (await readFile('/etc/passwd', 'utf8')).split('\n').find((each) => each.startsWith(`${user}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (!uid || !gid) throw new Error(`there is no user ${user}`);
  return { uid: Number(uid), gid: Number(gid) };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function untilOpen(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const socket = connect(port, '127.0.0.1');
    const isOpen = await Promise.race([once(socket, 'connect').then(() => true), once(socket, 'error').then(() => false)]).catch(() => false);
    socket.destroy();
    if (isOpen) return;
    await pause(100);
  }
  throw new Error(`nothing listens at ${port}`);
}

/** The command that was started waits for the master, which has a process of its own and notes its number. */
async function endPostfix(folder: string): Promise<void> {
  const pid = Number((await readFile(join(folder, 'postfix', 'queue', 'pid', 'master.pid'), 'utf8').catch(() => '')).trim());
  if (!pid) return;
  try {
    process.kill(pid, 'SIGTERM');
    for (let attempt = 0; attempt < 50; attempt += 1) {
      process.kill(pid, 0);
      await pause(100);
    }
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await Promise.race([once(child, 'exit'), pause(10_000)]);
  if (child.exitCode === null) child.kill('SIGKILL');
}

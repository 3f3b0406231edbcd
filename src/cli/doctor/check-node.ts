import { ok, fail, type Finding } from './finding.ts';

const needed = 24;

/** The Node that runs this command is the one that would run the server. */
export function checkNode(version = process.versions.node): Finding {
  const isEnough = Number(version.split('.')[0]) >= needed;
  return isEnough ? ok('Node', version) : fail('Node', `${version} is too old`, `Run \`npm ci\`, which brings Node ${needed}, or install it.`);
}

import { tooSmallFor } from '../../contract/legibility.ts';
import { paperNames, type PaperName } from '../../contract/paper.ts';
import { setSheet, type Copy } from '../../contract/sheet/set-sheet.ts';
import type { Sheet } from '../../contract/sheet/sheet.ts';
import type { Fitted } from '../making/draft.ts';

/** Attempts at finding how many voices fit; each takes as long as setting one sheet. */
const attempts = 6;
/** Share of the voices that fit by which the number may fall short. */
const closeEnough = 0.08;

/** Sets a poster on the smallest paper on which all of it can be read; where even A1 is too small, the newest voices that fit it. */
export function fitSheet(copy: Copy): { sheet: Sheet; fitted: Fitted } {
  let paper: PaperName | undefined = 'A4';
  let praises = copy.praises;
  let last = set(copy, paper, praises);
  while (last.tooSmall && paper !== 'A1') {
    // The estimate may be a little too hopeful: then the next one.
    paper = larger(paper, last.tooSmall.needs);
    last = set(copy, paper, praises);
  }
  let tooMany = praises.length;
  let attempt = 0;
  for (; last.tooSmall && praises.length > 1 && attempt < attempts; attempt += 1) {
    tooMany = praises.length;
    praises = praises.slice(0, Math.max(1, Math.min(last.tooSmall.most, tooMany - 1)));
    last = set(copy, paper, praises);
  }
  // The estimate is careful: there may be room for more of them.
  for (; !last.tooSmall && tooMany - praises.length > praises.length * closeEnough && attempt < attempts; attempt += 1) {
    const some = copy.praises.slice(0, Math.floor((praises.length + tooMany) / 2));
    const next = set(copy, paper, some);
    if (next.tooSmall) tooMany = some.length;
    else [praises, last] = [some, next];
  }
  return { sheet: last.sheet, fitted: { paper, ...(praises.length < copy.praises.length && { most: praises.length }) } };
}

function set(copy: Copy, name: PaperName, praises: Copy['praises']) {
  const orientation = copy.choice.paper.name === 'own' ? 'portrait' : copy.choice.paper.orientation;
  const paper = { name, orientation };
  const sheet = setSheet({ ...copy, choice: { ...copy.choice, paper }, praises });
  return { sheet, tooSmall: tooSmallFor({ smallest: sheet.smallest, voices: praises.length, paper }) };
}

function larger(paper: PaperName, needs: PaperName | undefined): PaperName {
  const next = paperNames.indexOf(paper) + 1;
  return paperNames[Math.max(next, needs === undefined ? paperNames.length - 1 : paperNames.indexOf(needs))] ?? 'A1';
}

import type { Deed } from '../../contract/deeds.ts';
import type { Doors } from '../doors.ts';

/** Does one deed through the doors. */
export async function doDeed(doors: Doors, deed: Deed): Promise<void> {
  switch (deed.do) {
    case 'begin':
      return void (await doors.begin(deed));
    case 'say':
      return void (await doors.say(deed));
    case 'serve':
      return void (await doors.serve(deed));
    case 'release':
      return doors.release(deed);
    case 'close':
      return doors.close(deed);
    case 'speaker-joined':
      return doors.speakerJoined(deed);
    case 'speaker-left':
      return doors.speakerLeft(deed);
    case 'consent':
      return void (await doors.consent(deed));
  }
}

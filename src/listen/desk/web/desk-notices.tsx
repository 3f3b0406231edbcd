import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { VisuallyHidden } from '#platform/ui/visually-hidden.tsx';
import { Filled } from '#web/navigation/filled.tsx';
import { VisitRequests } from './chair/visit-requests.tsx';
import styles from './desk-page.module.css';
import { DoorAlarm } from './door/door-alarm.tsx';
import { aboveDesk } from './slots.ts';
import { useAnnouncements } from './use-announcements.ts';
import type { DeskRoom } from './use-desk-room.ts';

/** What asks for the agent's attention: guests at the door, a door that would not close, what is only read aloud. */
export function DeskNotices({ room }: { readonly room: DeskRoom }) {
  const { chair, answering, leaving, doors } = room;
  const { polite, assertive } = useAnnouncements(room.state);
  const problem = chair.problem ?? leaving.problem;
  return (
    <div className={styles.notices}>
      {doors.isNotYetClosed && <DoorAlarm />}
      {problem && (
        <div className={styles.problem}>
          <ProblemNotice problem={problem} />
        </div>
      )}
      <VisitRequests requests={chair.requests} answering={answering} />
      <Filled slot={aboveDesk} />
      <VisuallyHidden>
        <output>
          <span key={polite.times}>{polite.words}</span>
        </output>
        <span role="alert">
          <span key={assertive.times}>{assertive.words}</span>
        </span>
      </VisuallyHidden>
    </div>
  );
}

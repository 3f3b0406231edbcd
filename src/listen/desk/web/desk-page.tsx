import { Page } from '#platform/ui/page.tsx';
import { Split } from '#platform/ui/split.tsx';
import { useMedia } from '#platform/ui/use-media.ts';
import { AsideDrawer } from './chair/aside-drawer.tsx';
import { ChairBar } from './chair/chair-bar.tsx';
import { CompanyLine } from './chair/company-line.tsx';
import { useBreatherEnd } from './chair/use-breather-end.ts';
import { DeskDialogs } from './desk-dialogs.tsx';
import { DeskNotices } from './desk-notices.tsx';
import styles from './desk-page.module.css';
import { isUnread } from './desk-state.ts';
import { BeginButton } from './on-site/begin-button.tsx';
import { QueueList } from './queue/queue-list.tsx';
import { TalkList } from './queue/talk-list.tsx';
import { NoTalk } from './talk/no-talk.tsx';
import { TalkSide } from './course/talk-side.tsx';
import { TalkView } from './talk/talk-view.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import { useDeskMessages } from './use-desk-messages.ts';
import { useDeskRoom } from './use-desk-room.ts';
import { useTabTitle } from './use-tab-title.ts';

/**
 * The agent's desk: left who waits and whom they serve, in the middle the talk, right what belongs to it, above all of
 * it the chair.
 */
export function DeskPage() {
  const t = useDeskMessages();
  const room = useDeskRoom();
  const { state, current, taking, doors, pane, chair } = room;
  const { talks, queue, selected } = state;
  const isWide = useMedia('(min-width: 70rem)');
  const isNarrow = useMedia('(max-width: 45rem)');
  // More than one person needs a line of their own.
  const fitsAbove = isWide && chair.guests.length + chair.invited.length <= 1;
  const unread = talks.filter(isUnread);
  useDeskKeys(room);
  useTabTitle(unread.length);
  useBreatherEnd(chair.breatherLeft);
  return (
    <Page title={t.title} width="full" actions={<ChairBar room={room} hasCompany={fitsAbove} />}>
      {!fitsAbove && <CompanyLine room={room} isNarrow={isNarrow} />}
      <DeskNotices room={room} />
      <div className={styles.desk}>
        <Split
          shown={pane}
          onShow={room.showPane}
          start={{
            label: t.panes.start,
            hasNews: unread.some(({ conversation }) => conversation.id !== selected),
            content: (
              <>
                <TalkList talks={talks} selected={selected} onSelect={room.select} />
                <div className={styles.begin}>
                  <BeginButton onPress={() => room.begin('talk-in-person')} />
                </div>
                <QueueList queue={queue} taking={taking} />
              </>
            ),
          }}
          centre={{
            label: t.panes.centre,
            hasNews: current !== undefined && isUnread(current),
            content: current ? (
              <TalkView
                key={current.conversation.id}
                talk={current}
                doors={doors}
                aloud={room.aloud}
                outbox={room.outbox}
                errands={room.errands}
                kept={room.kept}
                field={room.field}
                onTask={room.begin}
                onWrapUp={isWide || pane === 'end' ? undefined : room.wrapUp}
              />
            ) : (
              queue && <NoTalk waiting={queue.length} taking={taking} onTalkInPerson={() => room.begin('talk-in-person')} />
            ),
          }}
          end={{
            label: t.panes.end,
            hasNews: current?.conversation.state === 'wrap-up',
            content: <TalkSide room={room} />,
          }}
        />
        {room.aside.isOpen && <AsideDrawer live={chair.aside} onClose={room.aside.close} />}
      </div>
      <DeskDialogs room={room} />
    </Page>
  );
}

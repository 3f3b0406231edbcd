import {
  ArrowRightLeft,
  Check,
  CheckCheck,
  DoorClosed,
  DoorOpen,
  Hand,
  Inbox,
  MessageSquare,
  PenLine,
  Undo2,
  UserMinus,
  UserPlus,
  X,
} from 'lucide-react';
import type { ComponentType } from 'react';
import type { DeskEvent } from '../../contract/desk-conversation.ts';

type What = Extract<DeskEvent, { kind: 'note' }>['what'];

/** The picture before each kind of note. */
export const noteIcon: Readonly<Record<What, ComponentType<{ size?: number }>>> = {
  opened: MessageSquare,
  taken: Inbox,
  'handed-over': ArrowRightLeft,
  released: Inbox,
  'wrapped-up': PenLine,
  closed: CheckCheck,
  'guest-joined': UserPlus,
  'guest-left': UserMinus,
  asked: Hand,
  granted: Check,
  refused: X,
  withdrawn: Undo2,
  paused: DoorClosed,
  resumed: DoorOpen,
  'speaker-joined': UserPlus,
  'speaker-left': UserMinus,
};

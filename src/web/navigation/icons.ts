import { Armchair, Building2, Cable, CalendarHeart, CircleUserRound, Ear, FileInput, HandHelping, Headset, Heart, KeyRound, Mail, MessageCircle, NotebookPen, Printer, Search, ShieldCheck, Sunrise, Tags, Users, Webhook } from 'lucide-react';

/** The signs of pages in menus, by name: menus come later than the first page, and so do these. */
export const icons = {
  armchair: Armchair,
  'building-2': Building2,
  cable: Cable,
  'calendar-heart': CalendarHeart,
  'circle-user-round': CircleUserRound,
  ear: Ear,
  'file-input': FileInput,
  'hand-helping': HandHelping,
  headset: Headset,
  heart: Heart,
  'key-round': KeyRound,
  mail: Mail,
  'message-circle': MessageCircle,
  'notebook-pen': NotebookPen,
  printer: Printer,
  search: Search,
  'shield-check': ShieldCheck,
  sunrise: Sunrise,
  tags: Tags,
  users: Users,
  webhook: Webhook,
} as const;

export type IconName = keyof typeof icons;

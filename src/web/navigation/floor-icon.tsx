import { CircleUserRound, Ear, HandHelping, Heart, House, Lightbulb } from 'lucide-react';
import type { ComponentType } from 'react';
import type { Floor } from './destination.ts';

/** The picture of each floor, where there is no room for much else. */
export const floorIcon: Readonly<Record<Floor, ComponentType<{ size?: number }>>> = {
  listen: Ear,
  understand: Lightbulb,
  act: HandHelping,
  appreciate: Heart,
  house: House,
  own: CircleUserRound,
};
